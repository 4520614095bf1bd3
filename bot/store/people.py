"""Whom Kollegan knows."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from sqlalchemy import String, Update, bindparam, cast, delete, func, or_, select, update

from bot.ids import PersonId, RoleId, UnitId
from bot.language import Language
from bot.people import Occasion, Person
from bot.preferences import Preferences
from bot.store.database import Database
from bot.store.importing import Imported, Unsaid, take_over
from bot.store.people_rows import ALIKE, Known, alike_from, known_from
from bot.store.preference_rows import kept_of
from bot.store.recent import Recent
from bot.store.tables import occasions, people
from bot.store.times import UtcDateTime

FRESH = 60.0
"""Seconds that a person is held in memory: so long may another process's change go unseen."""

MOST_HELD = 20_000

_FIND = (
    select(people, occasions.c.occasion)
    .select_from(people.outerjoin(occasions, occasions.c.person == people.c.id))
    .where(people.c.id == bindparam("of_person"))
)
"""A row for each occasion: what happened once is known with the person, and costs no question of its own."""

_WITH_UPN = select(people.c.id).where(people.c.upn == bindparam("of_upn")).order_by(people.c.id).limit(1)

_ALIKE = select(*ALIKE, func.count().label("many")).group_by(*ALIKE)

_NOT_YET = delete(occasions).where(
    occasions.c.person == bindparam("of_person"), occasions.c.occasion == bindparam("of_occasion")
)


class People:
    """Everybody whom the region or Teams has named."""

    def __init__(self, database: Database, stopwatch: Callable[[], float]) -> None:
        self._database = database
        self._held: Recent[PersonId, Known] = Recent(seconds=FRESH, most=MOST_HELD, stopwatch=stopwatch)
        self._meet = database.insert(people).on_conflict_do_nothing()
        self._once = database.insert(occasions).on_conflict_do_nothing()

    async def find(self, person: PersonId) -> Person | None:
        """Who this is, as this process has known it for a minute at most; None for somebody never seen."""
        held = self._held.get(person)
        return held.person if held is not None else await self._read(person)

    async def with_upn(self, upn: str) -> Person | None:
        """Who this is in Teams, in large letters or small; None where the region has not said."""
        row = await self._database.first(_WITH_UPN, {"of_upn": upn.lower()}) if upn else None
        return None if row is None else await self.find(PersonId(row.id))

    async def with_roles(self, roles: Iterable[RoleId]) -> Sequence[Person]:
        """Everybody who has one of these roles by the region's word."""
        held = [cast(people.c.roles, String).contains(f'"{role}"') for role in sorted(roles)]
        rows = await self._database.rows(select(people.c.id).where(or_(*held)).order_by(people.c.id), {})
        found = [await self.find(PersonId(row.id)) for row in rows]
        return [person for person in found if person is not None]

    async def alike(self) -> Sequence[tuple[Person, int]]:
        """Everybody, those together who are the same in what decides what they see: one of each, and how many."""
        rows = await self._database.rows(_ALIKE, {})
        return [(alike_from(row), row.many) for row in rows]

    async def meet(
        self, person: PersonId, name: str, language: Language, now: datetime, *, guest: bool = False
    ) -> Person:
        """Get to know somebody; who is known already stays as they are."""
        row = {"id": person, "name": name, "language": language, "guest": guest, "met_at": now}
        await self._database.change(self._meet, row)
        return await self._again(person)

    async def speak(self, person: PersonId, language: Language, now: datetime) -> Person:
        """Speak this language with them from now on. Raises LookupError for somebody never seen."""
        told = _told("told_language_at", now).values(told_language=language)
        await self._database.change(told, {"of_person": person})
        return await self._again(person)

    async def introduce(self, person: PersonId, unit: UnitId | None, role: RoleId | None, now: datetime) -> Person:
        """Keep what they said of themselves, which opens nothing; None leaves what they said before.

        Raises LookupError for somebody never seen.
        """
        told = _told("introduced_at", now)
        if unit is not None:
            told = told.values(told_unit=unit)
        if role is not None:
            told = told.values(told_roles=[role])
        await self._database.change(told, {"of_person": person})
        return await self._again(person)

    async def prefer(self, person: PersonId, chosen: Preferences, next_at: datetime | None, now: datetime) -> Person:
        """Keep what they chose of their mornings; `next_at` is when the next one is due by it, None for never.

        Raises LookupError for somebody never seen.
        """
        told = _told("preferences_at", now).values(preferences=kept_of(chosen), next_at=next_at)
        await self._database.change(told, {"of_person": person})
        return await self._again(person)

    async def once(self, person: PersonId, occasion: Occasion, now: datetime) -> bool:
        """Whether this is the first time: true exactly once per person and occasion, over all processes."""
        row = {"person": person, "occasion": occasion.value, "at": now}
        first = await self._database.change(self._once, row) == 1
        self._held.drop(person)
        return first

    async def not_yet(self, person: PersonId, occasion: Occasion) -> None:
        """It did not happen after all: the next time is the first."""
        await self._database.change(_NOT_YET, {"of_person": person, "of_occasion": occasion.value})
        self._held.drop(person)

    async def take_over(self, imported: Sequence[Person], unsaid: Unsaid = frozenset()) -> Imported:
        """Take the region's word for these people: name, language, guest, upn, roles and units; all of it or nothing.

        Of what is `unsaid` the region has no word: it stays as it was for everybody who is known already.
        What they said of themselves stays. Who is not among them stays as an earlier import left them: to take a
        role from somebody, import them without it. Other processes notice within a minute.
        """
        counted = await take_over(self._database, imported, unsaid)
        self._held.clear()
        return counted

    async def _again(self, person: PersonId) -> Person:
        found = await self._read(person)
        if found is None:
            raise LookupError("somebody never seen")
        return found

    async def _read(self, person: PersonId) -> Person | None:
        rows = await self._database.rows(_FIND, {"of_person": person})
        if not rows:
            return None
        known = known_from(rows)
        held = self._held.get(person)
        if held is None or held.version <= known.version:
            self._held.put(person, known)
        return known.person


def _told(column: str, now: datetime) -> Update:
    """An update that the newest word wins: one that comes late changes nothing."""
    moment = bindparam("now", now, type_=UtcDateTime)
    newest = or_(people.c[column].is_(None), people.c[column] <= moment)
    changed = {"version": people.c.version + 1, column: moment}
    return update(people).where(people.c.id == bindparam("of_person"), newest).values(changed)
