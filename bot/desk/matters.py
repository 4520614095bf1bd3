"""What somebody needs, before it is a ticket, and which of the region's rules it falls under."""

from dataclasses import dataclass

from bot.desk.office import Office
from bot.desk.ticket import Kind
from bot.ids import AreaId, SystemId, UnitId
from bot.intent import Intent
from bot.language import Language
from bot.routing import Assignee, FormId, Priority, QueueId, RequestKind, Rule, Then
from bot.staff import IT_CONSULTANT
from bot.systems import Logic


@dataclass(frozen=True, slots=True)
class Matter:
    """What is known of it. `asked_for_person`: they would rather have a person than an answer.

    `proposer` is whose idea or application it is, by staff id, where they help themselves.
    """

    kind: Kind
    intent: Intent
    language: Language
    unit: UnitId | None = None
    system: SystemId | None = None
    area: AreaId | None = None
    logic: Logic | None = None
    priority: Priority | None = None
    request: RequestKind | None = None
    asked_for_person: bool = False
    unanswered: bool = False
    proposer: str | None = None


def area_of(matter: Matter, office: Office) -> AreaId | None:
    """The area it is about: its system's, where nothing else is said."""
    system = office.systems.get(matter.system) if matter.system is not None else None
    return matter.area or (system.area if system is not None else None)


def logic_of(matter: Matter, office: Office) -> Logic:
    """Whether it keeps things running or changes them."""
    system = office.systems.get(matter.system) if matter.system is not None else None
    by_itself = {Kind.IDEA: Logic.INNOVATION, Kind.AUTHORISATION: Logic.GOVERNANCE}.get(matter.kind)
    of_system = system.default_logic if system is not None else None
    return matter.logic or by_itself or of_system or Logic.GOVERNANCE


def ruled(matter: Matter, office: Office) -> tuple[QueueId, Then]:
    """The first rule that holds and has a queue; what none catches goes to the unit's internal IT consultant."""
    for rule in office.routing.rules:
        if rule.then.queue is not None and _holds(rule, matter, office):
            return rule.then.queue, rule.then
    return _uncaught(matter, office)


def _holds(rule: Rule, matter: Matter, office: Office) -> bool:
    when = rule.when
    system = office.systems.get(matter.system) if matter.system is not None else None
    asked = (
        (when.system, matter.system),
        (when.criticality, system.criticality if system is not None else None),
        (when.priority, matter.priority),
        (when.logic, logic_of(matter, office)),
        (when.kind, matter.request),
        (when.unanswered or None, matter.unanswered),
        (when.asked_for_person or None, matter.asked_for_person),
    )
    return when.intent is matter.intent and all(wanted in (None, given) for wanted, given in asked)


def _uncaught(matter: Matter, office: Office) -> tuple[QueueId, Then]:
    return _consultants_queue(office), Then(
        assign=Assignee.UNIT_CONSULTANT,
        form=form_of(matter.kind, office),
        suggest_expert=Assignee.RESOURCE_PERSON,
    )


def _consultants_queue(office: Office) -> QueueId:
    consultants = {member.id for member in office.staff.members.values() if member.role == IT_CONSULTANT}
    queues = office.routing.queues.values()
    return next((queue.id for queue in queues if consultants.intersection(queue.owners)), next(iter(queues)).id)


def form_of(kind: Kind, office: Office) -> FormId | None:
    """The form that asks for what a ticket of this kind needs."""
    return next((form.id for form in office.routing.forms.values() if form.kind == kind.value), None)
