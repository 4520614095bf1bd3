"""Rollouts: new tools and ways of working, wave by wave, and which tool holds for a unit today."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from bot.ids import HowToId, RoleId, RolloutId, SystemId, UnitId
from bot.language import Text
from bot.systems import Closed, Logic


@dataclass(frozen=True, slots=True)
class Wave:
    """A part of a rollout; both days included. Wave 0 is the pilot. `moved` names the move that gave it its dates."""

    number: int
    title: Text
    units: tuple[UnitId, ...]
    start: date
    end: date
    status: str
    moved: str | None = None


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

    def start_at(self, upwards: Iterable[UnitId]) -> date:
        """When the new tool starts for a unit, given the unit and those above it, nearest first."""
        return next((self.start_by_unit[unit] for unit in upwards if unit in self.start_by_unit), self.start)

    def note_on(self, how_to: HowToId, start: date, day: date) -> "ToolNote | None":
        """What to say that day of a how-to about one of the two, where the new tool starts at `start`."""
        is_new, is_old = how_to in self.new_how_tos, how_to in self.old_how_tos
        before, instead = day < start, self._instead_of(how_to)
        if is_new and before:
            return NotYet(start, self.old, instead)
        if is_old and not before and day > self.until:
            return Over(self.until, self.old, self.new, self.rule, instead)
        if (is_new and day <= self.until) or (is_old and not before):
            return Both(self.rule, is_new, instead)
        return None

    def standing(self, start: date, day: date) -> "ToolNote":
        """Which of the two holds that day, where the new tool starts at `start`."""
        if day < start:
            return NotYet(start, self.old)
        return Both(self.rule, about_new=True) if day <= self.until else Over(self.until, self.old, self.new, self.rule)

    def _instead_of(self, how_to: HowToId) -> HowToId | None:
        others = self.old_how_tos if how_to in self.new_how_tos else self.new_how_tos
        return next(iter(others), None)


@dataclass(frozen=True, slots=True)
class NotYet:
    """A how-to about the new tool, which holds from `start`; until then the `old` one, with its how-to.

    `unit` is the name of the one unit that it is said for, of somebody who works at several.
    """

    start: date
    old: Text | None
    how_to: HowToId | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Both:
    """A how-to about one of two tools that are both in use, by `rule`; `how_to` is about the other one."""

    rule: Text
    about_new: bool
    how_to: HowToId | None = None


@dataclass(frozen=True, slots=True)
class Over:
    """A how-to about the old tool, which was in use to and with `until`; `how_to` is about the new one."""

    until: date
    old: Text
    new: Text
    rule: Text
    how_to: HowToId | None = None


ToolNote = NotYet | Both | Over


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What holds for this person now, around an answer: which tool, whether it is closed, where in its life it is."""

    tool: ToolNote | None = None
    closed: Closed | None = None
    lifecycle: Text | None = None


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
