"""Who is meant by what a rule names: the unit's consultant, the area's lead, a system's expert, whoever is on call."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.desk.office import Office
from bot.desk.ticket import Ticket
from bot.ids import AreaId, SystemId, UnitId
from bot.language import Language
from bot.routing import Assignee, Priority
from bot.staff import IT_CONSULTANT

ON_CALL_FOR = frozenset({Priority.P1, Priority.P2})
"""What whoever is on call takes while the service desk is closed; the rest waits until it opens."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What decides whom a name stands for."""

    unit: UnitId | None = None
    system: SystemId | None = None
    area: AreaId | None = None
    priority: Priority | None = None
    language: Language | None = None

    @classmethod
    def of(cls, ticket: Ticket) -> "Subject":
        """That of a ticket."""
        return cls(ticket.unit, ticket.system, ticket.area, ticket.priority, ticket.language)


def named(name: Assignee, subject: Subject, office: Office, now: datetime) -> str | None:
    """The member that it stands for, here or away; None where that is nobody. A ticket's owner is not known here."""
    match name:
        case Assignee.UNIT_CONSULTANT:
            return unit_consultant(subject, office) or office.lead(subject.area)
        case Assignee.AREA_LEAD:
            return office.lead(subject.area)
        case Assignee.RESOURCE_PERSON:
            return resource(subject, office)
        case Assignee.SERVICE_DESK:
            return office.staff.on_call.at(now) if _is_for_on_call(subject, office, now) else None
        case Assignee.INNOVATION_OWNER:
            return office.staff.innovation_owner
        case Assignee.IT_MANAGER:
            return office.staff.it_manager
        case Assignee.ON_CALL:
            return office.staff.on_call.at(now)
        case Assignee.OWNER:
            return None


def unit_consultant(subject: Subject, office: Office) -> str | None:
    """The IT consultant who serves the unit or its nearest ancestor; of several, one who speaks the language."""
    for unit in office.upwards(subject.unit):
        serving = [member for member in it_consultants(office) if unit in office.staff.consultants[member].serves_units]
        if serving:
            return min(serving, key=lambda member: subject.language not in office.staff.members[member].languages)
    return None


def it_consultants(office: Office) -> Iterator[str]:
    """The internal IT consultants, in the order of the region."""
    members = office.staff.members
    return (one for one in office.staff.consultants if members[one].role == IT_CONSULTANT)


def resource(subject: Subject, office: Office) -> str | None:
    """The expert of its system; of an area without a system, its lead."""
    system = office.systems.get(subject.system) if subject.system is not None else None
    return system.resource if system is not None else office.lead(subject.area)


def _is_for_on_call(subject: Subject, office: Office, now: datetime) -> bool:
    return subject.priority in ON_CALL_FOR and not office.is_desk_open(now)


def members_of(names: Iterable[str], subject: Subject, office: Office, now: datetime) -> Iterator[str]:
    """Those whom a queue names: each a member's id, or what a rule could name. The service desk is all its agents."""
    for name in names:
        if name == Assignee.SERVICE_DESK.value:
            yield from office.staff.service_desk
        elif name in office.staff.members:
            yield name
        elif (member := named(Assignee(name), subject, office, now)) is not None:
            yield member
