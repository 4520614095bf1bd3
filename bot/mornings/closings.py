"""What is closed for a while, as planned: everybody whom it concerns is told the day before, and when it begins."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import Enum

from bot.ids import SystemId
from bot.news import DigestDefaults
from bot.people import Person
from bot.systems import Criticality, Downtime

TOLD_OF = frozenset[Criticality]({"A", "B"})
"""Of these systems a message of its own tells; of the others the digest does."""

AHEAD = timedelta(hours=2)
"""So long before it begins it is planned who hears of it when."""

FREE_DAY = time(9)
"""On a day when somebody wants no digest, not before then."""

EVENING = time(18)
"""Who wants their digest this late or later works at night."""


class Phase(Enum):
    """When it is told of."""

    BEFORE = "before"
    START = "start"


@dataclass(frozen=True, slots=True)
class Closing:
    """One downtime, and when it is told of. Moved to another time, it is another."""

    down: Downtime
    phase: Phase

    @property
    def kind(self) -> str:
        """What its deliveries are called."""
        return f"closing-{self.phase.value}:{self.down.id}:{self.down.start:%Y%m%d%H%M}"

    def is_told(self, now: datetime, zone: tzinfo) -> bool:
        """Whether it is to be planned now: on the day before, and from shortly before it begins till it ends."""
        if self.phase is Phase.START:
            return self.down.start - AHEAD <= now < self.down.end
        return now.astimezone(zone).date() == self._day_before(zone)

    def is_over(self, now: datetime) -> bool:
        """Whether it would be told too late."""
        return now >= (self.down.end if self.phase is Phase.START else self.down.start)

    def wanted(self, person: Person, digest: DigestDefaults, zone: tzinfo) -> datetime | None:
        """When somebody should know (UTC): the day before at their own time, then as it begins.

        None where it begins in the quiet hours, and they do not work at night.
        """
        rhythm = digest.rhythm(person.preferences, person.shift, zone)
        if self.phase is Phase.START:
            is_awake = rhythm.send_at >= EVENING or not digest.is_quiet(self.down.start.astimezone(zone).time())
            return self.down.start if is_awake else None
        day = self._day_before(zone)
        at = rhythm.send_at if rhythm.on(day) else max(rhythm.send_at, FREE_DAY)
        return datetime.combine(day, at, zone).astimezone(UTC)

    def _day_before(self, zone: tzinfo) -> date:
        return self.down.start.astimezone(zone).date() - timedelta(days=1)


def closings(downtimes: Iterable[Downtime], criticality: Mapping[SystemId, Criticality]) -> Iterator[Closing]:
    """All that is told of, in the order of the file."""
    for down in downtimes:
        if criticality[down.system] in TOLD_OF:
            yield from (Closing(down, phase) for phase in Phase)
