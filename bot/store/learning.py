"""What is learned from what people ask. It is written after the reply, gathered, and nobody's name is in it."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import count

from sqlalchemy import Executable, Table, bindparam, select

from bot.ids import AreaId, HowToId, PersonId, RoleId, SystemId, UnitId
from bot.learned import Deed, Hour, Note, OfFilm, Tally, Trouble, Unmet, Why
from bot.privacy import STRICT, Screened, ScreenPolicy, screen
from bot.store.database import Database
from bot.store.gathered import Gathered
from bot.store.learned_tables import (
    asked_hours,
    film_days,
    question_days,
    question_origins,
    questions,
    trouble_hours,
)
from bot.store.origins import forget
from bot.store.recent import Recent
from bot.store.retention import tidy
from bot.store.times import UtcDateTime

ONCE_IN = timedelta(days=1)
"""The same person and the same thing count once in this time, as far as one process sees."""

MOST_HELD = 20_000

_SINCE = bindparam("since", type_=film_days.c.day.type)
_FILMS = select(film_days).where(film_days.c.day >= _SINCE)
_TALLIES = (
    select(question_days, questions.c.text, questions.c.area)
    .join(questions, questions.c.key == question_days.c.key)
    .where(question_days.c.day >= _SINCE)
    .order_by(question_days.c.day, question_days.c.key)
)
_HOURS = (
    select(asked_hours, questions.c.text)
    .outerjoin(questions, questions.c.key == asked_hours.c.question)
    .where(asked_hours.c.start >= bindparam("since", type_=UtcDateTime))
)
_TROUBLES = select(trouble_hours).where(trouble_hours.c.start >= bindparam("since", type_=UtcDateTime))
_COUNTED = (film_days, question_days, asked_hours, trouble_hours)


@dataclass(frozen=True, slots=True)
class _Noted:
    note: Note
    day: date
    now: datetime
    origin: str | None = None


class Learning:
    """Counts of films and of questions without an answer."""

    def __init__(self, database: Database, stopwatch: Callable[[], float], policy: ScreenPolicy = STRICT) -> None:
        self._database = database
        self._policy = policy
        self._lately: Recent[tuple[PersonId, Note], bool] = Recent(
            seconds=ONCE_IN.total_seconds(), most=MOST_HELD, stopwatch=stopwatch
        )
        self._came_from: Recent[str, tuple[PersonId, Note]] = Recent(
            seconds=ONCE_IN.total_seconds(), most=MOST_HELD, stopwatch=stopwatch
        )
        self._numbers = count()
        self._gathered: Gathered[int, _Noted] = Gathered(self._write)
        self._statements = tuple(_adding(database, table) for table in _COUNTED)
        self._question = _question(database)
        self._origin = database.insert(question_origins).on_conflict_do_nothing()

    def note(self, note: Note, by: PersonId, day: date, now: datetime, origin: str | None = None) -> None:
        """Count this, soon; `day` is the region's, `now` UTC. Who did it is held in memory, to count them once.

        `origin` is the mark of the message that asked, where it was one.
        """
        if self._lately.get((by, note)):
            return
        self._lately.put((by, note), value=True)
        if origin is not None:
            self._came_from.put(origin, (by, note))
        self._gathered.add(next(self._numbers), _Noted(note, day, now, origin))

    async def forget(self, origin: str) -> None:
        """Take back what came from this message, as far as it is known: it was deleted or edited."""
        if (counted := self._came_from.get(origin)) is not None:
            self._came_from.drop(origin)
            self._lately.drop(counted)
        await self._gathered.flush()
        async with self._database.together() as connection:
            await forget(connection, origin)

    async def films(self, since: date) -> Mapping[HowToId, Mapping[Deed, int]]:
        """What has happened with each film since that day."""
        found: dict[HowToId, Counter[Deed]] = {}
        for row in await self._database.rows(_FILMS, {"since": since}):
            found.setdefault(HowToId(row.how_to), Counter())[Deed(row.deed)] += row.times
        return found

    async def unmet(self, since: date) -> Sequence[Tally]:
        """Questions without an answer since that day. What today's screen would stop is left out."""
        rows = await self._database.rows(_TALLIES, {"since": since})
        return [
            Tally(
                Unmet(
                    row.key,
                    text,
                    Why(row.why),
                    HowToId(row.how_to) if row.how_to else None,
                    AreaId(row.area) if row.area else None,
                    UnitId(row.unit) if row.unit else None,
                    RoleId(row.role) if row.role else None,
                ),
                row.day,
                row.times,
            )
            for row in rows
            if (text := self._passed(row.text)) is not None
        ]

    async def hours(self, since: datetime) -> Sequence[Hour]:
        """What was asked, and what did not work, in each hour since then."""
        asked = [
            Hour(
                row.start,
                AreaId(row.area) if row.area else None,
                row.times,
                HowToId(row.how_to) if row.how_to else None,
                self._passed(row.text) if row.text else None,
            )
            for row in await self._database.rows(_HOURS, {"since": since})
        ]
        troubles = await self._database.rows(_TROUBLES, {"since": since})
        return asked + [
            Hour(row.start, AreaId(row.area) if row.area else None, row.times, system=SystemId(row.system) or None)
            for row in troubles
        ]

    async def tidy(self, now: datetime) -> None:
        """Delete what is older than it may be, whether or not anything was asked since."""
        async with self._database.together() as connection:
            await tidy(connection, now)

    async def flush(self) -> None:
        """Write what waits, now."""
        await self._gathered.flush()

    async def close(self) -> None:
        """Write what is still gathered."""
        await self._gathered.close()

    def _passed(self, text: str) -> Screened | None:
        verdict = screen(text, self._policy)
        return verdict if isinstance(verdict, Screened) else None

    async def _write(self, notes: Mapping[int, _Noted]) -> None:
        noted = list(notes.values())
        async with self._database.together() as connection:
            for statement, rows in zip(self._statements, _counted(noted), strict=True):
                if rows:
                    await connection.execute(statement, rows)
            if asked := _asked(noted):
                await connection.execute(self._question, asked)
            if origins := _origins(noted):
                await connection.execute(self._origin, origins)


def _adding(database: Database, table: Table) -> Executable:
    insert = database.insert(table)
    keys = [column.name for column in table.primary_key]
    return insert.on_conflict_do_update(index_elements=keys, set_={"times": table.c.times + insert.excluded.times})


def _question(database: Database) -> Executable:
    insert = database.insert(questions)
    newest = {"last_seen": insert.excluded.last_seen, "area": insert.excluded.area}
    return insert.on_conflict_do_update(index_elements=[questions.c.key], set_=newest)


def _counted(noted: Iterable[_Noted]) -> tuple[list[dict[str, object]], ...]:
    """The rows of the tables that count. In one order: two processes must not wait for each other."""
    films, days, hours, troubles = (Counter[tuple[object, ...]]() for _ in _COUNTED)
    for held in noted:
        match held.note:
            case OfFilm(how_to, area, deed):
                films[held.day, how_to, deed.value] += 1
                if deed is Deed.ASKED:
                    hours[_hour(held.now), area, how_to, ""] += 1
            case Unmet(key, _, why, how_to, area, unit, role):
                days[held.day, key, why.value, how_to or "", unit or "", role or ""] += 1
                if why is Why.NO_FILM:
                    hours[_hour(held.now), area or "", "", key] += 1
            case Trouble(system, area):
                troubles[_hour(held.now), area or "", system or ""] += 1
    return tuple(_rows(table, rows) for table, rows in zip(_COUNTED, (films, days, hours, troubles), strict=True))


def _rows(table: Table, counted: Counter[tuple[object, ...]]) -> list[dict[str, object]]:
    names = [column.name for column in table.primary_key]
    ordered = sorted(counted.items(), key=lambda row: tuple(map(str, row[0])))
    return [{**dict(zip(names, key, strict=True)), "times": number} for key, number in ordered]


def _asked(noted: Iterable[_Noted]) -> list[dict[str, object]]:
    """Each question once, in the words of who asked first."""
    found: dict[str, dict[str, object]] = {}
    for held in noted:
        if isinstance(held.note, Unmet):
            asked = held.note
            row: dict[str, object] = {"key": asked.key, "text": asked.text.text, "area": asked.area}
            found.setdefault(asked.key, row)["last_seen"] = held.now
    return [found[key] for key in sorted(found)]


def _origins(noted: Iterable[_Noted]) -> list[dict[str, object]]:
    return [
        {
            "origin": held.origin,
            "key": held.note.key,
            "unit": held.note.unit or "",
            "role": held.note.role or "",
            "area": held.note.area or "",
            "day": held.day,
            "start": _hour(held.now),
        }
        for held in noted
        if held.origin is not None and isinstance(held.note, Unmet) and held.note.why is Why.NO_FILM
    ]


def _hour(now: datetime) -> datetime:
    return now.replace(minute=0, second=0, microsecond=0)
