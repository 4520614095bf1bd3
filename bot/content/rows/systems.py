"""systems.yaml and maintenance.yaml: areas, systems, and when they are down."""

from datetime import date
from typing import Annotated, Literal

from bot.content.rows.row import (
    AreaRef,
    HowToRef,
    Id,
    Instant,
    Logic,
    Many,
    Phone,
    Plain,
    RolesRef,
    RolloutRef,
    Row,
    StaffRef,
    SystemRef,
    UnitRef,
    beside,
    not_before,
)


class AreaRow(Row):
    """A system area."""

    id: Id
    sv: Plain
    en: Plain | None = None
    lead: StaffRef


class SupplierRow(Row):
    """Who delivers a system."""

    name: Plain
    support_phone: Phone


class LifecycleRow(Row):
    """Where in its life a system is."""

    state: Literal["i_drift", "pilot", "infors", "byts", "fasas_ut"]
    until: date | None = None
    replaced_by: SystemRef | None = None
    rollout: RolloutRef | None = None
    note_sv: Plain | None = None
    note_en: Annotated[Plain, beside("note_sv")] | None = None


class SystemRow(Row):
    """A system."""

    id: Id
    name: Plain
    kind: Plain
    area: AreaRef
    criticality: Literal["A", "B", "C"]
    owner_unit: UnitRef
    aliases: Many[Plain]
    resource: StaffRef
    fallback: HowToRef | None = None
    default_logic: Logic | None = None
    supplier: SupplierRow | None = None
    lifecycle: LifecycleRow | None = None


class WindowRow(Row):
    """Planned downtime."""

    id: Id
    system: SystemRef
    sv: Plain
    en: Plain | None = None
    start: Instant
    end: Annotated[Instant, not_before("start")]
    units: Many[UnitRef] = ()
    roles: Many[RolesRef] = ()
    impact_sv: Plain
    impact_en: Plain | None = None
    announced: date
    approved_by: StaffRef | None = None
    fallback: HowToRef | None = None


class CurrentRow(Row):
    """A disturbance that lasts."""

    id: Id
    system: SystemRef
    sv: Plain
    en: Plain | None = None
    started: Instant
    status: Literal["arbetas", "bevakas"]
    next_update: Annotated[Instant, not_before("started")] | None = None
    units: Many[UnitRef] = ()
    roles: Many[RolesRef] = ()
    workaround_sv: Plain | None = None
    workaround_en: Annotated[Plain, beside("workaround_sv")] | None = None


class ResolvedRow(Row):
    """A disturbance that is over."""

    id: Id
    system: SystemRef
    sv: Plain
    en: Plain | None = None
    started: Instant
    resolved: Annotated[Instant, not_before("started")]
    cause_sv: Plain | None = None
    cause_en: Annotated[Plain, beside("cause_sv")] | None = None
    units: Many[UnitRef] = ()
    roles: Many[RolesRef] = ()
