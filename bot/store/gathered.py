"""Writes that nobody waits for: gathered, and written together a moment later."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Hashable, Mapping
from typing import Generic, TypeVar

LATEST = 0.2
"""Seconds that a note waits at most. So much is lost when a process is killed, and comes again by itself."""

RETRY = 5.0
"""Seconds until a database that failed is asked again."""

_log = logging.getLogger(__name__)

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Gathered(Generic[K, V]):
    """Notes waiting to be written; a newer one takes the place of an older one of the same key."""

    def __init__(self, write: Callable[[Mapping[K, V]], Awaitable[None]], *, retry: float = RETRY) -> None:
        self._write = write
        self._retry = retry
        self._waiting: dict[K, V] = {}
        self._task: asyncio.Task[None] | None = None
        self._one_at_a_time = asyncio.Lock()

    def add(self, key: K, value: V) -> None:
        """Note this, soon. Never waits."""
        self._waiting[key] = value
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._write_soon())

    def get(self, key: K) -> V | None:
        """What waits to be written about `key`."""
        return self._waiting.get(key)

    async def flush(self) -> None:
        """Write all that waits. What could not be written waits on, and the database's error is raised."""
        async with self._one_at_a_time:
            batch, self._waiting = self._waiting, {}
            written = False
            try:
                if batch:
                    await self._write(batch)
                written = True
            finally:
                if not written:
                    self._waiting = batch | self._waiting

    async def close(self) -> None:
        """Write all that waits, now, and stop."""
        if self._task is not None:
            async with self._one_at_a_time:  # why: a write that is cut off takes its connection with it
                self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        await self.flush()

    async def _write_soon(self) -> None:
        pause = LATEST
        while self._waiting:
            await asyncio.sleep(pause)
            try:
                await self.flush()
                pause = LATEST
            except Exception as error:  # The edge of a task: asyncio would print what a driver of its own raises.
                pause = self._retry
                _log.warning("%d notes wait: %s", len(self._waiting), type(error).__name__)
