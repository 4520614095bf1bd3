"""When somebody wants their morning, as they chose it, and when the next one is due."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from bot.staff import WEEKDAYS, Weekday

A_WEEK_AND_A_DAY = 8
"""So many days are looked at: today's may have passed, and it may be the only weekday."""


@dataclass(frozen=True, slots=True)
class Preferences:
    """What somebody has chosen; None where they chose nothing, and the region's word holds.

    `send_at` goes before `shift`. Paused, the first one comes again on `paused_until`. `off` are topics left out.
    """

    send_at: time | None = None
    shift: str | None = None
    days: frozenset[Weekday] | None = None
    paused_until: date | None = None
    stopped: bool = False
    off: frozenset[str] = frozenset()

    def is_paused(self, day: date) -> bool:
        """Whether nothing is to be sent that day."""
        return self.stopped or (self.paused_until is not None and day < self.paused_until)


CHOSE_NOTHING = Preferences()


@dataclass(frozen=True, slots=True)
class Rhythm:
    """When a digest is wanted: at which time of which weekdays, local time, and from which day on. No days: never."""

    send_at: time
    days: frozenset[Weekday]
    zone: tzinfo
    first: date = date.min

    def on(self, day: date) -> bool:
        """Whether one is wanted that day."""
        return day >= self.first and WEEKDAYS[day.weekday()] in self.days


def next_due(rhythm: Rhythm, after: datetime) -> datetime | None:
    """The first instant (UTC) after `after` when a digest is wanted; None where none ever is.

    A time that the clock jumps over comes when the clock has jumped; one that comes twice counts the first time.
    """
    start = max(after.astimezone(rhythm.zone).date(), rhythm.first)
    days = (start + timedelta(days=ahead) for ahead in range(A_WEEK_AND_A_DAY))
    wanted = (day for day in days if rhythm.on(day))
    dues = (datetime.combine(day, rhythm.send_at, rhythm.zone).astimezone(UTC) for day in wanted)
    return next((due for due in dues if due > after), None)
