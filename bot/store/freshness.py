"""What every process holds in memory, and reads anew before it is a minute old."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

AGED, OLD = 30.0, 60.0
"""Seconds after which it is read again: beside the answers first, and before the next one at last."""

_log = logging.getLogger(__name__)


class Freshness:
    """Sees to it that `read` was called a minute ago at most; `what` it reads is named where it cannot be read."""

    def __init__(self, what: str, read: Callable[[], Awaitable[None]], stopwatch: Callable[[], float]) -> None:
        self._what = what
        self._read = read
        self._stopwatch = stopwatch
        self._read_at: float | None = None
        self._reading: asyncio.Task[None] | None = None

    async def fresh(self) -> None:
        """Read it where it is old. A busy process never waits: it reads it anew before that."""
        age = OLD if self._read_at is None else self._stopwatch() - self._read_at
        if age >= OLD:
            await self.anew()
        elif age >= AGED and (self._reading is None or self._reading.done()):
            self._reading = asyncio.create_task(self.anew())

    async def anew(self) -> None:
        """Read it now. Where that fails it stays as it was, and is read at the next chance."""
        try:
            await self._read()
        except Exception as error:  # The edge of a task: asyncio would print what a driver of its own raises.
            _log.warning("The %s stay as they were: %s", self._what, type(error).__name__)
            return
        self._read_at = self._stopwatch()

    async def close(self) -> None:
        """Wait for what is being read."""
        if self._reading is not None:
            await self._reading
