"""A manager's approval: who is asked, and who may give it. What the ticket was made or reopened by names them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from bot.desk.changes import Changed
from bot.desk.company import approver
from bot.desk.office import Office
from bot.desk.ticket import Event, Move, Ticket
from bot.ids import PersonId, UnitId
from bot.people import Person

ASKS = frozenset({Move.MADE, Move.REOPENED})
"""What a manager is asked after: a ticket that they said no to, and that is reopened, needs their word anew."""


def asking(made: Changed, managers: Iterable[Person], office: Office, day: date) -> Changed:
    """The same ticket, with the manager that is asked; nobody where none is needed, or none is known."""
    if not made.ticket.needs_manager:
        return made
    of_units = _by_unit(managers, day)
    return replace(made, event=replace(made.event, to=approver(made.ticket.unit, made.ticket.asker, of_units, office)))


def asked(events: Iterable[Event]) -> PersonId | None:
    """Which manager was asked last."""
    named = [event.to for event in events if event.move in ASKS and event.to]
    return PersonId(named[-1]) if named else None


def answered(events: Sequence[Event]) -> bool | None:
    """Their yes or no to what they were asked last; None before."""
    for event in reversed(events):
        if event.move in (Move.APPROVED, Move.DECLINED):
            return event.move is Move.APPROVED
        if event.move in ASKS and event.to:
            return None
    return None


def is_waited_for(ticket: Ticket, events: Sequence[Event]) -> bool:
    """Whether a manager says yes before it is solved. One who is not known, or not reached, holds nothing up."""
    manager = asked(events)
    is_asked = ticket.needs_manager and manager is not None and answered(events) is None
    return is_asked and not any(event.move is Move.UNREACHED and event.to == manager for event in events)


def may_approve(person: Person, ticket: Ticket, events: Iterable[Event]) -> bool:
    """Whether this person is the one who was asked. Nobody approves what they ask for themselves."""
    return not person.guest and person.id != ticket.asker and person.id == asked(events)


def _by_unit(managers: Iterable[Person], day: date) -> Mapping[UnitId, list[PersonId]]:
    """By the region's word for where they work."""
    found: dict[UnitId, list[PersonId]] = {}
    for manager in managers:
        for membership in manager.memberships:
            if membership.until is None or day <= membership.until:
                found.setdefault(membership.unit, []).append(manager.id)
    return found
