"""What a morning may hold beside rollouts and downtime: news, links, collaboration areas and events."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.ids import HowToId, RolloutId
from bot.language import Text
from bot.people import Audience


@dataclass(frozen=True, slots=True)
class News:
    """A targeted item, from the morning of `first` to that of `last`. Mandatory ones stay until read."""

    id: str
    title: Text
    body: Text
    audience: Audience
    first: date
    last: date
    mandatory: bool = False
    topic: HowToId | None = None
    rollout: RolloutId | None = None


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
