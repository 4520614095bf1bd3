"""What editors correct, and how every process comes to know of it within a minute."""

from collections.abc import Callable, Sequence
from datetime import datetime

from sqlalchemy import bindparam, func, select, update

from bot.corrections import Correction, Kept
from bot.library.rules import Rules
from bot.privacy import STRICT, ScreenPolicy
from bot.store.correction_rows import kept_from, row_of
from bot.store.database import Database
from bot.store.freshness import Freshness
from bot.store.learned_tables import corrections
from bot.store.times import UtcDateTime

_IN_FORCE = select(corrections).where(corrections.c.undone_at.is_(None)).order_by(corrections.c.number)
_NEWEST = select(func.max(corrections.c.number)).where(corrections.c.undone_at.is_(None)).scalar_subquery()
_THIS = func.coalesce(bindparam("of_number", type_=corrections.c.number.type), _NEWEST)
_UNDO = (
    update(corrections)
    .where(corrections.c.number == _THIS, corrections.c.undone_at.is_(None))
    .values(undone_at=bindparam("now", type_=UtcDateTime))
    .returning(corrections)
)


class Corrections:
    """The corrections in force, and the rules that they make."""

    def __init__(self, database: Database, stopwatch: Callable[[], float], policy: ScreenPolicy = STRICT) -> None:
        self._database = database
        self._policy = policy
        self._rules = Rules()
        self._freshness = Freshness("corrections", self._read, stopwatch)
        self._add = database.insert(corrections).returning(corrections.c.number)

    @property
    def rules(self) -> Rules:
        """The rules as this process knows them: a minute old at most, after `fresh`."""
        return self._rules

    async def fresh(self) -> None:
        """See to it that the rules are fresh. A busy process never waits: it reads them anew before they are old."""
        await self._freshness.fresh()

    async def in_force(self) -> Sequence[Kept]:
        """All that have not been undone, the oldest first."""
        kept = (kept_from(row, self._policy) for row in await self._database.rows(_IN_FORCE, {}))
        return [correction for correction in kept if correction is not None]

    async def add(self, correction: Correction, now: datetime, by: str) -> int:
        """Keep it, and say its number."""
        row = await self._database.first(self._add, row_of(correction) | {"made_at": now, "made_by": by})
        await self._freshness.anew()
        return row.number if row is not None else 0

    async def undo(self, number: int | None, now: datetime) -> int | None:
        """Undo this one, or the newest; its number, or None where there is none to undo."""
        row = await self._database.first(_UNDO, {"of_number": number, "now": now})
        await self._freshness.anew()
        return None if row is None else row.number

    async def close(self) -> None:
        """Wait for what is being read."""
        await self._freshness.close()

    async def _read(self) -> None:
        kept = await self.in_force()
        self._rules = Rules.of(held.correction for held in kept)
