"""What became of everybody: a morning is reconciled where each person who was to get it ended in exactly one way."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.mornings.delivery import State, Why

TOO_LONG = timedelta(minutes=15)
"""So long after its time something may wait before somebody is told."""

MISSED = timedelta(minutes=15)
"""So long may the planner be silent: it is called every five minutes."""


@dataclass(frozen=True, slots=True)
class Reckoning:
    """The deliveries of one day. `uncertain` counts tries of which nobody knows whether they arrived.

    `late` were planned later than they were wanted. `longest_wait` is the time of the one that waits the longest
    for its turn; `unplanned` are people whose time has come and who are in no plan. `busiest`: so many digests come in
    the busiest minute.
    """

    day: date
    intended: int
    ended: Mapping[tuple[State, Why | None], int]
    uncertain: int
    late: int
    longest_wait: datetime | None
    unplanned: int
    busiest: int = 0

    def number(self, state: State) -> int:
        """How many ended so."""
        return sum(number for (ended, _), number in self.ended.items() if ended is state)

    @property
    def waiting(self) -> int:
        """How many are still to be sent."""
        return self.intended - sum(self.ended.values())

    @property
    def is_reconciled(self) -> bool:
        """Whether intended = sent + skipped + failed, and nobody was forgotten."""
        return self.waiting == 0 and self.unplanned == 0

    def waits_too_long(self, now: datetime) -> bool:
        """Whether something should have been sent long ago."""
        return self.longest_wait is not None and self.longest_wait < now - TOO_LONG
