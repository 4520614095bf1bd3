"""What a card says around a ticket: names for its ids, and times where the region is."""

from collections.abc import Iterable
from datetime import date, datetime

from bot.app.kollegan import Kollegan
from bot.app.phone import phone_now
from bot.desk.course import Course
from bot.desk.ticket import Event, Move, Side, Ticket
from bot.howto import HowTo
from bot.region import Region
from bot.replies.around import Around, Helper, Receiving
from bot.replies.ticket import Line


def around(kollegan: Kollegan, ticket: Ticket) -> Around:
    """The names, the times, and the number to call."""
    region = kollegan.region
    unit = region.units.get(ticket.unit) if ticket.unit else None
    system = region.systems.get(ticket.system) if ticket.system else None
    return Around(
        region.routing.queue(ticket.queue).name,
        unit.name if unit else None,
        system.name if system else None,
        helper(region, ticket.owner),
        helper(region, ticket.contact),
        _ahead(ticket.back, kollegan),
        _local(region, ticket.first_response_due),
        phone_now(kollegan),
        kollegan.clock().astimezone(region.zone),
        *_course(region, ticket.course),
    )


def _course(region: Region, course: Course) -> tuple[str | None, Receiving | None]:
    """Where an idea is tried, and who takes over what it became."""
    pilot = region.units.get(course.pilot) if course.pilot else None
    to = course.receiver
    unit = region.units.get(to.unit) if to else None
    resource, cover = (helper(region, to.resource), helper(region, to.cover)) if to else (None, None)
    receiving = Receiving(unit.name, resource, cover) if unit and resource and cover else None
    return pilot.name if pilot else None, receiving


def _ahead(back: date | None, kollegan: Kollegan) -> date | None:
    """When somebody returns is told until they have."""
    return back if back is not None and back > kollegan.today() else None


def film_of(region: Region, ticket: Ticket) -> tuple[HowTo | None, str | None]:
    """The how-to that it was resolved with, and where its film is played."""
    how_to = region.how_tos.get(ticket.how_to) if ticket.how_to else None
    return how_to, region.films.link(how_to.video, 0) if how_to else None


def helper(region: Region, member: str | None) -> Helper | None:
    """Somebody who helps, by staff id; None where there is nobody by it."""
    found = region.staff.members.get(member) if member else None
    return Helper(found.id, found.name, found.title, found.phone) if found else None


def helpers(region: Region, members: Iterable[str]) -> tuple[Helper, ...]:
    """The same for several."""
    found = (helper(region, member) for member in members)
    return tuple(one for one in found if one is not None)


def lines(region: Region, events: Iterable[Event], *, internal: bool) -> tuple[Line, ...]:
    """What was said after the question, oldest first; what is for staff only where `internal`."""
    after = (event for event in events if event.words is not None and event.words.text and event.move is not Move.MADE)
    said = (event for event in after if internal or not event.internal)
    return tuple(_line(region, event) for event in said)


def _line(region: Region, event: Event) -> Line:
    who = helper(region, event.by.id) if event.by.side is Side.STAFF else None
    words = event.words.text if event.words else ""
    return Line(
        who.name if who else None,
        event.at.astimezone(region.zone),
        words,
        event.internal,
        event.by.side is Side.MANAGER,
    )


def _local(region: Region, instant: datetime | None) -> datetime | None:
    return instant.astimezone(region.zone) if instant else None
