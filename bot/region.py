"""A region: all of its content as one checked, immutable value, and the one place that says who sees what."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from bot.howto import FilmHost, HowTo, KnownGap
from bot.ids import AreaId, HowToId, RoleId, RolloutId, SystemId, UnitId
from bot.language import Language, Text
from bot.news import CollaborationArea, DigestDefaults, Event, Link, News
from bot.people import Audience, Person, Role, Unit
from bot.privacy import ScreenPolicy
from bot.rollouts import Circumstances, NotYet, ParallelTools, Rollout, ToolNote
from bot.routing import Priority, Routing
from bot.staff import Hours, Staff
from bot.systems import Area, Closed, Disturbance, Downtime, System

ForSome = News | Link | CollaborationArea | Event | Downtime | Disturbance


@dataclass(frozen=True, slots=True)
class Contact:
    """How the region's people are reached when it cannot wait. `service_desk_hours` are those of working days."""

    servicecenter_phone: str
    on_call_phone: str
    security_phone: str
    switchboard: str
    medical_technology_phone: str
    servicecenter_mail: str
    service_desk_hours: Hours


@dataclass(frozen=True, slots=True)
class Portals:
    """Where the region's own web pages are."""

    workplace: str
    service: str
    status: str
    routines: str
    rollouts: str


@dataclass(frozen=True, slots=True)
class Governance:
    """Where innovation belongs, which a region may change its mind about; `alternatives` are the units that could."""

    innovation_owner_unit: UnitId
    alternatives: tuple[UnitId, ...]


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """What a word of several meanings may mean, in other words, and what to ask back."""

    options: tuple[str, ...]
    ask: Text


@dataclass(frozen=True, slots=True)
class Glossary:
    """What staff write, and what it means."""

    abbreviations: Mapping[str, str]
    ambiguous: Mapping[str, Ambiguous]
    misspellings: Mapping[str, tuple[str, ...]]
    from_english: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Aim:
    """An effect that the region is after, and the ids of what measures it."""

    id: str
    name: Text
    target: str
    metrics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reports:
    """What is followed up: the aims, the measures' names, the goals. No group under `least_group` is shown."""

    aims: tuple[Aim, ...]
    metrics: Mapping[str, Text]
    least_group: int
    first_response_median: Mapping[Priority, timedelta]
    first_response_within_target: float
    most_reassignments: int
    least_satisfaction: float


@dataclass(frozen=True, repr=False)  # why: whoever prints it by mistake, as asyncio does, prints a whole region
class Region:
    """Everything that a region has written, at one version. Mappings keep the order of the files.

    `capabilities` is what each role may do in the bot ("see_tickets" → "own") on top of what "default" may.
    """

    version: str
    name: str
    zone: ZoneInfo
    default_language: Language
    contact: Contact
    portals: Portals
    films: FilmHost
    units: Mapping[UnitId, Unit]
    roles: Mapping[RoleId, Role]
    capabilities: Mapping[str, Mapping[str, str | int | bool]]
    areas: Mapping[AreaId, Area]
    systems: Mapping[SystemId, System]
    how_tos: Mapping[HowToId, HowTo]
    known_gaps: tuple[KnownGap, ...]
    rollouts: Mapping[RolloutId, Rollout]
    news: tuple[News, ...]
    links: tuple[Link, ...]
    collaboration_areas: tuple[CollaborationArea, ...]
    events: tuple[Event, ...]
    downtimes: tuple[Downtime, ...]
    disturbances: tuple[Disturbance, ...]
    digest: DigestDefaults
    routing: Routing
    staff: Staff
    governance: Governance
    glossary: Glossary
    screening: ScreenPolicy
    reports: Reports
    next_ticket: str

    @cached_property
    def critical_areas(self) -> frozenset[AreaId]:
        """Where a system stands that patients depend on: in an area without one, people wait and nobody is harmed."""
        return frozenset(system.area for system in self.systems.values() if system.criticality == "A")

    @cached_property
    def _lineages(self) -> Mapping[UnitId, frozenset[UnitId]]:
        return {unit: frozenset(way) for unit, way in self._ways_up.items()}

    @cached_property
    def _ways_up(self) -> Mapping[UnitId, tuple[UnitId, ...]]:
        return {unit: tuple(self._upwards(unit)) for unit in self.units}

    def _upwards(self, unit: UnitId) -> Iterable[UnitId]:
        here: UnitId | None = unit
        while here is not None:
            yield here
            here = self.units[here].parent

    def upwards(self, unit: UnitId) -> tuple[UnitId, ...]:
        """The unit and all above it, nearest first; nothing for one that the region does not have."""
        return self._ways_up.get(unit, ())

    def lineage(self, person: Person, day: date) -> frozenset[UnitId]:
        """The units that the person works at that day, and every unit above them."""
        known = (self._lineages.get(unit, frozenset[UnitId]()) for unit in person.units_on(day))
        return frozenset[UnitId]().union(*known)

    def circumstances(self, how_to: HowTo, person: Person, now: datetime) -> Circumstances:
        """What holds around this how-to for the person at an instant (UTC)."""
        day = now.astimezone(self.zone).date()
        system = self.systems[how_to.system]
        closed, tool = self._closed(system, how_to, person, now), self._tool_note(how_to, person, day)
        if closed is not None:  # neither of two tools is open
            tool = replace(tool, old=None, how_to=None) if isinstance(tool, NotYet) else None
        return Circumstances(tool, closed, system.lifecycle.note if system.lifecycle else None)

    def is_in_use(self, how_to: HowToId, person: Person, day: date) -> bool:
        """Whether the tool that the how-to is about is in use that day somewhere where the person works."""
        tools = self._tools.get(how_to)
        if tools is None:
            return True
        return day <= tools.until if how_to in tools.old_how_tos else self._starts(tools, person, day)[0][0] <= day

    @cached_property
    def _tools(self) -> Mapping[HowToId, ParallelTools]:
        both = [rollout.parallel_tools for rollout in self.rollouts.values() if rollout.parallel_tools]
        return {how_to: tools for tools in both for how_to in (*tools.new_how_tos, *tools.old_how_tos)}

    def _tool_note(self, how_to: HowTo, person: Person, day: date) -> ToolNote | None:
        """Of several units the next to start counts, named where another one has the new tool already."""
        tools = self._tools.get(how_to.id)
        if tools is None:
            return None
        starts = self._starts(tools, person, day)
        start, unit = next(((start, unit) for start, unit in starts if start > day), starts[-1])
        note = tools.note_on(how_to.id, start, day)
        return replace(note, unit=unit) if isinstance(note, NotYet) and starts[0][0] <= day else note

    def _starts(self, tools: ParallelTools, person: Person, day: date) -> list[tuple[date, str]]:
        """When the new tool starts at each of the person's units, by name, soonest first."""
        units = [unit for unit in person.units_on(day) if unit in self.units]
        starts = sorted((tools.start_at(self._upwards(unit)), self.units[unit].name) for unit in units)
        return starts or [(tools.start, "")]

    def _closed(self, system: System, how_to: HowTo, person: Person, now: datetime) -> Closed | None:
        day = now.astimezone(self.zone).date()
        for down in self.downtimes:
            if down.system == system.id and down.start <= now < down.end and self._may_concern(person, down, day):
                meanwhile = down.fallback or system.fallback
                until = down.end.astimezone(self.zone)
                return Closed(down.title, down.impact, until, meanwhile if meanwhile != how_to.id else None)
        return None

    def _may_concern(self, person: Person, down: Downtime, day: date) -> bool:
        """Who has not said where they work, or as what, is told too: it may be theirs."""
        meant = down.audience
        return meant.reaches(person.all_roles or meant.roles, self.lineage(person, day) or meant.units)

    def may_see(self, person: Person, item: HowTo | ForSome, day: date) -> bool:
        """Whether the person may see the item that day. A role that somebody gave themselves opens no locked how-to."""
        if person.guest:
            return False
        if isinstance(item, HowTo):
            return not item.restricted_to or bool(item.restricted_to & person.roles)
        return self._reaches(item.audience, person, day)

    def _reaches(self, audience: Audience, person: Person, day: date) -> bool:
        return audience.reaches(person.all_roles, self.lineage(person, day))
