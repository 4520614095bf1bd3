"""A region: all of its content as one checked, immutable value, and the one place that says who sees what."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from zoneinfo import ZoneInfo

from bot.howto import FilmHost, HowTo
from bot.ids import AreaId, HowToId, RoleId, RolloutId, SystemId, UnitId
from bot.language import Language
from bot.news import CollaborationArea, Event, Link, News
from bot.people import Audience, Person, Role, Unit
from bot.rollouts import Rollout
from bot.routing import Routing
from bot.staff import Staff
from bot.systems import Area, Disturbance, Downtime, System

ForSome = News | Link | CollaborationArea | Event | Downtime | Disturbance


@dataclass(frozen=True)
class Contact:
    """How the region's people are reached when it cannot wait."""

    servicecenter_phone: str
    on_call_phone: str
    security_phone: str
    switchboard: str


@dataclass(frozen=True)
class Region:
    """Everything that a region has written, at one version. Mappings keep the order of the files."""

    version: str
    name: str
    zone: ZoneInfo
    default_language: Language
    contact: Contact
    films: FilmHost
    units: Mapping[UnitId, Unit]
    roles: Mapping[RoleId, Role]
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
    routing: Routing
    staff: Staff

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
