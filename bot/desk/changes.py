"""What a step does to a ticket, or why it may not be done. Decides only; the store keeps it by compare-and-set."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum

from bot.desk.clock import Clock
from bot.desk.lifecycle import after
from bot.desk.steps import (
    Answer,
    AnswerAsExpert,
    AskAsker,
    AskExpert,
    Assign,
    Claim,
    Cover,
    HandBack,
    HandOver,
    Note,
    Rate,
    Reopen,
    Resolve,
    Say,
    Step,
    Withdraw,
)
from bot.desk.ticket import CLOSED, Actor, Event, Move, Side, State, Ticket
from bot.privacy import Screened
from bot.routing import Queue

REOPENED_WITHIN = timedelta(days=14)

MOVES: dict[type[Step], Move] = {
    Claim: Move.CLAIMED,
    Assign: Move.ASSIGNED,
    HandBack: Move.HANDED_BACK,
    HandOver: Move.HANDED_OVER,
    Cover: Move.COVERED,
    AskAsker: Move.ASKED,
    Answer: Move.ANSWERED,
    AskExpert: Move.EXPERT_ASKED,
    AnswerAsExpert: Move.EXPERT_ANSWERED,
    Note: Move.NOTED,
    Resolve: Move.RESOLVED,
    Say: Move.SAID,
    Reopen: Move.REOPENED,
    Withdraw: Move.WITHDRAWN,
    Rate: Move.RATED,
}
OWNERS_OWN = (HandBack, AskAsker, Answer, AskExpert, Resolve)
"""What its owner does; where nobody has it, whoever does one of these takes it."""

REACHES_THE_ASKER = (AskAsker, Answer, Resolve)
INTERNAL = (Note, AskExpert, AnswerAsExpert)


class Reason(Enum):
    """Why a step is not done."""

    TAKEN = "taken"
    ALREADY = "already"
    CLOSED = "closed"
    TOO_LATE = "too-late"
    NOT_NOW = "not-now"


@dataclass(frozen=True, slots=True)
class Changed:
    """The ticket after the step, and the event that tells of it."""

    ticket: Ticket
    event: Event


@dataclass(frozen=True, slots=True)
class Denied:
    """It is not done, and nothing has changed."""

    reason: Reason
    ticket: Ticket


def take(ticket: Ticket, step: Step, by: Actor, now: datetime, clock: Clock, queue: Queue) -> Changed | Denied:
    """Do the step. `queue` is the ticket's, whose calendar its clock runs on."""
    reason = _denial(ticket, step, by, now)
    state = after(ticket.kind, ticket.state, MOVES[type(step)])
    if reason is not None or state is None:
        return Denied(reason or Reason.NOT_NOW, ticket)
    moved = _rested(_with(ticket, step, by), state, now, clock, queue)
    if isinstance(step, REACHES_THE_ASKER) and moved.first_response_at is None:
        moved = replace(moved, first_response_at=now)
    return _changed(moved, step, by, now)


def _changed(moved: Ticket, step: Step, by: Actor, now: datetime) -> Changed:
    ticket = replace(moved, version=moved.version + 1)
    event = Event(
        ticket.id,
        ticket.version,
        now,
        by,
        MOVES[type(step)],
        ticket.state,
        ticket.owner,
        words_of(step),
        isinstance(step, INTERNAL),
        _to(step),
    )
    return Changed(ticket, event)


def _denial(ticket: Ticket, step: Step, by: Actor, now: datetime) -> Reason | None:
    if isinstance(step, Reopen):
        return _no_reopening(ticket, now)
    if not ticket.is_open and not isinstance(step, Rate | Note):
        return Reason.CLOSED
    if isinstance(step, Claim) and ticket.owner == by.id and ticket.state is not State.NEW:
        return Reason.ALREADY
    if isinstance(step, (Claim, *OWNERS_OWN)) and ticket.owner not in (None, by.id):
        return Reason.TAKEN
    if isinstance(step, AnswerAsExpert) and ticket.expert != by.id:
        return Reason.NOT_NOW
    return None


def _no_reopening(ticket: Ticket, now: datetime) -> Reason | None:
    if ticket.is_open:
        return Reason.ALREADY
    closed = ticket.closed_at or now
    return Reason.TOO_LATE if now - closed > REOPENED_WITHIN else None


def _with(ticket: Ticket, step: Step, by: Actor) -> Ticket:
    """What the step itself says of the ticket, apart from where it stands."""
    match step:
        case Assign(to):
            return replace(ticket, owner=to, contact=None, back=None, relief=False)
        case HandBack():
            return replace(ticket, owner=None, relief=False)
        case HandOver(queue, owner, keeps):
            return replace(ticket, queue=queue, owner=owner, contact=ticket.owner if keeps else None, back=None)
        case Cover(to, back):
            return replace(ticket, owner=to, contact=ticket.contact or ticket.owner, back=back)
        case AskExpert(expert):
            return replace(ticket, owner=by.id, expert=expert)
        case Resolve(_, how_to, booked):
            return replace(ticket, owner=by.id, how_to=how_to, booked=booked)
        case Claim() | AskAsker() | Answer():
            return replace(ticket, owner=by.id)
        case Rate(helped):
            return replace(ticket, helped=helped)
        case AnswerAsExpert() | Note() | Say() | Reopen() | Withdraw():
            return ticket


def _rested(ticket: Ticket, state: State, now: datetime, clock: Clock, queue: Queue) -> Ticket:
    """In its new state: the resolution's clock rests while the asker is asked, and what is closed says since when."""
    state = State.NEW if state is State.IN_PROGRESS and ticket.owner is None else state
    closed_at = (ticket.closed_at or now) if state in CLOSED else None
    due, since = ticket.resolution_due, ticket.waiting_since
    if since is not None and state is not State.WAITING_ASKER:
        due = clock.later(due, clock.between(since, now, queue.calendar), queue.calendar) if due else None
        since = None
    elif since is None and state is State.WAITING_ASKER:
        since = now
    return replace(ticket, state=state, closed_at=closed_at, resolution_due=due, waiting_since=since)


def words_of(step: Step) -> Screened | None:
    """What was said with it."""
    match step:
        case (
            AskAsker(words)
            | Answer(words)
            | AskExpert(words=words)
            | AnswerAsExpert(words)
            | Note(words)
            | Resolve(words)
            | Say(words)
            | Reopen(words)
        ):
            return words
        case Claim() | Assign() | HandBack() | HandOver() | Cover() | Withdraw() | Rate():
            return None


def _to(step: Step) -> str | None:
    """Whom it concerns."""
    match step:
        case Assign(to) | Cover(to):
            return to
        case AskExpert(expert):
            return expert
        case HandOver(queue):
            return queue
        case _:
            return None


def is_by_staff(actor: Actor) -> bool:
    """Whether somebody who helps did it."""
    return actor.side is Side.STAFF
