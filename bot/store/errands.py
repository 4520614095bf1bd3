"""What is still to be sent, and what became of it. Written with what happened; tried by one process at a time."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy import Executable, Integer, String, bindparam, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errands import Errand, Outcome
from bot.ids import ErrandId
from bot.store.database import Database
from bot.store.desk_tables import errands
from bot.store.errand_rows import errand_from, errand_row
from bot.store.times import UtcDateTime

LEASED = timedelta(seconds=60)
"""So long is an errand left to whoever tries it; after that they have crashed, and it is tried again."""

GIVEN_UP_AFTER = timedelta(hours=24)
"""What has not arrived by then is given up, and said to be."""

FIRST_PAUSE, MOST_DOUBLED = timedelta(seconds=5), 9
"""What cannot be sent now is tried again after five seconds, then ten, and so on to some forty minutes."""

_NOW = bindparam("now", type_=UtcDateTime)
_WAITS = errands.c.outcome.is_(None) & (errands.c.due_at <= _NOW)
_LEASE = (
    update(errands).values(due_at=bindparam("until", type_=UtcDateTime), tries=errands.c.tries + 1).returning(errands)
)
NEXT = (
    select(errands.c.id)
    .where(_WAITS)
    .order_by(errands.c.due_at)
    .limit(bindparam("at_most", type_=Integer))
    .with_for_update(skip_locked=True)  # why: two PostgreSQL sweeps share the work; SQLite writes one at a time anyway
)
# why a CTE: PostgreSQL may run a plain subquery twice, and lease more than was asked for
_NEXT = NEXT.cte("next_ones").c.id
_LEASE_NEXT = _LEASE.where(errands.c.id.in_(select(_NEXT)), _WAITS)
_LEASE_THESE = _LEASE.where(errands.c.id.in_(bindparam("these", expanding=True)), _WAITS)
_DONE = (
    update(errands)
    .where(errands.c.id == bindparam("of_errand"), errands.c.outcome.is_(None))
    .values(outcome=bindparam("to_outcome"), done_at=_NOW, reason=bindparam("why", type_=String))
)
_LATER = (
    update(errands)
    .where(errands.c.id == bindparam("of_errand"), errands.c.outcome.is_(None))
    .values(due_at=bindparam("again_at", type_=UtcDateTime), reason=bindparam("why", type_=String))
)
_PUT_OFF = (
    update(errands)
    .where(errands.c.id == bindparam("of_errand"), errands.c.outcome.is_(None))
    .values(due_at=bindparam("again_at", type_=UtcDateTime), tries=errands.c.tries - 1)
)
_TRIED = select(errands.c.tries, errands.c.made_at).where(errands.c.id == bindparam("of_errand"))
_TALLY = select(errands.c.outcome, func.count().label("number")).group_by(errands.c.outcome)
_OLDEST = select(func.min(errands.c.made_at).label("at")).where(errands.c.outcome.is_(None))
_TIDY = delete(errands).where(errands.c.done_at < bindparam("before", type_=UtcDateTime))


class Errands:
    """The outbox."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._add = database.insert(errands).on_conflict_do_nothing(index_elements=[errands.c.id])

    async def add(self, connection: AsyncConnection, noted: Iterable[Errand], now: datetime) -> None:
        """Write these in the transaction of what made them, each once; they may be tried from now on."""
        rows = [errand_row(errand) | {"due_at": now, "made_at": now, "tries": 0} for errand in noted]
        if rows:
            await connection.execute(self._add, rows)

    async def due(self, now: datetime, limit: int) -> Sequence[tuple[ErrandId, Errand]]:
        """What may be tried now, the longest waiting first; nobody else gets it until `LEASED` has passed."""
        return await self._lease(_LEASE_NEXT, {"now": now, "until": now + LEASED, "at_most": limit})

    async def of(self, ids: Sequence[ErrandId], now: datetime) -> Sequence[tuple[ErrandId, Errand]]:
        """Those of these that may be tried now, leased as `due` does."""
        return await self._lease(_LEASE_THESE, {"now": now, "until": now + LEASED, "these": list(ids)})

    async def done(
        self,
        errand: ErrandId,
        outcome: Outcome,
        now: datetime,
        again_at: datetime | None = None,
        why: str | None = None,
    ) -> datetime | None:
        """Note how it went, and `why` where it did not arrive; what is final stays so. When it is tried again.

        `again_at` is when to try again what is for later; without it, the more often it was tried the later.
        """
        if outcome is Outcome.LATER:
            moment = again_at or now + await self._pause(errand)
            await self._database.change(_LATER, {"of_errand": errand, "again_at": moment, "why": why})
            return moment
        await self._database.change(_DONE, {"of_errand": errand, "to_outcome": outcome.value, "now": now, "why": why})
        return None

    async def put_off(self, errand: ErrandId, until: datetime) -> datetime:
        """It was leased, but its turn had not come: it waits until then, and that was no try."""
        await self._database.change(_PUT_OFF, {"of_errand": errand, "again_at": until})
        return until

    async def is_hopeless(self, errand: ErrandId, now: datetime) -> bool:
        """Whether it has been tried for so long that it is to be given up."""
        row = await self._database.first(_TRIED, {"of_errand": errand})
        return row is not None and row.made_at is not None and now - row.made_at >= GIVEN_UP_AFTER

    async def tally(self) -> Mapping[Outcome, int]:
        """How many ended in each way, and how many are still to be sent (`LATER`)."""
        rows = await self._database.rows(_TALLY, {})
        return {Outcome(row.outcome) if row.outcome else Outcome.LATER: row.number for row in rows}

    async def waiting_since(self) -> datetime | None:
        """Since when the oldest of those has waited that are still to be sent; None where nothing waits."""
        row = await self._database.first(_OLDEST, {})
        return None if row is None else row.at

    async def tidy(self, before: datetime) -> int:
        """Forget what was done before then; how many they were."""
        return await self._database.change(_TIDY, {"before": before})

    async def _lease(self, lease: Executable, parameters: dict[str, object]) -> Sequence[tuple[ErrandId, Errand]]:
        rows = await self._database.rows(lease, parameters)
        in_order = sorted(rows, key=lambda row: (row.ticket, row.version, row.id))
        return [(ErrandId(row.id), errand_from(row)) for row in in_order]

    async def _pause(self, errand: ErrandId) -> timedelta:
        row = await self._database.first(_TRIED, {"of_errand": errand})
        doubled = min(row.tries - 1, MOST_DOUBLED) if row is not None else 0
        return FIRST_PAUSE * 2**doubled
