"""Everybody who helps."""

from bot.content.checks.desk import members
from bot.content.draft import Draft
from bot.content.rows.staff import AbsenceRow, ConsultantRow, MemberRow, OnCallRow
from bot.content.sections import (
    CONSULTANTS,
    DATA_PROTECTION,
    EXPERTS,
    GOVERNANCE,
    IT_MANAGER,
    ON_CALL,
    SERVICE_DESK,
    SUPERUSER_TARGET,
    SUPERUSERS,
)
from bot.ids import UnitId
from bot.staff import (
    INNOVATION_COORDINATOR,
    Absence,
    Consultant,
    Duty,
    Expert,
    Member,
    OnCall,
    Staff,
    Superuser,
    SuperuserTarget,
)


def staff(draft: Draft) -> Staff:
    """Everybody who helps."""
    target = draft.one(SUPERUSER_TARGET)
    return Staff(
        members={row.id: _member(row) for row in members(draft)},
        consultants={row.id: _consultant(row) for row in draft.rows(CONSULTANTS)},
        experts={r.id: Expert(r.id, frozenset(r.systems), r.area, r.hours_week) for r in draft.rows(EXPERTS)},
        service_desk=tuple(row.id for row in draft.rows(SERVICE_DESK)),
        it_manager=draft.one(IT_MANAGER).id,
        data_protection_officer=draft.one(DATA_PROTECTION).id,
        on_call=_on_call(draft.one(ON_CALL)),
        superusers=tuple(Superuser(row.unit, row.name, row.upn) for row in draft.rows(SUPERUSERS)),
        superuser_target=SuperuserTarget(target.total, target.minimum_per_unit, target.per_100_staff),
        innovation_owner=innovation_owner(draft.rows(CONSULTANTS), draft.one(GOVERNANCE).innovation_owner_unit).id,
    )


def coordinators(consultants: tuple[ConsultantRow, ...]) -> list[ConsultantRow]:
    """Those who could own the region's ideas, in the order of the file."""
    return [row for row in consultants if row.role == INNOVATION_COORDINATOR]


def innovation_owner(consultants: tuple[ConsultantRow, ...], unit: UnitId) -> ConsultantRow:
    """The coordinator at home in the unit that owns innovation; where nobody is, the first one."""
    possible = coordinators(consultants)
    return next((row for row in possible if row.home_unit == unit), possible[0])


def _member(row: MemberRow) -> Member:
    return Member(
        id=row.id,
        name=row.name,
        title=row.title,
        role=row.role,
        home_unit=row.home_unit,
        upn=row.upn,
        mail=row.mail,
        phone=row.phone,
        languages=frozenset(row.languages),
        works=row.works,
        absences=tuple(_absence(absence) for absence in row.absences),
        cover=row.cover,
    )


def _absence(row: AbsenceRow) -> Absence:
    return Absence(row.from_, row.to, row.kind, row.note)


def _consultant(row: ConsultantRow) -> Consultant:
    return Consultant(
        id=row.id,
        serves_units=frozenset(row.serves_units),
        areas=frozenset(row.areas),
        logics=frozenset(row.logics),
        skills=row.skills,
        most_open_tickets=row.capacity_open_tickets,
    )


def _on_call(row: OnCallRow) -> OnCall:
    return OnCall(row.phone, tuple(Duty(turn.from_, turn.to, turn.person) for turn in row.rota), row.nobody)
