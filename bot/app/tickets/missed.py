"""Word of a ticket did not arrive: that is noted on it, and somebody else is told."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from bot.app.kollegan import Kollegan
from bot.app.tickets.office import staffed
from bot.app.tickets.stepping import step_with
from bot.desk.approval import ASKS
from bot.desk.company import somebody_above
from bot.desk.office import Office
from bot.desk.steps import Miss
from bot.desk.ticket import KOLLEGAN, Event, Move, Ticket
from bot.desk.whom import Subject, members_of
from bot.errands import Errand, ShowInQueue, TellAsker, TellFollower, TellMember, is_worth_an_alert
from bot.routing import Assignee, QueueId

ONCE_IN = timedelta(hours=24)
"""The same reader is missed once on a ticket in so long, however many messages to them are lost."""

INTO_THE_QUEUE = frozenset({Move.MADE, Move.HANDED_BACK, Move.HANDED_OVER, Move.COVERED, Move.REOPENED})


async def missed(kollegan: Kollegan, errand: Errand) -> None:
    """Note it on the ticket and tell its owner, or who leads its area. An alert that is lost raises no other."""
    ticket, events = await kollegan.tickets.get(errand.ticket), await kollegan.tickets.events(errand.ticket)
    event = next((event for event in events if event.version == errand.version), None)
    if ticket is None or event is None or not is_worth_an_alert(event):
        return
    office = await staffed(kollegan)
    match errand:
        case ShowInQueue():
            await _unseen(kollegan, ticket, event, errand, office)
        case TellAsker():
            await _raise(kollegan, ticket, events, Miss(), office)
        case TellFollower(person=manager) if event.move in ASKS:
            await _raise(kollegan, ticket, events, Miss(member=manager), office)
        case TellFollower():  # who follows an idea waits for nothing: the next word of it is told as well
            return
        case to_member:
            if to_member.member in _needed(ticket, event):
                await _raise(kollegan, ticket, events, Miss(member=to_member.member), office)


async def _unseen(kollegan: Kollegan, ticket: Ticket, event: Event, errand: ShowInQueue, office: Office) -> None:
    """The queue has no channel. What nobody has is told to its people; that the channel is gone, to a lead, once."""
    now = kollegan.clock()
    is_there = ticket.queue == errand.queue  # why: the card of a queue that it has left is lost to nobody
    if is_there and ticket.owner is None and ticket.is_open and event.move in INTO_THE_QUEUE:
        people = members_of(office.queue(errand.queue).owners, Subject.of(ticket), office, now)
        await kollegan.tickets.note([TellMember(ticket.id, event.version, member) for member in people], now)
        kollegan.ring()
    if await kollegan.channels.is_news(errand.queue, now):
        await step_with(kollegan, ticket.id, Miss(queue=errand.queue), KOLLEGAN, _lead(kollegan, ticket, office))


async def channel_lost(kollegan: Kollegan, queues: Iterable[QueueId]) -> None:
    """A lead is told at once where a ticket is open there; where none is, with the first one that comes."""
    office = await staffed(kollegan)
    for queue in queues:
        waiting = await kollegan.tickets.in_queue(queue, 1)
        if waiting and await kollegan.channels.is_news(queue, kollegan.clock()):
            (ticket,) = waiting
            await step_with(kollegan, ticket.id, Miss(queue=queue), KOLLEGAN, _lead(kollegan, ticket, office))


async def _raise(kollegan: Kollegan, ticket: Ticket, events: Sequence[Event], step: Miss, office: Office) -> None:
    before = kollegan.clock() - ONCE_IN
    known = (event for event in events if event.move is Move.UNREACHED and event.at > before)
    if any(event.to == step.member for event in known):
        return
    nobody_else = ticket.owner in (None, step.member)
    await step_with(kollegan, ticket.id, step, KOLLEGAN, _lead(kollegan, ticket, office) if nobody_else else ())


def _needed(ticket: Ticket, event: Event) -> tuple[str | None, ...]:
    """Who must hear of it: who has it, and whom it concerns. That others are not reached troubles nobody."""
    return (ticket.owner, ticket.expert if event.move is Move.EXPERT_ASKED else None, event.to)


def _lead(kollegan: Kollegan, ticket: Ticket, office: Office) -> tuple[str, ...]:
    """Who leads the ticket's area, or the head of IT; the head of IT for what the lead has themselves."""
    lead = somebody_above(Assignee.AREA_LEAD, ticket, office, kollegan.clock())
    chosen = lead if lead != ticket.owner else office.staff.it_manager
    return (chosen,) if chosen is not None else ()
