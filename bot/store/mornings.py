"""Everybody's digest of a day: planned once, leased by the chunk, and noted how it ended. Nobody gets two."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Integer, Row, bindparam, case, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ids import ActivityId, ConversationId, PersonId
from bot.mornings.delivery import LATEST, Ended, Later, Leased, Note, Sent, Shown, State, Why
from bot.mornings.plan import Planned
from bot.store.database import Database
from bot.store.morning_tables import mornings
from bot.store.times import UtcDateTime

LEASED = timedelta(seconds=60)
"""So long is a chunk left to its worker; after that they have crashed, and it is tried again."""

_ROW = mornings.c
_NOW = bindparam("now", type_=UtcDateTime)
# why literally: the indexes of what waits are for this value, and a parameter could be any
IS_WAITING = _ROW.state == bindparam("waiting", State.WAITING.value, literal_execute=True)
_WAITS = IS_WAITING & (_ROW.try_at <= _NOW)
_LOST = case((_ROW.worker.is_not(None), 1), else_=0)
"""A lease that ran out: its worker may have sent it, and did not live to say so."""

NEXT = (
    select(_ROW.number)
    .where(_WAITS)
    .order_by(_ROW.try_at)
    .limit(bindparam("at_most", type_=Integer))
    .with_for_update(skip_locked=True)  # why: two PostgreSQL workers share the work; SQLite writes one at a time anyway
)
# why a CTE: PostgreSQL may run a plain subquery twice, and lease more than was asked for
_NEXT = NEXT.cte("next_ones").c.number
_LEASE = (
    update(mornings)
    .where(_ROW.number.in_(select(_NEXT)), _WAITS)
    .values(try_at=bindparam("until", type_=UtcDateTime), worker=bindparam("by"), uncertain=_ROW.uncertain + _LOST)
    .returning(mornings)
)
_OURS = (
    update(mornings)
    .where(
        _ROW.number == bindparam("of_number"),
        _ROW.worker == bindparam("by"),
        _ROW.state == State.WAITING.value,
    )
    .values(worker=None, uncertain=_ROW.uncertain + bindparam("maybe", type_=Integer))
)
_END = _OURS.values(
    state=bindparam("to_state"),
    reason=bindparam("to_reason"),
    conversation=bindparam("to_conversation"),
    activity=bindparam("to_activity"),
    done_at=_NOW,
)
_LATER = _OURS.values(
    try_at=bindparam("again_at", type_=UtcDateTime), tries=_ROW.tries + bindparam("refused", type_=Integer)
)
_LATE = (
    update(mornings)
    .where(_WAITS, _ROW.last_at <= _NOW)
    .values(
        state=case((_ROW.tries > 0, State.FAILED.value), else_=State.SKIPPED.value),
        reason=case((_ROW.tries > 0, Why.GAVE_UP.value), else_=Why.LATE.value),
        uncertain=_ROW.uncertain + _LOST,
        worker=None,
        done_at=_NOW,
    )
)
_TAKEN = (
    select(_ROW.second, func.count().label("many"))
    .where(IS_WAITING, _ROW.second >= bindparam("since"))
    .group_by(_ROW.second)
)
_SOONEST = select(func.min(_ROW.try_at).label("at")).where(IS_WAITING)


class Mornings:
    """The deliveries."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._add = database.insert(mornings).on_conflict_do_nothing(index_elements=[_ROW.person, _ROW.day, _ROW.kind])

    async def add(self, connection: AsyncConnection, planned: Iterable[Planned]) -> None:
        """Write these in the transaction of what planned them; who is in the plan of that day already stays so."""
        rows = [_row(each) for each in planned]
        if rows:
            await connection.execute(self._add, rows)

    async def taken(self, since: int) -> Mapping[int, int]:
        """How many are planned for each second from `since` on (seconds since 1970)."""
        rows = await self._database.rows(_TAKEN, {"since": since})
        return {row.second: row.many for row in rows}

    async def lease(self, worker: str, now: datetime, at_most: int, lasting: timedelta = LEASED) -> Sequence[Leased]:
        """What may be tried now, the longest waiting first; nobody else gets it until the lease has run out.

        Where an earlier lease ran out, the try that it was for is counted as uncertain.
        """
        until = now + lasting
        rows = await self._database.rows(_LEASE, {"now": now, "until": until, "by": worker, "at_most": at_most})
        return [_leased(row, until) for row in sorted(rows, key=lambda row: (row.due_at, row.number))]

    async def note(self, worker: str, notes: Mapping[int, Note], now: datetime) -> None:
        """Note how these went, in one transaction. What is no longer this worker's, or has ended, stays as it is."""
        ends = [
            _end(number, each) | {"by": worker, "now": now}
            for number, each in notes.items()
            if not isinstance(each, Later)
        ]
        later = [_later(number, each, worker) for number, each in notes.items() if isinstance(each, Later)]
        async with self._database.together() as connection:
            for statement, rows in ((_END, ends), (_LATER, later)):
                if rows:
                    await connection.execute(statement, rows)

    async def skip_late(self, now: datetime) -> int:
        """End what comes too late: skipped, or failed where Teams had refused it before. How many they were."""
        return await self._database.change(_LATE, {"now": now})

    async def soonest(self) -> datetime | None:
        """When the next may be tried; None where nothing waits."""
        row = await self._database.first(_SOONEST, {})
        return None if row is None else row.at


def _row(planned: Planned) -> dict[str, object]:
    wanted, there = planned.wanted, planned.wanted.instead_of
    at = wanted.at if there is None else planned.due  # why: what is put right is not late where there are many
    return {
        "person": wanted.person,
        "day": wanted.day,
        "kind": wanted.kind,
        "wanted_at": at,
        "last_at": at + LATEST,
        "due_at": planned.due,
        "try_at": planned.due,
        "second": planned.second,
        "tries": 0,
        "uncertain": 0,
        "state": State.WAITING.value,
        "conversation": there.conversation if there else None,
        "activity": there.activity if there else None,
        "of_at": there.at if there else None,
    }


def _leased(row: Row[Any], until: datetime) -> Leased:
    there = Shown(ConversationId(row.conversation), ActivityId(row.activity), row.of_at) if row.of_at else None
    known = (row.tries, row.uncertain, there)
    return Leased(row.number, PersonId(row.person), row.day, row.kind, row.last_at, until, *known)


def _end(number: int, note: Sent | Ended) -> dict[str, object]:
    sent, ended = (note, None) if isinstance(note, Sent) else (None, note)
    return {
        "of_number": number,
        "to_state": State.SENT.value if ended is None else ended.why.state.value,
        "to_reason": ended.why.value if ended else None,
        "to_conversation": sent.conversation if sent else None,
        "to_activity": sent.activity if sent else None,
        "maybe": int(ended is not None and ended.maybe),
    }


def _later(number: int, note: Later, worker: str) -> dict[str, object]:
    held: dict[str, object] = {"of_number": number, "again_at": note.at, "by": worker}
    return held | {"maybe": int(note.maybe), "refused": int(note.refused)}
