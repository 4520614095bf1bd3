"""Who helps: the consultants, the service desk, the experts in their units, and who is on call."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal

from bot.ids import AreaId, RoleId, SystemId, UnitId
from bot.language import Language

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
WEEKDAYS: tuple[Weekday, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

IT_CONSULTANT = RoleId("it_konsult")
AREA_LEAD = RoleId("omradesansvarig")
MANAGERS = frozenset({RoleId("avdelningschef"), RoleId("verksamhetschef")})
INNOVATION_COORDINATOR = RoleId("digitaliseringssamordnare")


@dataclass(frozen=True, slots=True)
class Hours:
    """From `start` to `end` of one day, local time."""

    start: time
    end: time


@dataclass(frozen=True, slots=True)
class Absence:
    """Away from `first` to `last`, both days included. `cover` steps in this time, before the usual ones."""

    first: date
    last: date
    kind: str
    note: str | None = None
    cover: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who helps. `upn` is who they are in Teams; `cover` steps in, in order; without `works` nobody knows."""

    id: str
    name: str
    title: str | None
    role: RoleId
    home_unit: UnitId
    upn: str
    mail: str
    phone: str | None
    languages: frozenset[Language]
    works: Mapping[Weekday, Hours]
    absences: tuple[Absence, ...]
    cover: tuple[str, ...]

    def absence_on(self, day: date) -> Absence | None:
        """The absence that holds that day, None for somebody who is here."""
        return next((a for a in self.absences if a.first <= day <= a.last), None)


@dataclass(frozen=True, slots=True)
class Consultant:
    """An internal IT consultant, coordinator, area lead or editor: what they serve. `logics`: "styr", "innovation"."""

    id: str
    serves_units: frozenset[UnitId]
    areas: frozenset[AreaId]
    logics: frozenset[str]
    skills: tuple[str, ...]
    most_open_tickets: int


@dataclass(frozen=True, slots=True)
class Expert:
    """A resource person, who stays in their own unit."""

    id: str
    systems: frozenset[SystemId]
    area: AreaId
    hours_a_week: int


@dataclass(frozen=True, slots=True)
class Duty:
    """One turn on call, from `start` to just before `end` (UTC)."""

    start: datetime
    end: datetime
    member: str


@dataclass(frozen=True, slots=True)
class OnCall:
    """Who is called when the service desk is closed."""

    phone: str
    rota: tuple[Duty, ...]
    otherwise: str

    def at(self, now: datetime) -> str:
        """The id of whoever is on call now."""
        return next((d.member for d in self.rota if d.start <= now < d.end), self.otherwise)


@dataclass(frozen=True, slots=True)
class Superuser:
    """A colleague at the unit who knows the record system best."""

    unit: UnitId
    name: str
    upn: str | None = None


@dataclass(frozen=True, slots=True)
class SuperuserTarget:
    """How many superusers the region wants."""

    total: int
    least_per_unit: int
    per_hundred_staff: int


@dataclass(frozen=True, slots=True)
class Staff:
    """Everybody who helps, by id. `service_desk` holds the ids of its agents."""

    members: Mapping[str, Member]
    consultants: Mapping[str, Consultant]
    experts: Mapping[str, Expert]
    service_desk: tuple[str, ...]
    it_manager: str
    data_protection_officer: str
    on_call: OnCall
    superusers: tuple[Superuser, ...]
    superuser_target: SuperuserTarget
    innovation_owner: str

    def with_upn(self, upn: str) -> Member | None:
        """Who this is in Teams, None for somebody who is not staff."""
        return next((m for m in self.members.values() if m.upn.casefold() == upn.casefold()), None)
