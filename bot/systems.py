"""The systems that staff work in, the three areas they belong to, and when they are down."""

from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo
from enum import Enum
from typing import Literal

from bot.ids import AreaId, HowToId, RolloutId, SystemId, UnitId
from bot.language import Text
from bot.people import Audience

Criticality = Literal["A", "B", "C"]


class Logic(Enum):
    """The two logics that a region's IT works by: keeping things running, and changing them."""

    GOVERNANCE = "styr"
    INNOVATION = "innovation"


@dataclass(frozen=True, slots=True)
class Area:
    """One of the three system areas: clinical, administrative, technical. `lead` is a consultant's id."""

    id: AreaId
    name: Text
    lead: str


@dataclass(frozen=True, slots=True)
class Lifecycle:
    """Where in its life a system is; `note` is shown under an answer about it."""

    state: str
    until: date | None = None
    replaced_by: SystemId | None = None
    rollout: RolloutId | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class Supplier:
    """Who delivers a system. For those who manage it, never in a text to users."""

    name: str
    support_phone: str


@dataclass(frozen=True, slots=True)
class System:
    """A system; A is critical for patients, C can wait. `resource` is its expert's id."""

    id: SystemId
    name: str
    kind: str
    area: AreaId
    criticality: Criticality
    owner_unit: UnitId
    resource: str
    aliases: tuple[str, ...] = ()
    fallback: HowToId | None = None
    default_logic: Logic | None = None
    lifecycle: Lifecycle | None = None
    supplier: Supplier | None = None


@dataclass(frozen=True, slots=True)
class Downtime:
    """Planned: `start` and `end` are instants in UTC."""

    id: str
    system: SystemId
    title: Text
    impact: Text
    start: datetime
    end: datetime
    announced: date
    audience: Audience
    fallback: HowToId | None = None

    def at(self, zone: tzinfo | None) -> "Downtime":
        """The same on the clocks of a place."""
        return replace(self, start=self.start.astimezone(zone), end=self.end.astimezone(zone))

    def lasts(self, now: datetime) -> bool:
        """Whether the system is closed just then."""
        return self.start <= now < self.end


@dataclass(frozen=True, slots=True)
class Closed:
    """Closed just now, as planned: what, what that means, until when (local time), and what shows what to do then."""

    title: Text
    impact: Text
    until: datetime
    how_to: HowToId | None = None


@dataclass(frozen=True, slots=True)
class Disturbance:
    """Not planned; `resolved` is None while it lasts, and `cause` is told afterwards. Instants in UTC."""

    id: str
    system: SystemId
    title: Text
    audience: Audience
    started: datetime
    resolved: datetime | None = None
    next_update: datetime | None = None
    workaround: Text | None = None
    cause: Text | None = None

    def lasts(self, now: datetime) -> bool:
        """Whether it has begun by then, and is not over."""
        return self.started <= now and (self.resolved is None or now < self.resolved)


@dataclass(frozen=True, slots=True)
class About:
    """A system and its area; None where it may be any."""

    system: SystemId | None = None
    area: AreaId | None = None
