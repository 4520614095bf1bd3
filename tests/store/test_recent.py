"""A small memory forgets in time, and never grows."""

from bot.store.recent import Recent
from tests.store.conftest import Stopwatch


def test_it_forgets_in_time(stopwatch: Stopwatch) -> None:
    recent = Recent[str, int](seconds=60, most=10, stopwatch=stopwatch)
    recent.put("a", 1)
    stopwatch.seconds = 59
    assert recent.get("a") == 1
    stopwatch.seconds = 60
    assert recent.get("a") is None


def test_the_oldest_makes_room(stopwatch: Stopwatch) -> None:
    recent = Recent[str, int](seconds=60, most=2, stopwatch=stopwatch)
    for key in ("a", "b", "a", "c"):
        recent.put(key, 1)
    assert [key for key in ("a", "b", "c") if recent.get(key)] == ["a", "c"]


def test_it_can_be_told_to_forget(stopwatch: Stopwatch) -> None:
    recent = Recent[str, int](seconds=60, most=2, stopwatch=stopwatch)
    recent.put("a", 1)
    recent.drop("a")
    recent.put("b", 1)
    recent.clear()
    assert (recent.get("a"), recent.get("b")) == (None, None)
