"""Working on a ticket: what who helps does with it."""

from dataclasses import replace

from bot.app.kollegan import Kollegan
from bot.app.tickets.around import around, helper, helpers, lines
from bot.app.tickets.office import staffed
from bot.app.tickets.staged import beyond_of, own_answer
from bot.app.tickets.stepping import denied, step_with
from bot.desk.access import Sight, may, may_assign, sight
from bot.desk.approval import asked
from bot.desk.changes import Changed, Denied, Reason
from bot.desk.company import Expertise, colleagues, hand_over, whom_to_ask
from bot.desk.lifecycle import after
from bot.desk.office import Office
from bot.desk.steps import Claim, Step
from bot.desk.ticket import Actor, Move, Side, Ticket
from bot.howto import HowTo
from bot.ids import AreaId, HowToId, TicketId
from bot.people import Person
from bot.privacy import Screened
from bot.region import Region
from bot.replies.reply import Reply
from bot.replies.ticket import Helper, Missing, NoSuchTicket, TicketDenied, WorkCard
from bot.staff import Member

LOOKED_AT = 12
MOST_FILMS = 5


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
        case Denied() as refusal if sight(person, member, refusal.ticket, office, now) < Sight.WHOLE:
            return denied(kollegan, refusal)
        case Changed() as changed:
            return await work_card(kollegan, changed.ticket, member.id)
        case Denied(reason, as_it_is):
            return replace(await work_card(kollegan, as_it_is, member.id), refused=reason)
        case None:
            return NoSuchTicket("")


async def _not_theirs(kollegan: Kollegan, ticket: Ticket, step: Step, person: Person, office: Office) -> Reply:
    """Who may see that it is there is told who has it; for everybody else there is none."""
    member = member_of(kollegan, person)
    seen = sight(person, member, ticket, office, kollegan.clock())
    if seen is Sight.NOTHING or not isinstance(step, Claim):
        return NoSuchTicket("")
    await kollegan.tickets.looked(ticket.id, person.id, kollegan.clock())
    return TicketDenied(Reason.TAKEN if ticket.owner else Reason.NOT_NOW, ticket, around(kollegan, ticket))


async def lacks(
    kollegan: Kollegan, ticket: TicketId, missing: Missing, person: Person, words: Screened | None = None
) -> Reply:
    """The same card again, saying what is missing; what was written stands there still."""
    member, found = member_of(kollegan, person), await _workable(kollegan, ticket, person)
    if member is None or found is None:
        return NoSuchTicket("")
    card = await work_card(kollegan, found, member.id)
    return replace(card, missing=missing, written=words.text if words else "")


async def pass_to_area(kollegan: Kollegan, ticket: TicketId, area: AreaId, person: Person) -> Reply:
    """To the area's queue, and to its lead."""
    found, member = await _workable(kollegan, ticket, person), member_of(kollegan, person)
    office, now = await staffed(kollegan), kollegan.clock()
    step = hand_over(found, area, office, now) if found else None
    if found is None or member is None or step is None:
        return NoSuchTicket("")
    assigns = may_assign(person, member, found, office, now)
    return await work(kollegan, ticket, replace(step, assigns=assigns), person)


async def work_card(kollegan: Kollegan, ticket: Ticket, member: str) -> WorkCard:
    """The ticket in a member's own chat, with all that they can do."""
    region, events = kollegan.region, await kollegan.tickets.events(ticket.id)
    office, now = await staffed(kollegan), kollegan.clock()
    mine = ticket.owner in (None, member)
    expertise = whom_to_ask(ticket.system, office, kollegan.today(), ticket.area)
    return WorkCard(
        ticket,
        around(kollegan, ticket),
        lines(region, events, internal=True),
        helpers(region, colleagues(ticket, office, now)),
        _experts(region, expertise),
        tuple((area.id, area.name) for area in region.areas.values()),
        mine=mine,
        films=await films_for(kollegan, ticket) if mine and ticket.owner and ticket.is_open else (),
        beyond=await beyond_of(kollegan, ticket, events, member, office),
        proposes=own_answer(ticket, events, member) is not None,
        manager=asked(events) is not None,
        turns=after(ticket.kind, ticket.state, Move.TURNED) is not None,
    )


async def films_for(kollegan: Kollegan, ticket: Ticket) -> tuple[HowTo, ...]:
    """What lies nearest the question, of what the asker may see."""
    region, asker = kollegan.region, await kollegan.people.find(ticket.asker)
    if asker is None:
        return ()
    near = kollegan.library.rank(ticket.question, asker.all_roles, limit=LOOKED_AT)
    found = (region.how_tos[HowToId(row.id)] for row in near)
    return tuple(one for one in found if region.may_see(asker, one, kollegan.today()))[:MOST_FILMS]


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
