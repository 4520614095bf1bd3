"""What is still to be sent. Errands hold ids, never text: what they say is composed when they are delivered.

They are written in the same transaction as what happened; delivering one twice shows the same.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from bot.desk.changes import Changed
from bot.desk.ticket import Move, Side, Ticket
from bot.ids import TicketId
from bot.routing import QueueId


@dataclass(frozen=True, slots=True)
class TellAsker:
    """A message in the asker's chat about what happened: the ticket's event of that version."""

    ticket: TicketId
    version: int


@dataclass(frozen=True, slots=True)
class TellMember:
    """A message in a staff member's chat about what happened: a new ticket, an answer, a coming breach."""

    ticket: TicketId
    version: int
    member: str


@dataclass(frozen=True, slots=True)
class ShowInQueue:
    """The short card in the queue's channel, as the ticket stands when it is delivered; posted once, then updated."""

    ticket: TicketId
    version: int
    queue: QueueId


@dataclass(frozen=True, slots=True)
class ShowWork:
    """The work card in its owner's chat, as the ticket stands when it is delivered; posted once, then updated."""

    ticket: TicketId
    version: int
    member: str


Errand = TellAsker | TellMember | ShowInQueue | ShowWork


class Outcome(Enum):
    """How it went: it arrived, it is tried again, or there is nobody to tell. The first and the last are final."""

    DELIVERED = "delivered"
    LATER = "later"
    GONE = "gone"


TOLD_TO_ASKER = frozenset({Move.ASKED, Move.ANSWERED, Move.RESOLVED, Move.COVERED})
"""Of what staff and Kollegan do, what the asker hears in a message; to a new owner they are introduced by a card."""


def of(before: Ticket | None, changed: Changed) -> tuple[Errand, ...]:
    """Everything that is to be sent after this; `before` is the ticket before it, None for a new one."""
    return tuple(_errands(before, changed))


def _errands(before: Ticket | None, changed: Changed) -> Iterator[Errand]:
    ticket, event = changed.ticket, changed.event
    yield ShowInQueue(ticket.id, ticket.version, ticket.queue)
    if before is not None and before.queue != ticket.queue:
        yield ShowInQueue(ticket.id, ticket.version, before.queue)
    if event.by.side is not Side.ASKER and event.move in TOLD_TO_ASKER:
        yield TellAsker(ticket.id, ticket.version)
    yield from _to_staff(before, changed)


def _to_staff(before: Ticket | None, changed: Changed) -> Iterator[Errand]:
    """The owner sees the work card; a message where there is something new for them that they did not do themselves."""
    ticket, event = changed.ticket, changed.event
    if before is not None and before.owner not in (None, ticket.owner):
        yield ShowWork(ticket.id, ticket.version, before.owner)
    if ticket.owner is not None:
        yield ShowWork(ticket.id, ticket.version, ticket.owner)
        if event.by.id != ticket.owner and event.move is not Move.RATED:
            yield TellMember(ticket.id, ticket.version, ticket.owner)
    if event.move is Move.EXPERT_ASKED and ticket.expert is not None:
        yield TellMember(ticket.id, ticket.version, ticket.expert)
