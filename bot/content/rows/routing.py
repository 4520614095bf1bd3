"""routing.yaml: queues, priorities, rules, escalation and hand-over."""

from typing import Annotated, Literal

from pydantic import Field

from bot.content.rows.row import (
    AreaRef,
    FormRef,
    GateRef,
    Id,
    Logic,
    Many,
    OwnerRef,
    Plain,
    Priority,
    QueueRef,
    Row,
    SystemRef,
)

Share = Annotated[float, Field(gt=0, le=1)]
Positive = Annotated[int, Field(ge=1)]
Criticality = Literal["A", "B", "C"]
RequestKind = Literal["access", "equipment", "advice", "system_management", "pilot", "other"]
TicketKind = Literal["question", "incident", "request", "idea", "authorisation"]


class QueueRow(Row):
    """A queue."""

    id: Id
    sv: Plain
    en: Plain | None = None
    first_response_min: Positive | None = None
    first_response_h: Positive | None = None
    first_response_working_days: Positive | None = None
    resolution_target_h: Positive | None
    calendar: Literal["always", "business"]
    owners: Many[OwnerRef] = Field(min_length=1)
    parallel: Many[OwnerRef] = ()
    phone_handoff: bool = False
    note: Plain | None = None


class PriorityRow(Row):
    """What a priority means."""

    id: Priority
    sv: Plain
    en: Plain | None = None
    queue: QueueRef
    call_immediately: bool = False


class ByCriticality(Row):
    """Where each class of system starts."""

    A: Priority
    B: Priority
    C: Priority


class PriorityRulesRow(Row):
    """How a priority is found."""

    P1_if_any: Many[Plain] = Field(min_length=1)
    ask_if_unsure_sv: Plain
    ask_if_unsure_en: Plain | None = None
    criticality_default: ByCriticality
    raise_one_step_if: Many[Plain]


class ByPriority(Row):
    """Hours per priority."""

    P1: float
    P2: float
    P3: float
    P4: float


class ReportGoalsRow(Row):
    """What the monthly report compares with."""

    first_response_median_h: ByPriority
    first_response_within_target: Share
    reassignment_max: int
    csat_min: float


class WhenRow(Row):
    """What a rule asks."""

    intent: Literal["sensitive", "incident", "authorisation", "idea", "request", "human", "howto"]
    system: SystemRef | None = None
    system_criticality: Criticality | None = None
    priority: Priority | None = None
    logic: Logic | None = None
    kind: RequestKind | None = None
    topic: None = None
    asked_for_person: bool = False


Notified = Literal["area_lead", "innovation_owner", "it_manager"]
Assigned = Literal["unit_consultant", "area_lead", "resource_person", "servicecenter", "innovation_owner"]


class ThenRow(Row):
    """What a rule does."""

    queue: QueueRef | None = None
    assign: Assigned | None = None
    form: FormRef | None = None
    card: Literal["ring_nu"] | None = None
    action: Literal["stop", "offer_ticket"] | None = None
    notify: Many[Notified] = ()
    suggest_expert: Literal["resource_person"] | None = None
    requires: Literal["chefs_godkannande"] | None = None
    show_phone: bool = False
    log_gap: bool = False
    store_text: bool | None = None
    offer_safe_rewrite: bool = False
    note: Plain | None = None


class RuleRow(Row):
    """A rule."""

    when: WhenRow
    then: ThenRow


class HandOverToAreaRow(Row):
    """Where a ticket goes that is handed to an area."""

    queue_by_area: dict[AreaRef, QueueRef]
    keep_consultant_as_contact: bool


class BrokerRow(Row):
    """What a consultant can do with a ticket."""

    actions: Many[Id]
    on_overlamna: HandOverToAreaRow


class AssignmentRow(Row):
    """How each assignee is found, in words; the desk follows them."""

    unit_consultant: str
    area_lead: str
    resource_person: str
    servicecenter: str
    innovation_owner: str
    manager: str
    absence: str
    overload: str
    language: str


class EscalationRow(Row):
    """A step when nobody has answered."""

    at: Annotated[float, Field(gt=0)]
    if_: Literal["no_first_response"] = Field(alias="if")
    to: Literal["owner", "area_lead", "it_manager", "on_call"]
    queues: Many[QueueRef] = ()
    kind: Literal["warning"] | None = None


class ToInnovationRow(Row):
    """What must be there before innovation takes over."""

    requires: Many[Id]
    to: Literal["innovation_owner"]


class ToOperationsRow(Row):
    """The gates before operations take over."""

    requires: Many[GateRef]
    to: Literal["area_lead"]


class HandoverRow(Row):
    """Over the bridge, both ways."""

    to_innovation: ToInnovationRow
    to_operations: ToOperationsRow
