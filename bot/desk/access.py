"""Who sees what of a ticket, and who may do what with it. Decided here, on every read and every press.

By a person's role and by what they have to do with the ticket, never by the channel that they are in.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from bot.desk.approval_steps import Approve, Decline
from bot.desk.changes import OWNERS_OWN
from bot.desk.course_steps import Adopt, Grant, Oppose, Refuse, Remind, Sign, Support, Unsign
from bot.desk.gates import WAITS_FOR_GATES, asked_as, gates_of, may_decide, may_sign
from bot.desk.office import Office
from bot.desk.standing_in import choose
from bot.desk.steps import (
    AnswerAsExpert,
    Claim,
    Cover,
    Escalate,
    Miss,
    Note,
    Rate,
    Reopen,
    Say,
    Step,
    Warn,
    Withdraw,
)
from bot.desk.ticket import Kind, State, Ticket
from bot.desk.whom import ON_CALL_FOR, Subject, members_of, unit_consultant
from bot.ids import AreaId
from bot.people import Person
from bot.routing import Calendar
from bot.staff import Member
from bot.systems import Logic

ASKERS_OWN = (Say, Reopen, Withdraw, Rate)
KOLLEGANS_OWN = (Cover, Warn, Escalate, Miss, Adopt, Remind, Approve, Decline)
"""What Kollegan does, and the manager who was asked (`bot.desk.approval`): no consultant in their place."""

JUDGES = (Sign, Unsign, Support, Oppose, Grant, Refuse)
"""What nobody does with their own."""

FOR_SOME = (AnswerAsExpert, *JUDGES)
"""What is for those that the ticket, or the region, names."""


class Sight(IntEnum):
    """How much somebody sees, from nothing to all."""

    NOTHING = 0
    ROW = 1  # that it is there, where it stands and who has it; no words
    OWN = 2  # one's own: the exchange, without what staff note among themselves
    WHOLE = 3
    WORK = 4  # and may act on it


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who looks: a person, and who they are among those who help, None for somebody who does not."""

    person: Person
    member: Member | None
    office: Office
    now: datetime


def sight(person: Person, member: Member | None, ticket: Ticket, office: Office, now: datetime) -> Sight:
    """How much of the ticket this person sees. A guest sees nothing."""
    if person.guest:
        return Sight.NOTHING
    viewer = Viewer(person, member, office, now)
    as_member = _as_member(member, viewer, ticket) if member is not None else ()
    as_asker = Sight.OWN if ticket.asker == person.id else Sight.NOTHING
    return max((as_asker, *_by_role(viewer, ticket), *as_member))


def may(step: type[Step], person: Person, member: Member | None, ticket: Ticket, office: Office, now: datetime) -> bool:
    """Whether this person may do this with the ticket, whatever state it is in."""
    if issubclass(step, KOLLEGANS_OWN) or person.guest:
        return False
    if issubclass(step, ASKERS_OWN):
        return ticket.asker == person.id
    if member is None:
        return False
    if issubclass(step, FOR_SOME):
        return _is_asked_for(step, Viewer(person, member, office, now), member.id, ticket)
    return sight(person, member, ticket, office, now) >= _least(step, member, ticket)


def may_assign(person: Person, member: Member, ticket: Ticket, office: Office, now: datetime) -> bool:
    """Whether one of their roles gives this ticket to others, whoever has it."""
    viewer, capabilities = Viewer(person, member, office, now), office.capabilities
    roles = person.roles | {member.role}
    return any(_reaches(capabilities.get(role, {}).get("assign"), viewer, ticket) for role in roles)


def _is_asked_for(step: type[Step], viewer: Viewer, member: str, ticket: Ticket) -> bool:
    office, now = viewer.office, viewer.now
    if issubclass(step, JUDGES) and viewer.person.id == ticket.asker:
        return False
    if issubclass(step, AnswerAsExpert):
        return ticket.expert == member
    if issubclass(step, (Grant, Refuse)):
        return may_decide(member, ticket, office, now)
    if issubclass(step, (Support, Oppose)):
        return asked_as(member, ticket, office, now) is not None
    return any(may_sign(gate, member, ticket, office, now) for gate in gates_of(office))


def _least(step: type[Step], member: Member, ticket: Ticket) -> Sight:
    """Whoever comes second may try what its owner does, and hears who has it."""
    if issubclass(step, (Claim, *OWNERS_OWN)) and ticket.owner not in (None, member.id):
        return Sight.ROW
    return Sight.WHOLE if issubclass(step, Note) else Sight.WORK


def _as_member(member: Member, viewer: Viewer, ticket: Ticket) -> Iterator[Sight]:
    """By what they have to do with it: theirs, asked of them, in their queue, or theirs while they are on call."""
    office, now = viewer.office, viewer.now
    queue = office.queue(ticket.queue)
    if member.id in (ticket.owner, ticket.contact):
        yield Sight.WORK
    if member.id in (ticket.expert, *ticket.reviewers, *ticket.notify):
        yield Sight.WHOLE
    if member.id in members_of(queue.owners, Subject.of(ticket), office, now):
        yield Sight.WORK if ticket.owner is None else Sight.ROW
    receiver = ticket.course.receiver
    if receiver is not None and member.id in (receiver.resource, receiver.cover):
        yield Sight.WHOLE
    if _waits_for(viewer, member.id, ticket) or member.id in _above(viewer, ticket):
        yield Sight.WHOLE
    urgent = ticket.priority in ON_CALL_FOR or queue.calendar is Calendar.ALWAYS
    if urgent and member.id == office.staff.on_call.at(now):
        yield Sight.WORK


def _above(viewer: Viewer, ticket: Ticket) -> Iterator[str | None]:
    """Who is called upon today where nobody answers: the area's lead and the head of IT, or who stands in for them."""
    office, day = viewer.office, viewer.office.day(viewer.now)
    for first in (office.lead(ticket.area), office.staff.it_manager):
        yield choose(first, office, day, area=ticket.area).member


def _waits_for(viewer: Viewer, member: str, ticket: Ticket) -> bool:
    """Whether it is for them to sign a gate of it, or to say what they think of it, in place of who is away."""
    if ticket.kind is Kind.IDEA:
        return ticket.state in WAITS_FOR_GATES and _is_asked_for(Sign, viewer, member, ticket)
    return ticket.state is State.REVIEWED and any(
        _is_asked_for(step, viewer, member, ticket) for step in (Support, Grant)
    )


def _by_role(viewer: Viewer, ticket: Ticket) -> Iterator[Sight]:
    """By what their roles may: those that the region gave them, never those they gave themselves."""
    capabilities = viewer.office.capabilities
    roles = viewer.person.roles | ({viewer.member.role} if viewer.member else set[str]())
    for able in (capabilities.get("default", {}), *(capabilities.get(role, {}) for role in roles)):
        reach = able.get("see_tickets")
        if reach == "unit_without_text" and _is_of_their_unit(viewer, ticket):
            yield Sight.ROW
        elif _reaches(reach, viewer, ticket) or _stands_in(able, viewer, ticket):
            yield Sight.WORK if _acts(able, viewer, ticket) else Sight.WHOLE


def _acts(able: Mapping[str, str | int | bool], viewer: Viewer, ticket: Ticket) -> bool:
    return bool(able.get("broker")) or _reaches(able.get("assign"), viewer, ticket)


def _reaches(reach: object, viewer: Viewer, ticket: Ticket) -> bool:
    """Whether what a role may holds for this ticket."""
    match reach:
        case "all":
            return True
        case "area":
            return viewer.member is not None and ticket.area in areas_of(viewer.member, viewer.office)
        case "logic_innovation":
            return ticket.logic is Logic.INNOVATION
        case "assigned_units":
            return _serves(viewer, ticket)
        case _:
            return False


def areas_of(member: Member, office: Office) -> frozenset[AreaId]:
    """A consultant's areas, or an expert's."""
    staff, known = office.staff, member.id
    if known in staff.experts:
        return frozenset({staff.experts[known].area})
    return staff.consultants[known].areas if known in staff.consultants else frozenset()


def _serves(viewer: Viewer, ticket: Ticket) -> bool:
    consultant = viewer.office.staff.consultants.get(viewer.member.id) if viewer.member else None
    above = viewer.office.upwards(ticket.unit)
    return consultant is not None and any(unit in consultant.serves_units for unit in above)


def _stands_in(able: Mapping[str, str | int | bool], viewer: Viewer, ticket: Ticket) -> bool:
    """Whether they cover the unit's consultant today."""
    if not able.get("cover") or viewer.member is None:
        return False
    office, day = viewer.office, viewer.office.day(viewer.now)
    usual = unit_consultant(Subject.of(ticket), office)
    if usual is None or office.is_here(usual, day):
        return False
    return choose(usual, office, day, area=ticket.area).member == viewer.member.id


def _is_of_their_unit(viewer: Viewer, ticket: Ticket) -> bool:
    """By the region's word for where they work; one's own word opens nothing."""
    day = viewer.office.day(viewer.now)
    theirs = {m.unit for m in viewer.person.memberships if m.until is None or day <= m.until}
    return any(unit in theirs for unit in viewer.office.upwards(ticket.unit))
