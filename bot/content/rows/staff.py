"""consultants.yaml: everybody who helps, who is on call, and the people of the demo."""

from datetime import date
from itertools import pairwise
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field

from bot.content.rows.row import (
    AreaRef,
    Count,
    Id,
    Info,
    Instant,
    Language,
    Logic,
    Mail,
    Many,
    OpenHours,
    Phone,
    Plain,
    RoleRef,
    Row,
    StaffRef,
    SystemRef,
    UnitRef,
    Upn,
    each_once,
    expected,
    not_before,
)
from bot.staff import Weekday


class AbsenceRow(Row):
    """Away, both days included."""

    from_: date = Field(alias="from")
    to: Annotated[date, not_before("from_")]
    kind: Id
    note: Plain | None = None


def _somebody_else(cover: tuple[str, ...], info: Info) -> tuple[str, ...]:
    if info.data.get("id") in cover:
        raise expected("somebody else than the person themselves")
    return cover


class MemberRow(Row):
    """Somebody who helps."""

    id: Id
    name: Plain
    title: Plain | None = None
    role: RoleRef
    home_unit: UnitRef
    languages: Many[Language] = ("sv",)
    phone: Phone | None = None
    mail: Mail
    upn: Upn
    works: dict[Weekday, OpenHours] = Field(default_factory=dict[Weekday, OpenHours])
    absences: Many[AbsenceRow] = ()
    cover: Annotated[Many[StaffRef], AfterValidator(each_once), AfterValidator(_somebody_else)]


class ConsultantRow(MemberRow):
    """A consultant, coordinator, area lead, project leader or editor."""

    serves_units: Many[UnitRef] = Field(min_length=1)
    logics: Many[Logic] = Field(min_length=1)
    areas: Many[AreaRef] = Field(min_length=1)
    skills: Many[Id]
    capacity_open_tickets: Count


class ExpertRow(MemberRow):
    """A resource person."""

    systems: Many[SystemRef]
    area: AreaRef
    hours_week: Count


class DutyRow(Row):
    """A turn on call."""

    from_: Instant = Field(alias="from")
    to: Annotated[Instant, not_before("from_")]
    person: StaffRef


def _in_turn(rota: tuple[DutyRow, ...]) -> tuple[DutyRow, ...]:
    if any(later.from_ < earlier.to for earlier, later in pairwise(rota)):
        raise expected("turns one after the other")
    return rota


class OnCallRow(Row):
    """Who is on call."""

    phone: Phone
    rota: Annotated[Many[DutyRow], AfterValidator(_in_turn)]
    nobody: StaffRef


class SuperuserRow(Row):
    """A superuser."""

    unit: UnitRef
    name: Plain
    upn: Upn | None = None


class SuperuserTargetRow(Row):
    """How many there should be."""

    total: Count
    minimum_per_unit: Count
    per_100_staff: Count


def _without_end(unit: object) -> object:
    return {"id": unit} if isinstance(unit, str) else unit


class PlaceRow(Row):
    """A unit; a temporary one until a day, that day included. Where it has no end, its id alone is enough."""

    id: UnitRef
    until: date | None = None


class PersonaRow(Row):
    """A person of the demo."""

    upn: Upn
    name: Plain
    roles: Many[RoleRef]
    units: Many[Annotated[PlaceRow, BeforeValidator(_without_end)]]
    language: Language
    shift: Id | None = None
    mailbox: bool = True
    guest: bool = False
    organisation: Plain | None = None
    consultant: StaffRef | None = None
    expert: StaffRef | None = None
    agent: StaffRef | None = None
    systems: Many[SystemRef] = ()
