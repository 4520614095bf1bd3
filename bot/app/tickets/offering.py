"""What is meant for a person is offered as a ticket at once: where it goes, what is known of it, and one button."""

from dataclasses import replace

from bot.app.directing import Met
from bot.app.kollegan import Kollegan
from bot.app.tickets.around import helper
from bot.app.tickets.known import known_already
from bot.app.tickets.listing import listed
from bot.app.tickets.making import make, matter_of
from bot.app.tickets.office import staffed
from bot.desk.assignment import place
from bot.intent import Intent
from bot.library.intents import Understood
from bot.people import Person
from bot.privacy import Screened
from bot.replies.direction import FOR_A_PERSON, Direction, Ready, Urgent
from bot.replies.reply import Reply
from bot.replies.ticket import ListOf


async def with_ticket(kollegan: Kollegan, met: Met, question: Screened, person: Person) -> tuple[Reply, ...]:
    """What cannot wait becomes a ticket without a press; what else is for a person is a press away from one."""
    first, *others = met.replies
    match first:
        case Urgent():
            return first, await make(kollegan, question, person, met.understood), *others
        case Direction(intent=Intent.MY_TICKETS):
            return await listed(kollegan, ListOf.MY_OWN, person), *others
        case Direction(intent=intent) if intent in FOR_A_PERSON:
            return await _offered(kollegan, first, met.understood, person), *others
        case _:
            return met.replies


async def _offered(kollegan: Kollegan, direction: Direction, understood: Understood, person: Person) -> Reply:
    """First what is known already of trouble there, or who had the idea before."""
    known = await known_already(kollegan, direction.question, person, understood)
    return known or replace(direction, ready=await _ready(kollegan, person, understood))


async def _ready(kollegan: Kollegan, person: Person, understood: Understood) -> Ready:
    region, office, now = kollegan.region, await staffed(kollegan), kollegan.clock()
    matter = matter_of(kollegan, person, understood)
    placed = place(matter, office, now)
    owner = helper(region, placed.owner)
    unit = region.units.get(matter.unit) if matter.unit else None
    system = region.systems.get(matter.system) if matter.system else None
    queue = region.routing.queues[placed.queue].name
    return Ready(owner.name if owner else None, queue, unit.name if unit else None, system.name if system else None)
