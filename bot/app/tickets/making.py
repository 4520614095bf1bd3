"""A question becomes a ticket."""

from itertools import count

from bot.app.kollegan import Kollegan
from bot.app.tickets.around import around
from bot.app.tickets.keeping import kept
from bot.app.tickets.office import staffed
from bot.desk.assignment import place
from bot.desk.making import make as desk_make
from bot.desk.making import ticket_id
from bot.desk.matters import Matter
from bot.desk.ticket import Kind
from bot.ids import PersonId, SystemId, TicketId
from bot.intent import Intent
from bot.library.intents import Understood
from bot.people import Person
from bot.privacy import Screened
from bot.replies.ticket import DisturbanceFirst, TicketMade
from bot.routing import Priority, RequestKind
from bot.systems import Disturbance, Downtime

KINDS = {
    Intent.INCIDENT: Kind.INCIDENT,
    Intent.REQUEST: Kind.REQUEST,
    Intent.IDEA: Kind.IDEA,
    Intent.AUTHORISATION: Kind.AUTHORISATION,
}
RULED = frozenset({*KINDS, Intent.HUMAN})
"""What the region's rules know by itself; everything else is a question for a person."""


def disturbed(
    kollegan: Kollegan, question: Screened, person: Person, understood: Understood
) -> DisturbanceFirst | None:
    """What is known of trouble with that system, where this person is."""
    known = _known_trouble(kollegan, understood.system, person)
    if known is None or understood.intent not in (Intent.INCIDENT, Intent.HOW_TO):
        return None
    ends = known.end if isinstance(known, Downtime) else known.next_update
    zone = kollegan.region.zone
    until = ends.astimezone(zone) if ends else None
    return DisturbanceFirst(known, until, question, kollegan.clock().astimezone(zone))


async def make(kollegan: Kollegan, question: Screened, person: Person, understood: Understood) -> TicketMade:
    """The ticket. A repeated press finds the first one, as long as it is open."""
    name = await _standing(kollegan, person.id, question)
    return await make_of(kollegan, name, question, person, matter_of(kollegan, person, understood))


async def make_of(kollegan: Kollegan, name: TicketId, question: Screened, person: Person, matter: Matter) -> TicketMade:
    """The ticket of this matter; made before under this name, that one."""
    office, now = await staffed(kollegan), kollegan.clock()
    placement = place(matter, office, now)
    drafted = desk_make(name, question, person.id, matter, placement, office, now)
    made = await kept(kollegan, drafted, office)
    call = made.ticket.priority is Priority.P1 or placement.show_phone
    return TicketMade(made.ticket, around(kollegan, made.ticket), first=made.first, call=call)


async def _standing(kollegan: Kollegan, person: PersonId, question: Screened) -> TicketId:
    """The name of this person's open ticket in the same words, or of the next one: what is over is not asked about."""
    words = " ".join(question.text.casefold().split())
    for time in count():
        name = ticket_id(person, words, time)
        found = await kollegan.tickets.get(name)
        if found is None or found.is_open:
            return name
    raise AssertionError("there is always a next time")


def matter_of(kollegan: Kollegan, person: Person, understood: Understood, request: RequestKind | None = None) -> Matter:
    """What this person needs, as far as it is understood."""
    return Matter(
        kind=_kind(understood),
        intent=understood.intent if understood.intent in RULED else Intent.HOW_TO,
        unit=next(iter(person.units_on(kollegan.today())), None),
        system=understood.system,
        area=understood.area,
        logic=understood.logic,
        priority=understood.priority,
        request=request or understood.request,
        asked_for_person=True,
        language=person.language,
        proposer=_staff_id(kollegan, person),
    )


def _staff_id(kollegan: Kollegan, person: Person) -> str | None:
    member = kollegan.region.staff.with_upn(person.upn) if person.upn else None
    return member.id if member is not None else None


def _kind(understood: Understood) -> Kind:
    return KINDS.get(understood.intent, Kind.QUESTION)


def _known_trouble(kollegan: Kollegan, system: SystemId | None, person: Person) -> Disturbance | Downtime | None:
    if system is None:
        return None
    region, now, today = kollegan.region, kollegan.clock(), kollegan.today()
    known = (one for one in (*region.disturbances, *region.downtimes) if one.system == system and one.lasts(now))
    return next((one for one in known if region.may_see(person, one, today)), None)
