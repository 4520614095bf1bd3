"""What a morning may hold beside rollouts and downtime: news, links, collaboration areas and events."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo

from bot.ids import HowToId, RolloutId
from bot.language import Text
from bot.people import Audience
from bot.preferences import Preferences, Rhythm
from bot.staff import Weekday


@dataclass(frozen=True, slots=True)
class News:
    """A targeted item, from the morning of `first` to that of `last`. Mandatory ones stay until read.

    `corrected`: it said something else before.
    """

    id: str
    title: Text
    body: Text
    audience: Audience
    first: date
    last: date
    mandatory: bool = False
    topic: HowToId | None = None
    rollout: RolloutId | None = None
    corrected: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A work-support link."""

    id: str
    title: Text
    url: str
    audience: Audience


@dataclass(frozen=True, slots=True)
class CollaborationArea:
    """A place where people work together; `external` where others than the region's staff take part."""

    id: str
    title: Text
    url: str
    audience: Audience
    unread: int
    external: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """Something in the calendar; instants in UTC."""

    id: str
    title: Text
    audience: Audience
    start: datetime
    end: datetime
    topic: HowToId | None = None


@dataclass(frozen=True, slots=True)
class DigestDefaults:
    """A morning as it is until a person chooses otherwise. Local times; nothing is sent in the quiet hours.

    `shifts` maps a shift to when it wants its digest, `most_items` a section to how many it shows at once.
    """

    send_at: time
    days: frozenset[Weekday]
    shifts: Mapping[str, time]
    most_items: Mapping[str, int]
    rollout_days: int
    calendar_days: int
    downtime_days: int
    quiet_after: time
    quiet_before: time

    def is_quiet(self, at: time) -> bool:
        """Whether nobody is to be disturbed at this local time."""
        return at < self.quiet_before or at >= self.quiet_after

    def rhythm(self, chosen: Preferences, shift: str | None, zone: tzinfo) -> Rhythm:
        """When somebody wants it who chose this; `shift` is the one that the region has them work."""
        by_shift = self.shifts.get(chosen.shift or shift or "", self.send_at)
        days = self.days if chosen.days is None else chosen.days
        never = frozenset[Weekday]()
        return Rhythm(
            chosen.send_at or by_shift, never if chosen.stopped else days, zone, chosen.paused_until or date.min
        )
