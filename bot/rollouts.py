"""Rollouts: new tools and ways of working, wave by wave, and which tool holds for a unit today."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from bot.ids import HowToId, RoleId, RolloutId, SystemId, UnitId
from bot.language import Text
from bot.systems import Logic


@dataclass(frozen=True, slots=True)
class Wave:
    """A part of a rollout; both days included. Wave 0 is the pilot."""

    number: int
    title: Text
    units: tuple[UnitId, ...]
    start: date
    end: date
    status: str


@dataclass(frozen=True, slots=True)
class TechnicalItem:
    """Something that must be in place before; `owner` is the id of a person or of a unit."""

    what: str
    owner: str
    due: date
    status: str


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom to ask about a rollout; None where nobody has been named yet."""

    role: str | None
    name: str | None = None
    mail: str | None = None
    consultant: str | None = None


@dataclass(frozen=True, slots=True)
class Roadmap:
    """The earliest pilot and the broad start, as far as they are known."""

    pilot_start: date | None
    pilot_end: date | None
    broad_start: date | None
    broad_end: date | None


@dataclass(frozen=True, slots=True)
class ParallelTools:
    """Two tools at once: before `start` the old one; until `until` both, as `rule` says; then the new one only.

    `start_by_unit` moves the start for a unit and all below it; the nearest wins.
    """

    old: Text
    new: Text
    start: date
    start_by_unit: Mapping[UnitId, date]
    until: date
    rule: Text
    new_how_tos: tuple[HowToId, ...] = ()
    old_how_tos: tuple[HowToId, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownIssue:
    """A fault that comes with a new tool, told from `since` on (UTC)."""

    text: Text
    since: datetime


@dataclass(frozen=True, slots=True)
class Cutover:
    """The morning after a change: what changed, what to do first, what does not work yet."""

    wave: int
    at: datetime
    changed: Text
    first: Text
    known_issues: tuple[KnownIssue, ...]
    film: HowToId


@dataclass(frozen=True, slots=True)
class Handover:
    """Where between innovation and operations a rollout stands: the gate it has passed, and the next."""

    gate: str
    next: str
    receiving_unit: UnitId


@dataclass(frozen=True, slots=True)
class Afterwards:
    """What still holds when a rollout is over, to and with `until`."""

    text: Text
    until: date


@dataclass(frozen=True, slots=True)
class Rollout:
    """A rollout. `principles` and `support_plan` map each step to its status; `roles` empty means everybody."""

    id: RolloutId
    name: str
    system: SystemId
    logic: Logic
    summary: Text
    profile: str
    phase: str
    principles: Mapping[str, str]
    support_plan: Mapping[str, str]
    national: Contact
    regional: Contact
    roadmap: Roadmap
    waves: tuple[Wave, ...] = ()
    technical: tuple[TechnicalItem, ...] = ()
    films: tuple[HowToId, ...] = ()
    roles: frozenset[RoleId] = frozenset()
    numbers: Mapping[str, int] | None = None
    parallel_tools: ParallelTools | None = None
    cutover: Cutover | None = None
    handover: Handover | None = None
    afterwards: Afterwards | None = None
    effects: Mapping[str, int] | None = None
