"""Where a ticket goes: queues and their targets, rules, priorities, escalation, hand-over, and the forms."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum
from typing import NewType

from bot.ids import AreaId, SystemId
from bot.intent import Intent
from bot.language import Text
from bot.staff import Hours, Weekday
from bot.systems import Criticality, Logic

QueueId = NewType("QueueId", str)
FormId = NewType("FormId", str)


class Priority(Enum):
    """How bad an incident is; P1 threatens care."""

    P1 = "P1"
    P2 = "P2"
    P3 = "P3"
    P4 = "P4"


class Calendar(Enum):
    """When a queue's clock runs: always, or in business hours."""

    ALWAYS = "always"
    BUSINESS = "business"


class RequestKind(Enum):
    """What a request is for."""

    ACCESS = "access"
    EQUIPMENT = "equipment"
    ADVICE = "advice"
    SYSTEM_MANAGEMENT = "system_management"
    PILOT = "pilot"
    OTHER = "other"


class Assignee(Enum):
    """Whom a rule names, before anybody is looked up."""

    UNIT_CONSULTANT = "unit_consultant"
    AREA_LEAD = "area_lead"
    RESOURCE_PERSON = "resource_person"
    SERVICE_DESK = "servicecenter"
    INNOVATION_OWNER = "innovation_owner"
    IT_MANAGER = "it_manager"
    ON_CALL = "on_call"
    OWNER = "owner"


class FieldKind(Enum):
    """How a form's field is filled in. Free text is screened first."""

    TEXT = "text"
    LONG = "long"
    CHOICE = "choice"
    YES_NO = "yes_no"
    NUMBER = "number"
    DATE = "date"
    UNIT = "unit"
    SYSTEM = "system"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class BusinessHours:
    """When the business calendar's clock runs: these hours of these days, holidays excepted (date → name)."""

    days: frozenset[Weekday]
    hours: Hours
    holidays: Mapping[date, str]


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """By the end of the business hours of the n:th working day after the one it came in."""

    days: int


@dataclass(frozen=True, slots=True)
class Queue:
    """A queue of the desk. `owners` and `parallel` (who else judges) are staff ids or the name of an `Assignee`."""

    id: QueueId
    name: Text
    calendar: Calendar
    first_response: timedelta | WorkingDays
    resolution: timedelta | None
    owners: tuple[str, ...]
    parallel: tuple[str, ...] = ()
    phone_first: bool = False


@dataclass(frozen=True, slots=True)
class Level:
    """What a priority means, and the queue that the rules come to."""

    priority: Priority
    name: Text
    queue: QueueId
    call_immediately: bool = False


@dataclass(frozen=True, slots=True)
class Triage:
    """How a priority is found: criteria in the region's words, and where each class of system starts."""

    highest_if_any: tuple[str, ...]
    raise_one_step_if: tuple[str, ...]
    ask_if_unsure: Text
    by_criticality: Mapping[Criticality, Priority]


@dataclass(frozen=True, slots=True)
class When:
    """What a rule asks of a message; None asks nothing."""

    intent: Intent
    system: SystemId | None = None
    criticality: Criticality | None = None
    priority: Priority | None = None
    logic: Logic | None = None
    kind: RequestKind | None = None
    unanswered: bool = False
    asked_for_person: bool = False


@dataclass(frozen=True, slots=True)
class Then:
    """What a rule does. Without a queue nothing is made."""

    queue: QueueId | None = None
    assign: Assignee | None = None
    form: FormId | None = None
    notify: tuple[Assignee, ...] = ()
    suggest_expert: Assignee | None = None
    needs_manager: bool = False
    show_phone: bool = False
    offer_ticket: bool = False
    log_gap: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule; the first whose `when` holds is the one."""

    when: When
    then: Then


@dataclass(frozen=True, slots=True)
class Escalation:
    """At this share of the queue's first-response target, without a response, somebody is told. Once per ticket.

    `queues` empty is all of them.
    """

    at: float
    to: Assignee
    queues: frozenset[QueueId]
    warning: bool = False


@dataclass(frozen=True, slots=True)
class Gate:
    """A checkpoint between innovation and operations."""

    id: str
    name: Text
    owner: str


@dataclass(frozen=True, slots=True)
class Handover:
    """Over the bridge between the two logics: what must be there, and who takes over."""

    to_innovation: tuple[str, ...]
    to_operations: tuple[str, ...]
    gates: Mapping[str, Gate]


@dataclass(frozen=True, slots=True)
class Broker:
    """What a consultant can do with a ticket, and where each area's queue is."""

    actions: tuple[str, ...]
    queue_by_area: Mapping[AreaId, QueueId]
    keep_consultant_as_contact: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a field's choices."""

    id: str
    name: Text


@dataclass(frozen=True, slots=True)
class Field:
    """One thing that a form asks."""

    id: str
    label: Text
    kind: FieldKind
    required: bool
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class Form:
    """What is asked before a ticket is made. `kind` is the ticket's kind."""

    id: FormId
    kind: str
    fields: tuple[Field, ...]
    anonymous_allowed: bool = False
    keep_answers_days: int | None = None


@dataclass(frozen=True, slots=True)
class Routing:
    """All that decides where a ticket goes and when it must be answered. Rules are in order: the first match wins."""

    hours: BusinessHours
    queues: Mapping[QueueId, Queue]
    levels: Mapping[Priority, Level]
    triage: Triage
    rules: tuple[Rule, ...]
    escalations: tuple[Escalation, ...]
    broker: Broker
    handover: Handover
    forms: Mapping[FormId, Form]

    def queue(self, queue: QueueId) -> Queue:
        """The queue by this id; one that the region has given up is known by it, and looked after as the first is."""
        found = self.queues.get(queue)
        return found or replace(next(iter(self.queues.values())), id=queue, name=Text(queue))
