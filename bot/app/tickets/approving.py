"""A manager approves a request, or declines it with a reason."""

from collections.abc import Sequence
from dataclasses import replace

from bot.actions.approval import ApprovalAction, ApproveRequest, DeclineRequest
from bot.app.kollegan import Kollegan
from bot.app.tickets.around import around
from bot.app.tickets.stepping import step_with
from bot.desk.approval import answered, may_approve
from bot.desk.approval_steps import Approve, Decline
from bot.desk.ticket import Actor, Event, Side, Ticket
from bot.ids import TicketId
from bot.people import Person
from bot.replies.approval import ApprovalAsked
from bot.replies.around import Missing
from bot.replies.reply import Reply
from bot.replies.ticket import NoSuchTicket


async def approval(kollegan: Kollegan, ticket: Ticket, events: Sequence[Event]) -> ApprovalAsked:
    """How it stands for the manager who was asked."""
    asker = await kollegan.people.find(ticket.asker)
    name = asker.name if asker else ""
    return ApprovalAsked(ticket, around(kollegan, ticket), name, answered(events), over=not ticket.is_open)


async def press_approval(kollegan: Kollegan, action: ApprovalAction, person: Person) -> Reply:
    """Do it where this manager was asked; pressed again, it is shown as it stands."""
    found = await kollegan.tickets.get(action.ticket)
    events = await kollegan.tickets.events(action.ticket) if found else ()
    if found is None or not may_approve(person, found, events):
        return NoSuchTicket("")
    await kollegan.tickets.looked(found.id, person.id, kollegan.clock())
    words = action.words if action.words.text.strip() else None
    match action:
        case ApproveRequest():
            step = Approve(words)
        case DeclineRequest() if words is not None:
            step = Decline(words)
        case DeclineRequest():
            return replace(await approval(kollegan, found, events), missing=Missing.WORDS)
    await step_with(kollegan, found.id, step, Actor(Side.MANAGER, person.id))
    return await _as_it_is(kollegan, found.id)


async def _as_it_is(kollegan: Kollegan, ticket: TicketId) -> Reply:
    found = await kollegan.tickets.get(ticket)
    events = await kollegan.tickets.events(ticket)
    return NoSuchTicket("") if found is None else await approval(kollegan, found, events)
