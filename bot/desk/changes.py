"""What a step does to a ticket, or why it may not be done. Decides only; the store keeps it by compare-and-set."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.desk.approval_steps import Approve, Decline
from bot.desk.clock import Clock
from bot.desk.course_steps import Advance, Deliver, Examine, Grant, LeadTo, Merge, Refuse, TurnInto
from bot.desk.lifecycle import after, stands
from bot.desk.reasons import Reason as Reason
from bot.desk.stages import hindrance, on_course
from bot.desk.steps import (
    Answer,
    AnswerAsExpert,
    AskAsker,
    AskExpert,
    Assign,
    Claim,
    Cover,
    Escalate,
    HandBack,
    HandOver,
    Miss,
    Note,
    Rate,
    Reopen,
    Resolve,
    Step,
    Warn,
)
from bot.desk.ticket import CLOSED, RESTING, Actor, Event, State, Ticket
from bot.desk.traces import INTERNAL, MOVES, concerned, words_of
from bot.routing import Queue

REOPENED_WITHIN = timedelta(days=14)
OWNERS_OWN = (HandBack, AskAsker, Answer, AskExpert, Resolve, Advance, Deliver, Examine, Merge, TurnInto, LeadTo)
"""What its owner does; where nobody has it, whoever does one of these takes it, but for handing it back."""

REACHES_THE_ASKER = (AskAsker, Answer, Resolve, Advance, Deliver, Examine, Grant, Refuse, Merge, TurnInto)
EVEN_CLOSED = (Rate, Note, Miss)


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
    """Do the step. `queue` is the one the ticket is in before it, whose calendar its clock runs on."""
    reason = _denial(ticket, step, by, now)
    state = after(ticket.kind, ticket.state, MOVES[type(step)])
    if reason is not None or state is None:
        return Denied(reason or Reason.NOT_NOW, ticket)
    moved = replace(ticket, course=on_course(ticket.course, step))
    moved = _with(_held(_rested(moved, state, now, clock, queue), step, by), step)
    if isinstance(step, HandOver):
        moved = _on_its_clock(moved, queue, step.queue, clock)
    if isinstance(step, REACHES_THE_ASKER) and moved.first_response_at is None:
        moved = replace(moved, first_response_at=now)
    return _changed(_settled(moved), step, by, now)


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
        concerned(step),
    )
    return Changed(ticket, event)


def _denial(ticket: Ticket, step: Step, by: Actor, now: datetime) -> Reason | None:
    """Why not, as far as where the ticket stands does not say it already."""
    if isinstance(step, Reopen):
        return _no_reopening(ticket, now)
    if not ticket.is_open and not isinstance(step, EVEN_CLOSED):
        return Reason.CLOSED
    if isinstance(step, HandOver) and ticket.queue == step.queue.id:
        return Reason.ALREADY
    if _is_for_its_owner(step) and ticket.owner not in (None, by.id):
        return Reason.TAKEN
    if _has_it_already(ticket, step, by):
        return Reason.ALREADY
    return hindrance(ticket, step) if _is_in_place(ticket, step, by) else Reason.NOT_NOW


def _no_reopening(ticket: Ticket, now: datetime) -> Reason | None:
    if ticket.is_open:
        return Reason.ALREADY
    closed = ticket.closed_at or now
    return Reason.TOO_LATE if now - closed > REOPENED_WITHIN else None


def _is_for_its_owner(step: Step) -> bool:
    if isinstance(step, HandOver):
        return not step.assigns
    return isinstance(step, (Claim, *OWNERS_OWN))


def _has_it_already(ticket: Ticket, step: Step, by: Actor) -> bool:
    """What was assigned to somebody is not theirs until they take it: then it is in progress."""
    if isinstance(step, Claim):
        return ticket.owner == by.id and ticket.state is not State.NEW
    return isinstance(step, Assign) and ticket.owner == step.to


def _is_in_place(ticket: Ticket, step: Step, by: Actor) -> bool:
    match step:
        case HandBack():
            return ticket.owner is not None
        case AnswerAsExpert():
            return ticket.expert == by.id
        case Warn() | Escalate():
            return ticket.first_response_at is None
        case Approve() | Decline():
            return ticket.needs_manager
        case _:
            return True


def _rested(ticket: Ticket, state: State, now: datetime, clock: Clock, queue: Queue) -> Ticket:
    """In its new state. The time that the asker was asked, or that it was closed, moves by when it must be solved."""
    if state is ticket.state:
        return ticket
    due, since = ticket.resolution_due, ticket.waiting_since or ticket.closed_at
    if due is not None and since is not None:
        due = clock.later(due, clock.between(since, now, queue.calendar), queue.calendar)
    return replace(
        ticket,
        state=state,
        resolution_due=due,
        waiting_since=now if state in RESTING else None,
        closed_at=now if state in CLOSED else None,
    )


def _held(ticket: Ticket, step: Step, by: Actor) -> Ticket:
    """Who has it after the step, and who is its contact."""
    match step:
        case Assign(to) | Advance(to=to):
            return replace(ticket, owner=to, contact=None, back=None, relief=False)
        case HandBack():
            return replace(ticket, owner=None, relief=False)
        case HandOver(_, owner, keeps):
            contact = (ticket.contact or ticket.owner or by.id or None) if keeps else None
            return replace(ticket, owner=owner, contact=contact, back=None, relief=False)
        case Cover(to, back) if ticket.contact is None:
            return replace(ticket, owner=to, contact=ticket.owner, back=back)
        case Cover(to):
            return replace(ticket, owner=to)
        case Deliver(to=to) if to is not None:
            return replace(ticket, owner=to, contact=None, back=None, relief=False)
        case Claim() | AskAsker() | Answer() | AskExpert() | Resolve() | Deliver() | Examine() | Merge() | TurnInto():
            return replace(ticket, owner=by.id)
        case _:
            return ticket


def _with(ticket: Ticket, step: Step) -> Ticket:
    """What else the step says of the ticket."""
    match step:
        case HandOver(queue):
            return replace(ticket, queue=queue.id)
        case AskExpert(expert):
            return replace(ticket, expert=expert)
        case Resolve(_, how_to, booked):
            return replace(ticket, how_to=how_to, booked=booked, helped=None)
        case Rate(helped):
            return replace(ticket, helped=helped)
        case Approve():
            return replace(ticket, needs_manager=False)
        case Warn(share) | Escalate(share):
            return replace(ticket, reached=max(ticket.reached, share))
        case _:
            return ticket


def _on_its_clock(ticket: Ticket, before: Queue, queue: Queue, clock: Clock) -> Ticket:
    """Its new queue's targets, with the rests it has had. What the asker was promised is never put off."""
    first, solved = clock.first_response_due(queue, ticket.made_at), clock.resolution_due(queue, ticket.made_at)
    if ticket.first_response_at is None:
        ticket = replace(ticket, first_response_due=min(first, ticket.first_response_due or first))
    at_first = clock.resolution_due(before, ticket.made_at)
    if solved is not None and at_first is not None and ticket.resolution_due is not None:
        solved = clock.later(solved, clock.between(at_first, ticket.resolution_due, before.calendar), queue.calendar)
    return replace(ticket, resolution_due=solved)


def _settled(ticket: Ticket) -> Ticket:
    """As it stands with this owner, and nobody is their own contact."""
    ticket = replace(ticket, state=stands(ticket.state, ticket.owner))
    if ticket.owner is not None and ticket.owner == ticket.contact:
        ticket = replace(ticket, contact=None, back=None)
    return ticket
