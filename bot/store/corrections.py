"""What editors correct, and how every process comes to know of it within a minute."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from datetime import datetime

from sqlalchemy import bindparam, func, select, update

from bot.corrections import Correction, Kept
from bot.library.rules import Rules
from bot.privacy import STRICT, ScreenPolicy
from bot.store.correction_rows import kept_from, row_of
from bot.store.database import Database
from bot.store.learned_tables import corrections
from bot.store.times import UtcDateTime

AGED, OLD = 30.0, 60.0
"""Seconds after which the rules are read again: beside the answers first, and before the next one at last."""

_log = logging.getLogger(__name__)

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
        self._stopwatch = stopwatch
        self._rules = Rules()
        self._read_at: float | None = None
        self._reading: asyncio.Task[None] | None = None
        self._add = database.insert(corrections).returning(corrections.c.number)

    @property
    def rules(self) -> Rules:
        """The rules as this process knows them: a minute old at most, after `fresh`."""
        return self._rules

    async def fresh(self) -> None:
        """See to it that the rules are fresh. A busy process never waits: it reads them anew before they are old."""
        age = OLD if self._read_at is None else self._stopwatch() - self._read_at
        if age >= OLD:
            await self._read()
        elif age >= AGED and (self._reading is None or self._reading.done()):
            self._reading = asyncio.create_task(self._read())

    async def in_force(self) -> Sequence[Kept]:
        """All that have not been undone, the oldest first."""
        kept = (kept_from(row, self._policy) for row in await self._database.rows(_IN_FORCE, {}))
        return [correction for correction in kept if correction is not None]

    async def add(self, correction: Correction, now: datetime, by: str) -> int:
        """Keep it, and say its number."""
        row = await self._database.first(self._add, row_of(correction) | {"made_at": now, "made_by": by})
        await self._read()
        return row.number if row is not None else 0

    async def undo(self, number: int | None, now: datetime) -> int | None:
        """Undo this one, or the newest; its number, or None where there is none to undo."""
        row = await self._database.first(_UNDO, {"of_number": number, "now": now})
        await self._read()
        return None if row is None else row.number

    async def close(self) -> None:
        """Wait for what is being read."""
        if self._reading is not None:
            await self._reading

    async def _read(self) -> None:
        try:
            kept = await self.in_force()
        except Exception as error:  # The edge of a task: asyncio would print what a driver of its own raises.
            _log.warning("The corrections stay as they were: %s", type(error).__name__)
            return
        self._rules = Rules.of(held.correction for held in kept)
        self._read_at = self._stopwatch()
