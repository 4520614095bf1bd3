"""A region: all of its content as one checked, immutable value, and the one place that says who sees what."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from bot.howto import FilmHost, HowTo
from bot.ids import AreaId, HowToId, RoleId, RolloutId, SystemId, UnitId
from bot.language import Language, Text
from bot.news import CollaborationArea, DigestDefaults, Event, Link, News
from bot.people import Audience, Person, Role, Unit
from bot.privacy import ScreenPolicy
from bot.rollouts import Rollout
from bot.routing import Priority, Routing
from bot.staff import Hours, Staff
from bot.systems import Area, Disturbance, Downtime, System

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
class Glossary:
    """What staff write, and what it means. `ambiguous` maps a word to what to ask back."""

    abbreviations: Mapping[str, str]
    ambiguous: Mapping[str, Text]
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


@dataclass(frozen=True)
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
    def _lineages(self) -> Mapping[UnitId, frozenset[UnitId]]:
        return {unit: frozenset(self._upwards(unit)) for unit in self.units}

    def _upwards(self, unit: UnitId) -> Iterable[UnitId]:
        here: UnitId | None = unit
        while here is not None:
            yield here
            here = self.units[here].parent

    def lineage(self, person: Person, day: date) -> frozenset[UnitId]:
        """The units that the person works at that day, and every unit above them."""
        known = (self._lineages.get(unit, frozenset[UnitId]()) for unit in person.units_on(day))
        return frozenset[UnitId]().union(*known)

    def may_see(self, person: Person, item: HowTo | ForSome, day: date) -> bool:
        """Whether the person may see the item that day. A role that somebody gave themselves opens no locked how-to."""
        if person.guest:
            return False
        if isinstance(item, HowTo):
            return not item.restricted_to or bool(item.restricted_to & person.roles)
        return self._reaches(item.audience, person, day)

    def _reaches(self, audience: Audience, person: Person, day: date) -> bool:
        return audience.reaches(person.all_roles, self.lineage(person, day))
