"""A question becomes a ticket."""

import hashlib
from collections.abc import Iterable
from datetime import date

from bot.app.kollegan import Kollegan
from bot.app.tickets.around import around
from bot.app.tickets.office import staffed
from bot.desk.approval import asking
from bot.desk.assignment import place
from bot.desk.escalation import timed
from bot.desk.making import make as desk_make
from bot.desk.matters import Matter
from bot.desk.ticket import Kind
from bot.errands import of
from bot.ids import PersonId, SystemId, TicketId
from bot.intent import Intent
from bot.library.intents import Understood
from bot.people import Person
from bot.privacy import Screened
from bot.replies.ticket import DisturbanceFirst, TicketMade
from bot.routing import Priority, RequestKind
from bot.staff import MANAGERS
from bot.systems import Disturbance, Downtime

KINDS = {
    Intent.INCIDENT: Kind.INCIDENT,
    Intent.REQUEST: Kind.REQUEST,
    Intent.IDEA: Kind.IDEA,
    Intent.AUTHORISATION: Kind.AUTHORISATION,
}
RULED = frozenset({*KINDS, Intent.HUMAN})
"""What the region's rules know by itself; everything else is a question for a person."""


async def ask_consultant(
    kollegan: Kollegan, question: Screened, person: Person, understood: Understood
) -> TicketMade | DisturbanceFirst:
    """A ticket; but first what is known already of trouble with that system, where this person is."""
    known = disturbed(kollegan, question, person, understood)
    return known or await make(kollegan, question, person, understood)


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
    """The ticket. A repeated press finds the first one."""
    name = ticket_id(person.id, question, kollegan.today())
    return await make_of(kollegan, name, question, person, matter_of(kollegan, person, understood))


async def make_of(kollegan: Kollegan, name: TicketId, question: Screened, person: Person, matter: Matter) -> TicketMade:
    """The ticket of this matter; made before under this name, that one."""
    office, now = await staffed(kollegan), kollegan.clock()
    placement = place(matter, office, now)
    drafted = timed(desk_make(name, question, person.id, matter, placement, office, now), office)
    if drafted.ticket.needs_manager:
        drafted = asking(drafted, await kollegan.people.with_roles(MANAGERS), office, kollegan.today())
    made = await kollegan.tickets.make(drafted.ticket, drafted.event, of(None, drafted))
    kollegan.ring()
    call = made.ticket.priority is Priority.P1 or placement.show_phone
    return TicketMade(made.ticket, around(kollegan, made.ticket), first=made.first, call=call)


def ticket_id(person: PersonId, question: Screened, day: date) -> TicketId:
    """The same for the same question by the same person on the same day."""
    said = " ".join(question.text.casefold().split())
    return TicketId(hashlib.sha256(f"{person}\n{day}\n{said}".encode()).hexdigest()[:32])


def form_ticket_id(person: PersonId, nonce: str) -> TicketId:
    """The same for the same form, sent again."""
    return TicketId(hashlib.sha256(f"{person}\nform\n{nonce}".encode()).hexdigest()[:32])


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
        request=request,
        asked_for_person=True,
        language=person.language,
    )


def _kind(understood: Understood) -> Kind:
    return KINDS.get(understood.intent, Kind.QUESTION)


def _known_trouble(kollegan: Kollegan, system: SystemId | None, person: Person) -> Disturbance | Downtime | None:
    if system is None:
        return None
    region, now, today = kollegan.region, kollegan.clock(), kollegan.today()
    now_disturbed: Iterable[Disturbance] = (
        one for one in region.disturbances if one.started <= now and (one.resolved is None or now < one.resolved)
    )
    now_down: Iterable[Downtime] = (one for one in region.downtimes if one.start <= now < one.end)
    mine = (one for one in (*now_disturbed, *now_down) if one.system == system and region.may_see(person, one, today))
    return next(mine, None)
