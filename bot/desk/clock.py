"""The clock of a queue: always, or business hours with the region's holidays. Instants are UTC."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.routing import BusinessHours, Calendar, Queue, WorkingDays
from bot.staff import WEEKDAYS

LOOKED_AHEAD = 400  # days; a target that far away is a mistake in the content


@dataclass(frozen=True, slots=True)
class Clock:
    """Reckons in the region's working time."""

    hours: BusinessHours
    zone: ZoneInfo

    def first_response_due(self, queue: Queue, made_at: datetime) -> datetime:
        """By when somebody must have answered a ticket that came into this queue then."""
        target = queue.first_response
        if isinstance(target, WorkingDays):
            return self.end_of_working_day(made_at, target.days)
        return self.later(made_at, target, queue.calendar)

    def resolution_due(self, queue: Queue, made_at: datetime) -> datetime | None:
        """By when it must be solved; None where the queue promises nothing."""
        return None if queue.resolution is None else self.later(made_at, queue.resolution, queue.calendar)

    def later(self, start: datetime, by: timedelta, calendar: Calendar) -> datetime:
        """The instant at which so much of the calendar's time has passed since `start`."""
        if calendar is Calendar.ALWAYS:
            return start + by
        left = by
        for opens, closes in self._windows(start):
            begins = max(opens, start)
            if closes - begins >= left:
                return begins + left
            left -= closes - begins
        raise OverflowError("a target of more than a year")

    def between(self, start: datetime, end: datetime, calendar: Calendar) -> timedelta:
        """How much of the calendar's time passes from `start` to `end`."""
        if calendar is Calendar.ALWAYS:
            return max(timedelta(), end - start)
        passed = timedelta()
        for opens, closes in self._windows(start, (end - start).days + 2):
            passed += max(timedelta(), min(closes, end) - max(opens, start))
        return passed

    def end_of_working_day(self, start: datetime, days: int) -> datetime:
        """When business ends on the n:th working day after the one it came in."""
        came_in = start.astimezone(self.zone).date()
        left = days
        for opens, closes in self._windows(start):
            if opens.astimezone(self.zone).date() == came_in:
                continue
            left -= 1
            if left == 0:
                return closes
        raise OverflowError("a target of more than a year")

    def is_working_day(self, day: date) -> bool:
        """Whether business is open at all that day."""
        return WEEKDAYS[day.weekday()] in self.hours.days and day not in self.hours.holidays

    def _windows(self, start: datetime, days: int = LOOKED_AHEAD) -> Iterator[tuple[datetime, datetime]]:
        """The opening times of so many days that end after `start`, soonest first."""
        first = start.astimezone(self.zone).date()
        for ahead in range(days):
            day = first + timedelta(days=ahead)
            if self.is_working_day(day):
                opens = datetime.combine(day, self.hours.hours.start, self.zone).astimezone(UTC)
                closes = datetime.combine(day, self.hours.hours.end, self.zone).astimezone(UTC)
                if closes > start:
                    yield opens, closes
