"""Areas, systems, and when they are down."""

from bot.content.draft import Draft
from bot.content.rows.systems import CurrentRow, LifecycleRow, ResolvedRow, SystemRow
from bot.content.sections import AREAS, CURRENT, RESOLVED, SYSTEMS, WINDOWS
from bot.content.values.people import RoleNames
from bot.ids import AreaId, SystemId
from bot.language import Text
from bot.systems import Area, Disturbance, Downtime, Lifecycle, Logic, Supplier, System


def optional(sv: str | None, en: str | None) -> Text | None:
    """A text that need not be there."""
    return None if sv is None else Text(sv, en)


def areas(draft: Draft) -> dict[AreaId, Area]:
    """The three areas."""
    return {AreaId(r.id): Area(AreaId(r.id), Text(r.sv, r.en), r.lead) for r in draft.rows(AREAS)}


def systems(draft: Draft) -> dict[SystemId, System]:
    """The systems."""
    return {SystemId(row.id): _system(row) for row in draft.rows(SYSTEMS)}


def _system(row: SystemRow) -> System:
    return System(
        id=SystemId(row.id),
        name=row.name,
        kind=row.kind,
        area=row.area,
        criticality=row.criticality,
        owner_unit=row.owner_unit,
        resource=row.resource,
        aliases=row.aliases,
        fallback=row.fallback,
        default_logic=Logic(row.default_logic) if row.default_logic else None,
        lifecycle=_lifecycle(row.lifecycle) if row.lifecycle else None,
        supplier=Supplier(row.supplier.name, row.supplier.support_phone) if row.supplier else None,
    )


def _lifecycle(row: LifecycleRow) -> Lifecycle:
    return Lifecycle(row.state, row.until, row.replaced_by, row.rollout, optional(row.note_sv, row.note_en))


def downtimes(draft: Draft, names: RoleNames) -> tuple[Downtime, ...]:
    """What is planned."""
    return tuple(
        Downtime(
            id=row.id,
            system=row.system,
            title=Text(row.sv, row.en),
            impact=Text(row.impact_sv, row.impact_en),
            start=row.start,
            end=row.end,
            announced=row.announced,
            audience=names.audience(row.units, row.roles),
            fallback=row.fallback,
        )
        for row in draft.rows(WINDOWS)
    )


def disturbances(draft: Draft, names: RoleNames) -> tuple[Disturbance, ...]:
    """What was not planned: what lasts, then what is over."""
    lasting = tuple(_lasting(row, names) for row in draft.rows(CURRENT))
    return lasting + tuple(_over(row, names) for row in draft.rows(RESOLVED))


def _lasting(row: CurrentRow, names: RoleNames) -> Disturbance:
    return Disturbance(
        id=row.id,
        system=row.system,
        title=Text(row.sv, row.en),
        audience=names.audience(row.units, row.roles),
        started=row.started,
        next_update=row.next_update,
        workaround=optional(row.workaround_sv, row.workaround_en),
    )


def _over(row: ResolvedRow, names: RoleNames) -> Disturbance:
    return Disturbance(
        id=row.id,
        system=row.system,
        title=Text(row.sv, row.en),
        audience=names.audience(row.units, row.roles),
        started=row.started,
        resolved=row.resolved,
        cause=optional(row.cause_sv, row.cause_en),
    )
