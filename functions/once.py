"""Something costly that is made on first use, and then kept."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

Made = TypeVar("Made")


class Once(Generic[Made]):
    """Calling it makes the thing the first time; who calls meanwhile waits for the same one.

    A making that fails is reported to its caller, and the next call tries again.
    """

    def __init__(self, make: Callable[[], Awaitable[Made]]) -> None:
        self._make = make
        self._lock = asyncio.Lock()
        self._made: Made | None = None

    async def __call__(self) -> Made:
        if self._made is None:
            async with self._lock:
                if self._made is None:
                    self._made = await self._make()
        return self._made
