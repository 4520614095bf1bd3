"""What time does to tickets: nobody answers, and somebody is told; an owner goes away, and another has it.

Each by itself: one that cannot be read or changed holds up no other.
"""

import logging
from datetime import datetime, timedelta

from bot.app.kollegan import Kollegan
from bot.app.tickets.office import staffed
from bot.app.tickets.stepping import step_with
from bot.desk.changes import Changed
from bot.desk.company import moved_at_absence
from bot.desk.escalation import due_steps, next_at
from bot.desk.office import Office
from bot.desk.ticket import KOLLEGAN, Ticket
from bot.ids import TicketId
from bot.store.coming import Due

log = logging.getLogger(__name__)

AT_ONCE = 100
MOST = 1000

AFTER_A_FAULT = timedelta(minutes=15)
"""What could not be looked after is tried again so much later: those that can be come first."""


async def watch(kollegan: Kollegan) -> None:
    """Warn and escalate what nobody has answered in time; each step once, however often this is called."""
    office, now = await staffed(kollegan), kollegan.clock()
    while overdue := await kollegan.tickets.due(now, AT_ONCE):
        for due in overdue:
            await kollegan.tickets.look_again(due, await _watched(kollegan, due, office, now))


async def cover(kollegan: Kollegan) -> None:
    """Give what somebody has who is away today to whoever covers; the asker is told."""
    office, now = await staffed(kollegan), kollegan.clock()
    away = [member for member in office.open_tickets if not office.is_here(member, office.day(now))]
    for member in away:
        try:
            for ticket in await kollegan.tickets.owned_by(member, MOST):
                await _covered(kollegan, ticket, office, now)
        except Exception as error:  # Whatever it is: the others who are away are covered.
            log.error("What %s has was not covered: %s", member, type(error).__name__)


async def _watched(kollegan: Kollegan, due: Due, office: Office, now: datetime) -> datetime | None:
    """Take its steps. When to look at it again, should it stand as it did: then nothing was due, or nothing helped."""
    try:
        ticket = await kollegan.tickets.get(due.ticket)
        steps = due_steps(ticket, office, now) if ticket is not None else ()
        for step in steps:
            if not isinstance(await step_with(kollegan, due.ticket, step, KOLLEGAN), Changed):
                break
    except Exception as error:  # Whatever it is: the tickets behind it are looked after.
        _failed(due.ticket, error)
        return now + AFTER_A_FAULT
    return now + AFTER_A_FAULT if ticket is None or steps else next_at(ticket, office)


async def _covered(kollegan: Kollegan, ticket: Ticket, office: Office, now: datetime) -> None:
    try:
        step = moved_at_absence(ticket, office, now)
        if step is not None and step.to != ticket.owner:
            await step_with(kollegan, ticket.id, step, KOLLEGAN)
    except Exception as error:  # Whatever it is: the others are covered.
        _failed(ticket.id, error)


def _failed(ticket: TicketId, error: Exception) -> None:
    log.error("Ticket %s was not looked after: %s", ticket, type(error).__name__)
