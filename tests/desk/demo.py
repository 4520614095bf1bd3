"""The desk of the demo region, and matters that its people bring to it."""

from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.app.office import office as office_of
from bot.content import Persona, load, personas
from bot.desk.assignment import place
from bot.desk.changes import Changed
from bot.desk.making import make
from bot.desk.matters import Matter
from bot.desk.office import Office
from bot.desk.ticket import Kind, Ticket
from bot.ids import PersonId, SystemId, TicketId, UnitId
from bot.intent import Intent
from bot.language import Language
from bot.people import Person
from bot.privacy import Screened
from bot.region import Region
from bot.routing import Priority, RequestKind
from bot.staff import Absence, Member
from bot.systems import Logic

ASKER = PersonId("who-asked")
STOCKHOLM = ZoneInfo("Europe/Stockholm")
INTENTS = {
    Kind.QUESTION: Intent.HOW_TO,
    Kind.INCIDENT: Intent.INCIDENT,
    Kind.REQUEST: Intent.REQUEST,
    Kind.IDEA: Intent.IDEA,
    Kind.AUTHORISATION: Intent.AUTHORISATION,
}


@cache
def region() -> Region:
    return load(Path("content/region-exempel"))


def office(away: dict[str, Absence] | None = None, open_tickets: dict[str, int] | None = None) -> Office:
    """The demo's desk, with who else is away and how much everybody has."""
    return office_of(region(), {member: (absence,) for member, absence in (away or {}).items()}, open_tickets)


def local(text: str) -> datetime:
    """A local time in the demo region, as an instant: "2026-11-23 06:30"."""
    return datetime.fromisoformat(text).replace(tzinfo=STOCKHOLM).astimezone(UTC)


def on(day: str) -> datetime:
    """An ordinary moment of that day, while the service desk is open."""
    return local(f"{day} 09:00")


def away(first: str, last: str, *cover: str) -> Absence:
    """Somebody is away from the first day to the last, and these step in."""
    day = datetime.fromisoformat
    return Absence(day(first).date(), day(last).date(), "sjuk", cover=cover)


def asks(
    kind: Kind,
    unit: str,
    system: str | None = None,
    *,
    priority: Priority | None = None,
    request: RequestKind | None = None,
    logic: Logic | None = None,
    language: Language = "sv",
) -> Matter:
    """What somebody at this unit brings; a question is one that they want a person for."""
    return Matter(
        kind=kind,
        intent=INTENTS[kind],
        language=language,
        unit=UnitId(unit),
        system=SystemId(system) if system else None,
        priority=priority,
        request=request,
        logic=logic,
        asked_for_person=kind is Kind.QUESTION,
    )


def made(matter: Matter, at: str = "2026-11-26 09:00", desk: Office | None = None) -> Changed:
    """What the demo's desk makes of it."""
    desk = desk or office()
    placement = place(matter, desk, local(at))
    return make(TicketId("t1"), Screened("Hur gör jag?"), ASKER, matter, placement, desk, local(at))


def ticket(matter: Matter, at: str = "2026-11-26 09:00", desk: Office | None = None) -> Ticket:
    """The ticket that the demo's desk makes of it."""
    return made(matter, at, desk).ticket


def person(upn: str) -> Person:
    """Somebody of the demo, by how their name in Teams begins."""
    return _persona(upn).person


def member(upn: str) -> Member | None:
    """Who the same person is among those who help."""
    return region().staff.with_upn(_persona(upn).upn)


def _persona(upn: str) -> Persona:
    return next(one for one in everybody() if one.upn.startswith(upn))


@cache
def everybody() -> tuple[Persona, ...]:
    return personas(Path("content/region-exempel"))
