"""rollouts.yaml: waves, phases, the technical list, parallel tools and the cut-over morning."""

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from bot.content.rows.howto import TextRow
from bot.content.rows.row import (
    Count,
    GateRef,
    HowToRef,
    Id,
    Info,
    Instant,
    Logic,
    Mail,
    Many,
    Plain,
    RolesRef,
    Row,
    StaffOrUnitRef,
    StaffRef,
    SystemRef,
    UnitRef,
    each_once,
    expected,
    not_before,
)
from bot.ids import UnitId

Status = Literal["klar", "pagar", "ej_paborjad", "risk", "planerad"]


class PrinciplesRow(Row):
    """The five principles."""

    forankring: Status
    agarskap: Status
    speglade_roller: Status
    teknik: Status
    kommunikation: Status


class SupportPlanRow(Row):
    """The nine steps of the support plan."""

    start: Status
    kontakt_etablerad: Status
    malgrupper: Status
    roller_kompetens: Status
    tidplan: Status
    teknikplan: Status
    utbildningsplan: Status
    material: Status
    film: Status


class ContactRow(Row):
    """Whom to ask."""

    role: Plain | None
    name: Plain | None = None
    mail: Mail | None = None
    consultant: StaffRef | None = None


class ContactsRow(Row):
    """Whom to ask, nationally and here."""

    national: ContactRow
    regional: ContactRow


class RoadmapRow(Row):
    """The earliest pilot and the broad start."""

    pilot_start: date | None
    pilot_end: Annotated[date, not_before("pilot_start")] | None
    broad_start: Annotated[date, not_before("pilot_start")] | None
    broad_end: Annotated[date, not_before("broad_start")] | None


class WaveRow(Row):
    """A wave."""

    wave: Count
    sv: Plain
    en: Plain | None = None
    units: Annotated[Many[UnitRef], AfterValidator(each_once)] = Field(min_length=1)
    start: date
    end: Annotated[date, not_before("start")]
    status: Status


class TechnicalRow(Row):
    """Something that must be in place before."""

    what: Plain
    owner: StaffOrUnitRef
    due: date
    status: Status


class ParallelHowTosRow(Row):
    """How-tos of the new tool, and of the old."""

    new: Many[HowToRef]
    old: Many[HowToRef]


class ParallelToolsRow(Row):
    """Two tools for a while."""

    old: TextRow
    new: TextRow
    from_: date = Field(alias="from")
    from_by_unit: dict[UnitRef, date] = Field(default_factory=dict[UnitId, date])
    until: Annotated[date, not_before("from_")]
    howtos: ParallelHowTosRow
    rule_sv: Plain
    rule_en: Plain | None = None


class KnownIssueRow(Row):
    """A fault that comes with the new tool."""

    sv: Plain
    en: Plain | None = None
    since: Instant


class CutoverRow(Row):
    """The morning after."""

    wave: Count
    at: Instant
    changed_sv: Plain
    changed_en: Plain | None = None
    first_sv: Plain
    first_en: Plain | None = None
    known_issues: Many[KnownIssueRow] = ()
    film: HowToRef


class HandoverRow(Row):
    """The gate that is passed, and the next."""

    gate: GateRef
    next: GateRef
    receiving_unit: UnitRef


class AfterRow(Row):
    """What still holds when it is over."""

    sv: Plain
    en: Plain | None = None
    until: date


def _numbered(waves: tuple[WaveRow, ...]) -> tuple[WaveRow, ...]:
    numbers = [wave.wave for wave in waves]
    if numbers != sorted(set(numbers)):
        raise expected("waves in the order of their numbers, each once")
    return waves


def _of_a_wave(cutover: CutoverRow | None, info: Info) -> CutoverRow | None:
    if cutover and "waves" in info.data and cutover.wave not in {wave.wave for wave in info.data["waves"]}:
        raise expected(f"a wave of this rollout, not {cutover.wave}")
    return cutover


class RolloutRow(Row):
    """A rollout."""

    id: Id
    name: Plain
    system: SystemRef
    logic: Logic
    roles: Many[RolesRef] = ()
    summary_sv: Plain
    summary_en: Plain | None = None
    profile: Literal["teknik", "verksamhet", "bada"]
    phase: Literal["vardering", "planering", "genomforande", "uppfoljning"]
    numbers: dict[Id, Count] | None = None
    principles: PrinciplesRow
    support_plan: SupportPlanRow
    contacts: ContactsRow
    roadmap: RoadmapRow
    waves: Annotated[Many[WaveRow], AfterValidator(_numbered)]
    technical: Many[TechnicalRow]
    parallel_tools: ParallelToolsRow | None = None
    cutover: Annotated[CutoverRow | None, AfterValidator(_of_a_wave)] = None
    films: Many[HowToRef]
    handover: HandoverRow | None = None
    after: AfterRow | None = None
    effects: dict[Id, Count] | None = None
