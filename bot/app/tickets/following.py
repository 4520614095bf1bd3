"""The asker's own ticket: followed, added to, withdrawn, reopened."""

from dataclasses import replace

from bot.app.kollegan import Kollegan
from bot.app.tickets.around import around, film_of, lines
from bot.app.tickets.stepping import step_with
from bot.desk.changes import REOPENED_WITHIN, Changed, Denied
from bot.desk.steps import Rate, Reopen, Say, Step, Withdraw
from bot.desk.ticket import Actor, Side, Ticket
from bot.ids import TicketId
from bot.people import Person
from bot.privacy import Screened
from bot.replies.reply import Reply
from bot.replies.ticket import Missing, NoSuchTicket, TicketShown


async def shown(kollegan: Kollegan, ticket: Ticket) -> TicketShown:
    """One's own ticket as it stands, with what was said."""
    events = await kollegan.tickets.events(ticket.id)
    closed = ticket.closed_at
    may_reopen = closed is not None and kollegan.clock() - closed <= REOPENED_WITHIN
    exchange = lines(kollegan.region, events, internal=False)
    how_to, film = film_of(kollegan.region, ticket)
    return TicketShown(ticket, around(kollegan, ticket), exchange, may_reopen, how_to=how_to, film=film)


async def add(kollegan: Kollegan, ticket: TicketId, words: Screened, person: Person) -> Reply:
    """Something more; to a ticket that is closed it is a reopening."""
    mine = await _mine(kollegan, ticket, person)
    if mine is not None and not words.text.strip():
        return replace(await shown(kollegan, mine), missing=Missing.WORDS)
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
        case Denied(reason, as_it_is):
            return replace(await shown(kollegan, as_it_is), refused=reason)
        case None:
            return NoSuchTicket("")
