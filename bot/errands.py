"""What is still to be sent. Errands hold ids, never text: what they say is composed when they are delivered.

They are written in the same transaction as what happened; delivering one twice shows the same.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from bot.desk.approval import ASKS
from bot.desk.changes import Changed
from bot.desk.ticket import Event, Move, Side, Ticket
from bot.ids import PersonId, TicketId
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


@dataclass(frozen=True, slots=True)
class ShowAgain:
    """The work card as a new message in a member's chat: they pressed "open" in the channel. `press` is that press."""

    ticket: TicketId
    version: int
    member: str
    press: str


@dataclass(frozen=True, slots=True)
class TellFollower:
    """A message in the chat of a person besides who asked: whose idea was merged into this one, or a manager who is to
    approve it.
    """

    ticket: TicketId
    version: int
    person: PersonId


Errand = TellAsker | TellMember | ShowInQueue | ShowWork | ShowAgain | TellFollower


class Outcome(Enum):
    """How it went. All but `LATER` are final: it arrived, there is nobody to tell, it may have arrived and is not sent
    twice, or it was refused, or tried for too long.
    """

    DELIVERED = "delivered"
    LATER = "later"
    GONE = "gone"
    UNSURE = "unsure"
    GIVEN_UP = "given-up"


_ENDINGS = frozenset({Move.GRANTED, Move.REFUSED, Move.MERGED, Move.TURNED})
TOLD_TO_FOLLOWERS = frozenset({Move.STAGED, Move.DELIVERED, Move.RESOLVED})
TOLD_TO_ASKER = TOLD_TO_FOLLOWERS | {
    Move.ASKED,
    Move.ANSWERED,
    Move.COVERED,
    *_ENDINGS,
    Move.LED_TO,
    Move.APPROVED,
    Move.DECLINED,
}
"""Of what staff and Kollegan do, what the asker hears; and always when somebody new has it."""

GIVEN = frozenset({Move.MADE, Move.ASSIGNED, Move.HANDED_OVER, Move.COVERED, Move.STAGED, Move.DELIVERED})
"""What can give somebody a ticket without their doing: a message tells them, and its button opens the work card."""

CLOSING = frozenset({Move.RESOLVED, Move.WITHDRAWN, Move.DECLINED, *_ENDINGS})


def of(before: Ticket | None, changed: Changed, also: Iterable[str] = ()) -> tuple[Errand, ...]:
    """Everything that is to be sent after this.

    `before` is the ticket before it, None for a new one. `also` are members who are to hear of it besides.
    """
    return tuple(dict.fromkeys(_errands(before, changed, also)))


def is_worth_an_alert(event: Event) -> bool:
    """Whether the ticket tells where word of this did not arrive. Of an alert it does not: that would never end."""
    return event.move is not Move.UNREACHED


def _errands(before: Ticket | None, changed: Changed, also: Iterable[str]) -> Iterator[Errand]:
    ticket, event = changed.ticket, changed.event
    if event.move is not Move.UNREACHED:
        yield from _shown(before, changed)
    if _is_news_to_the_asker(before, changed):
        yield TellAsker(ticket.id, ticket.version)
    if event.move in TOLD_TO_FOLLOWERS:
        yield from (TellFollower(ticket.id, ticket.version, person) for person in ticket.course.followers)
    if event.move in ASKS and event.to is not None:
        yield TellFollower(ticket.id, ticket.version, PersonId(event.to))
    for member in (*_concerned(changed), *_had_it(before, changed), *also):
        if member not in (None, event.by.id, _missed(event)):
            yield TellMember(ticket.id, ticket.version, member)


def _shown(before: Ticket | None, changed: Changed) -> Iterator[Errand]:
    """The cards that show where it stands: in its queue and the one it left, at its owner's and who had it before."""
    ticket, event = changed.ticket, changed.event
    queues = (ticket.queue, before.queue) if before is not None else (ticket.queue,)
    yield from (ShowInQueue(ticket.id, ticket.version, queue) for queue in queues)
    had = before.owner if before is not None else None
    was_given = event.move in GIVEN and ticket.owner not in (had, event.by.id)
    for owner in (had, None if was_given else ticket.owner):
        if owner is not None:
            yield ShowWork(ticket.id, ticket.version, owner)


def _is_news_to_the_asker(before: Ticket | None, changed: Changed) -> bool:
    """What was said to them, and a new face; not what they did themselves."""
    ticket, event = changed.ticket, changed.event
    if before is None or event.by.side is Side.ASKER:
        return False
    return event.move in TOLD_TO_ASKER or ticket.owner not in (None, before.owner)


def _concerned(changed: Changed) -> Iterator[str | None]:
    """The owner hears of all that others do; who is asked or called upon; who handed it on hears how it ended."""
    ticket, event = changed.ticket, changed.event
    if event.move is not Move.RATED:
        yield ticket.owner
    if event.move is Move.MADE:
        yield from ticket.notify
    if event.move in (Move.EXPERT_ASKED, Move.ESCALATED):
        yield event.to
    if event.move in CLOSING and ticket.back is None:
        yield ticket.contact


def _had_it(before: Ticket | None, changed: Changed) -> Iterator[str | None]:
    """From whom it was handed over."""
    if before is not None and changed.event.move is Move.HANDED_OVER:
        yield before.owner


def _missed(event: Event) -> str | None:
    return event.to if event.move is Move.UNREACHED else None
