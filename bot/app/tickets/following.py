"""The asker's own ticket: followed, added to, withdrawn, reopened."""

from bot.app.kollegan import Kollegan
from bot.app.tickets.around import around, lines
from bot.app.tickets.stepping import denied, step_with
from bot.desk.changes import REOPENED_WITHIN, Changed, Denied
from bot.desk.steps import Rate, Reopen, Say, Step, Withdraw
from bot.desk.ticket import Actor, Side, Ticket
from bot.ids import TicketId
from bot.people import Person
from bot.privacy import Screened
from bot.replies.reply import Reply
from bot.replies.ticket import NoSuchTicket, TicketShown


async def shown(kollegan: Kollegan, ticket: Ticket) -> TicketShown:
    """One's own ticket as it stands, with what was said."""
    events = await kollegan.tickets.events(ticket.id)
    closed = ticket.closed_at
    may_reopen = closed is not None and kollegan.clock() - closed <= REOPENED_WITHIN
    exchange = lines(kollegan.region, events, internal=False)
    return TicketShown(ticket, around(kollegan, ticket), exchange, may_reopen)


async def add(kollegan: Kollegan, ticket: TicketId, words: Screened, person: Person) -> Reply:
    """Something more; to a ticket that is closed it is a reopening."""
    mine = await _mine(kollegan, ticket, person)
    step: Step = Say(words) if mine is None or mine.is_open else Reopen(words)
    return await _does(kollegan, mine, step, person)


async def withdraw(kollegan: Kollegan, ticket: TicketId, person: Person) -> Reply:
    """No longer needed."""
    return await _does(kollegan, await _mine(kollegan, ticket, person), Withdraw(), person)


async def helped(kollegan: Kollegan, ticket: TicketId, person: Person) -> Reply:
    """It helped."""
    return await _does(kollegan, await _mine(kollegan, ticket, person), Rate(helped=True), person)


async def reopen(kollegan: Kollegan, ticket: TicketId, words: Screened, person: Person) -> Reply:
    """It did not help after all."""
    said = words if words.text else None
    return await _does(kollegan, await _mine(kollegan, ticket, person), Reopen(said), person)


async def _mine(kollegan: Kollegan, ticket: TicketId, person: Person) -> Ticket | None:
    found = await kollegan.tickets.get(ticket)
    return found if found is not None and found.asker == person.id else None


async def _does(kollegan: Kollegan, ticket: Ticket | None, step: Step, person: Person) -> Reply:
    if ticket is None:
        return NoSuchTicket("")
    match await step_with(kollegan, ticket.id, step, Actor(Side.ASKER, person.id)):
        case Changed() as changed:
            return await shown(kollegan, changed.ticket)
        case Denied() as refusal:
            return denied(kollegan, refusal)
        case None:
            return NoSuchTicket("")
