"""Rows of the tables ⇄ tickets and what happened to them."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Row

from bot.desk.ticket import Actor, Event, Kind, Move, Side, State, Ticket
from bot.ids import AreaId, HowToId, PersonId, SystemId, TicketId, UnitId
from bot.privacy import Screened, kept
from bot.routing import Priority, QueueId
from bot.store.course_rows import course_column, course_from
from bot.systems import Logic

URGENCY = {Priority.P1: 1, Priority.P2: 2, Priority.P3: 3, Priority.P4: 4, None: 5}
NEVER = datetime(9999, 1, 1, tzinfo=UTC)

_AS_IT_IS = (
    *("owner", "contact", "back", "relief", "expert", "needs_manager", "reached", "first_response_due"),
    *("first_response_at", "resolution_due", "waiting_since", "closed_at", "booked", "helped", "next_at"),
)
"""What the column holds just as the noun does."""

_IDS = ("id", "number", "version", "asker", "language", "queue", "made_at", "unit", "system", "area", "how_to")


def ticket_row(ticket: Ticket) -> dict[str, object]:
    """A ticket as columns."""
    return {
        **{name: getattr(ticket, name) for name in (*_IDS, *_AS_IT_IS)},
        "kind": ticket.kind.value,
        "state": ticket.state.value,
        "question": ticket.question.text,
        "logic": ticket.logic.value if ticket.logic else None,
        "priority": ticket.priority.value if ticket.priority else None,
        "notify": list(ticket.notify),
        "reviewers": list(ticket.reviewers),
        "urgency": URGENCY[ticket.priority],
        "due": _due(ticket),
        "course": course_column(ticket.course),
    }


def _due(ticket: Ticket) -> datetime:
    """When the next promise is to be kept: the first response, then the resolution, which nobody breaks by waiting."""
    if ticket.first_response_at is None:
        return ticket.first_response_due or ticket.resolution_due or NEVER
    return NEVER if ticket.waiting_since is not None else ticket.resolution_due or NEVER


def ticket_from(row: Row[Any]) -> Ticket:
    """The ticket in a row."""
    return Ticket(
        id=TicketId(row.id),
        number=row.number,
        version=row.version,
        kind=Kind(row.kind),
        state=State(row.state),
        asker=PersonId(row.asker),
        language=row.language,
        question=kept(row.question),
        queue=QueueId(row.queue),
        made_at=row.made_at,
        unit=UnitId(row.unit) if row.unit else None,
        system=SystemId(row.system) if row.system else None,
        area=AreaId(row.area) if row.area else None,
        logic=Logic(row.logic) if row.logic else None,
        priority=Priority(row.priority) if row.priority else None,
        notify=tuple(row.notify),
        reviewers=tuple(row.reviewers),
        how_to=HowToId(row.how_to) if row.how_to else None,
        course=course_from(row.course),
        **{name: getattr(row, name) for name in _AS_IT_IS},
    )


def event_row(event: Event) -> dict[str, object]:
    """An event as columns."""
    return {
        "ticket": event.ticket,
        "version": event.version,
        "at": event.at,
        "side": event.by.side.value,
        "actor": event.by.id,
        "move": event.move.value,
        "state": event.state.value,
        "owner": event.owner,
        "words": _text(event.words),
        "internal": event.internal,
        "concerns": event.to,
    }


def event_from(row: Row[Any]) -> Event:
    """The event in a row."""
    return Event(
        ticket=TicketId(row.ticket),
        version=row.version,
        at=row.at,
        by=Actor(Side(row.side), row.actor),
        move=Move(row.move),
        state=State(row.state),
        owner=row.owner,
        words=kept(row.words) if row.words is not None else None,
        internal=row.internal,
        to=row.concerns,
    )


def _text(words: Screened | None) -> str | None:
    return None if words is None else words.text
