"""Resolving: in words, with a film that the asker may see, or with a time to meet."""

from datetime import UTC, date, datetime, time

from bot.actions.ticket import ResolveTicket
from bot.app.kollegan import Kollegan
from bot.app.tickets.working import films_for, lacks, work
from bot.desk.steps import Resolve
from bot.desk.ticket import Ticket
from bot.people import Person
from bot.replies.reply import Reply
from bot.replies.ticket import Missing, NoSuchTicket


async def resolve(kollegan: Kollegan, action: ResolveTicket, person: Person) -> Reply:
    """The answer; or the same card, saying what is missing."""
    found = await kollegan.tickets.get(action.ticket)
    if found is None:
        return NoSuchTicket("")
    step = await _step(kollegan, found, action)
    if isinstance(step, Missing):
        return await lacks(kollegan, found.id, step, person, action.words)
    return await work(kollegan, found.id, step, person)


async def _step(kollegan: Kollegan, ticket: Ticket, action: ResolveTicket) -> Resolve | Missing:
    """What is closed already needs nothing more: it is answered with how it stands."""
    words, at = action.words if action.words.text.strip() else None, booked(action, kollegan)
    known = await films_for(kollegan, ticket) if action.film else ()
    film = next((how_to.id for how_to in known if how_to.id == action.film), None)
    if not ticket.is_open:
        return Resolve(words)
    if action.film and film is None:
        return Missing.CHOICE
    if (action.day or action.hour) and at is None:
        return Missing.TIME
    return Resolve(words, film, at) if words or film or at else Missing.WORDS


def booked(action: ResolveTicket, kollegan: Kollegan) -> datetime | None:
    """The time (UTC) on the region's clocks; None where it is none, or has been."""
    try:
        day, hour = date.fromisoformat(action.day), time.fromisoformat(action.hour)
    except ValueError:
        return None
    at = datetime.combine(day, hour, kollegan.region.zone).astimezone(UTC)
    return at if at > kollegan.clock() else None
