"""Each person's own chat: all that is needed to write to them first."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Executable, Row, bindparam, or_, select, update

from bot.actions.arriving import Reference
from bot.ids import ConversationId, PersonId, TenantId
from bot.mornings.delivery import Why
from bot.store.database import Database
from bot.store.gathered import Gathered
from bot.store.recent import Recent
from bot.store.tables import people, references
from bot.store.times import UtcDateTime

AGAIN_AFTER = timedelta(minutes=10)
"""What has not changed is written again after this, so that a row says when the chat was last alive.

No longer: who had blocked Kollegan and writes again is reachable, and another process may have noted the block.
"""

MOST_KNOWN = 10_000

Note = tuple[Reference, datetime]

_COLUMNS = ("conversation", "service_url", "tenant", "bot", "locale")
_OF = select(references).where(references.c.person == bindparam("of_person"), references.c.gone_at.is_(None))
_NEWEST = select(references).where(references.c.gone_at.is_(None)).order_by(references.c.noted_at.desc()).limit(1)
_GONE = (
    update(references)
    .where(references.c.person == bindparam("of_person"), references.c.noted_at <= bindparam("now", type_=UtcDateTime))
    .values(gone_at=bindparam("now", type_=UtcDateTime))
)
_REFUSED = (
    update(references)
    .where(references.c.person == bindparam("of_person"), references.c.noted_at <= bindparam("now", type_=UtcDateTime))
    .values(refused=bindparam("why"), refused_at=bindparam("now", type_=UtcDateTime))
)


class References:
    """The newest reference of every person's own chat. Never a channel's or a group's: the caller sees to that."""

    def __init__(self, database: Database, stopwatch: Callable[[], float]) -> None:
        self._database = database
        self._known: Recent[PersonId, Reference] = Recent(
            seconds=AGAIN_AFTER.total_seconds(), most=MOST_KNOWN, stopwatch=stopwatch
        )
        self._gathered: Gathered[PersonId, Note] = Gathered(self._write)
        self._note = _note(database)

    def note(self, person: PersonId, reference: Reference, now: datetime, *, always: bool = False) -> None:
        """Note how to reach this person's own chat; written, with others, where it says something new.

        `always` after an installation: another process may have noted that Kollegan was removed.
        """
        if always or self._known.get(person) != reference:
            self._known.put(person, reference)
            self._gathered.add(person, (reference, now))

    async def of(self, person: PersonId) -> Reference | None:
        """The person's own chat; None where Kollegan has none, or was removed from it."""
        waiting = self._gathered.get(person)
        if waiting is not None:
            return waiting[0]
        row = await self._database.first(_OF, {"of_person": person})
        return None if row is None else _reference(row)

    async def newest(self) -> Reference | None:
        """The chat that was alive last, of whomever: where Teams is to be found now. None where there is none."""
        await self._gathered.flush()
        row = await self._database.first(_NEWEST, {})
        return None if row is None else _reference(row)

    async def gone(self, person: PersonId, now: datetime) -> None:
        """Kollegan was removed from the person's chat: nothing is sent there until they are back."""
        self._known.drop(person)
        await self._gathered.flush()
        await self._database.change(_GONE, {"of_person": person, "now": now})

    async def refused(self, refused: Mapping[PersonId, Why], now: datetime) -> None:
        """Teams takes nothing for these, and why: nothing is sent there until they are heard of again."""
        for person in refused:
            self._known.drop(person)
        rows = ({"of_person": person, "why": refused[person].value, "now": now} for person in sorted(refused))
        await self._database.change_all(_REFUSED, rows)

    async def close(self) -> None:
        """Write what is still gathered."""
        await self._gathered.close()

    async def _write(self, notes: Mapping[PersonId, Note]) -> None:
        in_one_order = sorted(notes)  # why: two processes that write the same people must not wait for each other
        await self._database.change_all(self._note, (_row(person, *notes[person]) for person in in_one_order))


def _note(database: Database) -> Executable:
    """Insert, or replace what is older. From a SELECT: somebody erased meanwhile is not written again."""
    found = select(
        people.c.id,
        *(bindparam(f"of_{name}", type_=references.c[name].type) for name in _COLUMNS),
        bindparam("now", type_=UtcDateTime),
    ).where(people.c.id == bindparam("of_person"))
    insert = database.insert(references).from_select(["person", *_COLUMNS, "noted_at"], found)
    newest = insert.excluded.noted_at
    return insert.on_conflict_do_update(
        index_elements=[references.c.person],
        set_={name: insert.excluded[name] for name in (*_COLUMNS, "noted_at", "gone_at", "refused", "refused_at")},
        where=(references.c.noted_at <= newest)
        & or_(references.c.gone_at.is_(None), references.c.gone_at <= newest)
        & or_(references.c.refused_at.is_(None), references.c.refused_at <= newest),
    )


def _reference(row: Row[Any]) -> Reference:
    return Reference(ConversationId(row.conversation), row.service_url, TenantId(row.tenant), row.bot, row.locale)


def _row(person: PersonId, reference: Reference, now: datetime) -> dict[str, object]:
    held: dict[str, object] = {f"of_{name}": getattr(reference, name) for name in _COLUMNS}
    return held | {"of_person": person, "now": now}
