"""What this process has seen lately, so that it need not ask again."""

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Recent(Generic[K, V]):
    """At most `most` values, each for `seconds` by the `stopwatch`; the one put longest ago goes first."""

    def __init__(self, *, seconds: float, most: int, stopwatch: Callable[[], float]) -> None:
        self._seconds = seconds
        self._most = most
        self._stopwatch = stopwatch
        self._held: dict[K, tuple[float, V]] = {}

    def get(self, key: K) -> V | None:
        """The value, while it is recent."""
        found = self._held.get(key)
        if found is None or self._stopwatch() - found[0] >= self._seconds:
            return None
        return found[1]

    def put(self, key: K, value: V) -> None:
        """Hold this from now on."""
        self._held.pop(key, None)
        if len(self._held) >= self._most:
            self._held.pop(next(iter(self._held)))
        self._held[key] = (self._stopwatch(), value)

    def drop(self, key: K) -> None:
        """Forget one value."""
        self._held.pop(key, None)

    def clear(self) -> None:
        """Forget all of it."""
        self._held.clear()
