"""Working on a ticket: what who helps does with it."""

from dataclasses import replace

from bot.app.kollegan import Kollegan
from bot.app.tickets.around import around, helper, helpers, lines
from bot.app.tickets.office import staffed
from bot.app.tickets.stepping import denied, step_with
from bot.desk.access import Sight, may, sight
from bot.desk.changes import Changed, Denied, Reason
from bot.desk.company import Expertise, colleagues, hand_over, whom_to_ask
from bot.desk.office import Office
from bot.desk.steps import Claim, Step
from bot.desk.ticket import Actor, Side, Ticket
from bot.ids import AreaId, TicketId
from bot.people import Person
from bot.region import Region
from bot.replies.reply import Reply
from bot.replies.ticket import Helper, Missing, NoSuchTicket, TicketDenied, WorkCard
from bot.staff import Member


def member_of(kollegan: Kollegan, person: Person) -> Member | None:
    """Who this is among those who help; None for everybody else."""
    return kollegan.region.staff.with_upn(person.upn) if person.upn else None


async def work(kollegan: Kollegan, ticket: TicketId, step: Step, person: Person) -> Reply:
    """Do the step, and show the ticket as it is then. Whoever may not is told that there is none."""
    member, found = member_of(kollegan, person), await kollegan.tickets.get(ticket)
    if member is None or found is None:
        return NoSuchTicket("")
    office, now = await staffed(kollegan), kollegan.clock()
    if not may(type(step), person, member, found, office, now):
        return await _not_theirs(kollegan, found, step, person, office)
    await kollegan.tickets.looked(found.id, person.id, now)
    match await step_with(kollegan, ticket, step, Actor(Side.STAFF, member.id)):
        case Changed() as changed:
            return await work_card(kollegan, changed.ticket, member.id)
        case Denied() as refusal:
            return denied(kollegan, refusal)
        case None:
            return NoSuchTicket("")


async def _not_theirs(kollegan: Kollegan, ticket: Ticket, step: Step, person: Person, office: Office) -> Reply:
    """Who may see that it is there is told who has it; for everybody else there is none."""
    member = member_of(kollegan, person)
    seen = sight(person, member, ticket, office, kollegan.clock())
    if seen is Sight.NOTHING or not isinstance(step, Claim):
        return NoSuchTicket("")
    return TicketDenied(Reason.TAKEN if ticket.owner else Reason.NOT_NOW, ticket, around(kollegan, ticket))


async def lacks(kollegan: Kollegan, ticket: TicketId, missing: Missing, person: Person) -> Reply:
    """The same card again, saying what is missing."""
    member, found = member_of(kollegan, person), await _workable(kollegan, ticket, person)
    if member is None or found is None:
        return NoSuchTicket("")
    return replace(await work_card(kollegan, found, member.id), missing=missing)


async def pass_to_area(kollegan: Kollegan, ticket: TicketId, area: AreaId, person: Person) -> Reply:
    """To the area's queue, and to its lead."""
    found = await _workable(kollegan, ticket, person)
    step = hand_over(found, area, await staffed(kollegan), kollegan.clock()) if found else None
    return NoSuchTicket("") if step is None else await work(kollegan, ticket, step, person)


async def work_card(kollegan: Kollegan, ticket: Ticket, member: str) -> WorkCard:
    """The ticket in a member's own chat, with all that they can do."""
    region, events = kollegan.region, await kollegan.tickets.events(ticket.id)
    office, now = await staffed(kollegan), kollegan.clock()
    expertise = whom_to_ask(ticket.system, office, kollegan.today(), ticket.area)
    return WorkCard(
        ticket,
        around(kollegan, ticket),
        lines(region, events, internal=True),
        helpers(region, colleagues(ticket, office, now)),
        _experts(region, expertise),
        tuple((area.id, area.name) for area in region.areas.values()),
        mine=ticket.owner in (None, member),
    )


def _experts(region: Region, known: Expertise) -> tuple[Helper, ...]:
    """Who knows the system, and in whose place."""
    expert, away = helper(region, known.member), helper(region, known.away)
    return () if expert is None else (replace(expert, instead=away.name if away else None),)


async def _workable(kollegan: Kollegan, ticket: TicketId, person: Person) -> Ticket | None:
    """The ticket, where this person may work on it; looking at it is written down."""
    found = await kollegan.tickets.get(ticket)
    if found is None or await sees(kollegan, found, person) < Sight.WORK:
        return None
    await kollegan.tickets.looked(found.id, person.id, kollegan.clock())
    return found


async def sees(kollegan: Kollegan, ticket: Ticket, person: Person) -> Sight:
    """How much of it this person sees."""
    return sight(person, member_of(kollegan, person), ticket, await staffed(kollegan), kollegan.clock())
