"""One step with a ticket: seen, decided, kept, and told on."""

from collections.abc import Iterable

from bot.app.kollegan import Kollegan
from bot.app.tickets.around import around
from bot.app.tickets.keeping import with_manager
from bot.app.tickets.office import staffed
from bot.desk.approval import is_waited_for
from bot.desk.changes import Changed, Denied, Reason, take
from bot.desk.course_steps import Merge
from bot.desk.escalation import timed
from bot.desk.gates import waited_for
from bot.desk.steps import Resolve, Step
from bot.desk.ticket import Actor, Ticket
from bot.desk.traces import MOVES, concerned, words_of
from bot.errands import of
from bot.ids import TicketId
from bot.replies.ticket import TicketDenied

TRIES = 5
"""How often a step is decided anew, where somebody else changed the ticket meanwhile."""


async def step_with(
    kollegan: Kollegan, ticket: TicketId, step: Step, by: Actor, also: Iterable[str] = ()
) -> Changed | Denied | None:
    """Do it; None where there is no such ticket. What somebody else did meanwhile is taken into account.

    `also` are members who are to hear of it besides.
    """
    office = await staffed(kollegan)
    for _ in range(TRIES):
        before = await kollegan.tickets.get(ticket)
        if before is None:
            return None
        if (same := await _said_already(kollegan, before, step, by)) is not None:
            return same
        if isinstance(step, Resolve) and await _waits_for_manager(kollegan, before):
            return Denied(Reason.MANAGER_LEFT, before)
        if not await _is_open(kollegan, _goes_on(step)):
            return Denied(Reason.NOT_NOW, before)
        queue = office.queue(before.queue)
        decided = take(before, step, by, kollegan.clock(), office.clock, queue)
        if isinstance(decided, Denied):
            return decided
        changed = await with_manager(kollegan, timed(decided, office), office)
        hear = (*also, *waited_for(changed, office, kollegan.clock()))
        if await kollegan.tickets.change(before, changed, of(before, changed, hear), _goes_on(step)):
            kollegan.ring()
            return changed
    raise TimeoutError("a ticket that changes faster than it can be read")


async def _said_already(kollegan: Kollegan, ticket: Ticket, step: Step, by: Actor) -> Changed | None:
    """The same words, said again by the same person as the last thing that happened: the same press, twice."""
    words = words_of(step)
    if words is None:
        return None
    last = (await kollegan.tickets.events(ticket.id))[-1]
    is_same = (last.by, last.move, last.words, last.to) == (by, MOVES[type(step)], words, concerned(step))
    return Changed(ticket, last) if is_same else None


def _goes_on(step: Step) -> TicketId | None:
    """What must stay open while this is done: the idea that another ends in, so that no two end in each other."""
    return step.into.ticket if isinstance(step, Merge) else None


async def _is_open(kollegan: Kollegan, ticket: TicketId | None) -> bool:
    found = await kollegan.tickets.get(ticket) if ticket is not None else None
    return ticket is None or (found is not None and found.is_open)


async def _waits_for_manager(kollegan: Kollegan, ticket: Ticket) -> bool:
    is_asked = ticket.is_open and ticket.needs_manager
    return is_asked and is_waited_for(ticket, await kollegan.tickets.events(ticket.id))


def denied(kollegan: Kollegan, refusal: Denied) -> TicketDenied:
    """Why not, and who has it."""
    return TicketDenied(refusal.reason, refusal.ticket, around(kollegan, refusal.ticket))
