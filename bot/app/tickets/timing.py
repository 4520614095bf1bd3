"""What time does to tickets: nobody answers, and somebody is told; an owner goes away, and another has it."""

from bot.app.kollegan import Kollegan
from bot.app.tickets.office import staffed
from bot.app.tickets.stepping import step_with
from bot.desk.company import moved_at_absence
from bot.desk.escalation import due_steps
from bot.desk.ticket import KOLLEGAN

AT_ONCE = 100
MOST = 1000


async def watch(kollegan: Kollegan) -> None:
    """Warn and escalate what nobody has answered in time; each step once, however often this is called."""
    office, now = await staffed(kollegan), kollegan.clock()
    while overdue := await kollegan.tickets.due(now, AT_ONCE):
        steps = [(ticket.id, step) for ticket in overdue for step in due_steps(ticket, office, now)]
        for ticket, step in steps:
            await step_with(kollegan, ticket, step, KOLLEGAN)
        if not steps:
            return


async def cover(kollegan: Kollegan) -> None:
    """Give what somebody has who is away today to whoever covers; the asker is told."""
    office, now = await staffed(kollegan), kollegan.clock()
    away = [member for member in office.open_tickets if not office.is_here(member, office.day(now))]
    for member in away:
        for ticket in await kollegan.tickets.owned_by(member, MOST):
            step = moved_at_absence(ticket, office, now)
            if step is not None and step.to != ticket.owner:
                await step_with(kollegan, ticket.id, step, KOLLEGAN)
