"""The gates between innovation and operations: who may sign each, who decides on applications, who is told of both.

Nobody signs or judges their own: whoever proposed it is stood in for as though they were away.
"""

import re
from collections.abc import Iterator
from datetime import datetime

from bot.desk.changes import Changed
from bot.desk.office import Office
from bot.desk.standing_in import choose
from bot.desk.ticket import Kind, Move, State, Ticket
from bot.desk.whom import Subject, members_of, named
from bot.routing import Assignee, Gate

WAITS_FOR_GATES = frozenset({State.ASSESSED, State.TESTED, State.EVALUATED})
"""The stages of an idea in which whoever signs a gate sees it."""

_DUTIES = {
    "digitaliseringssamordnare": Assignee.INNOVATION_OWNER,
    "systemområdesansvarig": Assignee.AREA_LEAD,
}
_BETWEEN = re.compile(r"\s*[+/]\s*")


def signers(gate: Gate, ticket: Ticket, office: Office) -> tuple[str, ...]:
    """Who may sign it: whom its owner's words name, and where they name nobody who helps, the head of IT."""
    found = dict.fromkeys(_named_by(gate.owner, ticket, office))
    return tuple(found) or (office.staff.it_manager,)


def may_sign(gate: Gate, member: str, ticket: Ticket, office: Office, now: datetime) -> bool:
    """Whether this member may, or stands in for one who may."""
    return any(is_or_covers(member, one, ticket, office, now) for one in signers(gate, ticket, office))


def may_decide(member: str, ticket: Ticket, office: Office, now: datetime) -> bool:
    """Whether this member decides on applications: the head of IT does, or who stands in."""
    return is_or_covers(member, office.staff.it_manager, ticket, office, now)


def asked_as(member: str, ticket: Ticket, office: Office, now: datetime) -> str | None:
    """The reviewer of an application that this member is, or stands in for; None for everybody else.

    Who stands in for several speaks for the one who has not spoken yet.
    """
    silent_first = dict.fromkeys((*ticket.course.silent(ticket.reviewers), *ticket.reviewers))
    return next((one for one in silent_first if is_or_covers(member, one, ticket, office, now)), None)


def is_or_covers(member: str, one: str, ticket: Ticket, office: Office, now: datetime) -> bool:
    """Whether they are the one, or stand in for them today; never whose own it is."""
    return member != ticket.course.proposer and member in (one, _in_place_of(one, ticket, office, now))


def _in_place_of(one: str, ticket: Ticket, office: Office, now: datetime) -> str | None:
    day = office.day(now)
    return choose(one, office.without(ticket.course.proposer, day), day, area=ticket.area).member


def waited_for(changed: Changed, office: Office, now: datetime) -> tuple[str, ...]:
    """Who is to act after this: an evaluated idea's signers, who takes it over, an application's reviewers, its judge.

    Where nobody stands in for one who is away, they find it when they are back.
    """
    ticket, move = changed.ticket, changed.event.move
    match ticket.kind, ticket.state, move:
        case Kind.IDEA, State.EVALUATED, Move.STAGED:
            firsts = tuple(_left_to_sign(ticket, office))
        case Kind.AUTHORISATION, State.REVIEWED, Move.STAGED:
            firsts = ticket.reviewers
        case Kind.AUTHORISATION, State.REVIEWED, (Move.SUPPORTED | Move.OPPOSED) if not ticket.course.silent(
            ticket.reviewers
        ):
            firsts = (office.staff.it_manager,)
        case Kind.IDEA, State.HANDED_OVER, Move.DELIVERED if ticket.course.receiver is not None:
            firsts = (ticket.course.receiver.resource, ticket.course.receiver.cover)
        case _:
            return ()
    asked = dict.fromkeys(_in_place_of(one, ticket, office, now) or one for one in firsts)
    return tuple(one for one in asked if one != ticket.course.proposer)


def gates_of(office: Office) -> tuple[Gate, ...]:
    """The gates that the region asks for at a hand-over, in its order."""
    handover = office.routing.handover
    return tuple(handover.gates[gate] for gate in handover.to_operations if gate in handover.gates)


def _left_to_sign(ticket: Ticket, office: Office) -> Iterator[str]:
    for gate in gates_of(office):
        if gate.id not in ticket.course.signed:
            yield from signers(gate, ticket, office)


def _named_by(owner: str, ticket: Ticket, office: Office) -> Iterator[str]:
    """Each word is a duty, the beginning of a role's name, or the name of a queue."""
    for word in _BETWEEN.split(owner.casefold()):
        duty = _DUTIES.get(word)
        if duty is not None:
            member = named(duty, Subject.of(ticket), office, ticket.made_at)
            yield from (member,) if member is not None else ()
        else:
            yield from _with_role(word, office)
            yield from _of_queue(word, ticket, office)


def _with_role(word: str, office: Office) -> Iterator[str]:
    members = office.staff.members.values()
    return (member.id for member in members if member.role.replace("_", "-").startswith(word))


def _of_queue(word: str, ticket: Ticket, office: Office) -> Iterator[str]:
    for queue in office.routing.queues.values():
        if queue.name.sv.casefold() == word:
            yield from members_of(queue.owners, Subject.of(ticket), office, ticket.made_at)
