"""What the fake Teams counts, where a crowd's messages are too many to remember."""

from collections import Counter, deque
from dataclasses import dataclass, field


@dataclass(slots=True)
class Tally:
    """`let_in_at` is when each call came that the limits let through (seconds), `refused` how many they did not.

    `arrived` is how many messages stand in each conversation.
    """

    let_in_at: list[float] = field(default_factory=list[float])
    refused: int = 0
    arrived: Counter[str] = field(default_factory=Counter[str])

    def most_in_a_second(self) -> int:
        """The most that were let in within any second."""
        window, most = deque[float](), 0
        for at in self.let_in_at:
            window.append(at)
            while window[0] <= at - 1:
                window.popleft()
            most = max(most, len(window))
        return most

    def told(self) -> dict[str, object]:
        """All of it as JSON."""
        first, last = (self.let_in_at[0], self.let_in_at[-1]) if self.let_in_at else (0.0, 0.0)
        return {
            "let_in": len(self.let_in_at),
            "refused": self.refused,
            "seconds": last - first,
            "most_in_a_second": self.most_in_a_second(),
            "arrived": self.arrived,
        }
