"""Finding tickets: mine, those that nobody has taken, those that I asked, and one by its number."""

import re

from bot.app.kollegan import Kollegan
from bot.app.tickets.around import around
from bot.app.tickets.following import shown
from bot.app.tickets.office import staffed
from bot.app.tickets.working import member_of, sees, work_card
from bot.desk.access import Sight, sight
from bot.desk.ticket import Ticket
from bot.people import Person
from bot.privacy import Screened
from bot.replies.reply import Reply
from bot.replies.ticket import ListOf, NoSuchTicket, Row, TicketList

LISTED = 8
LOOKED_AT = 200

_NUMBER = re.compile(r"\bIT[- ]?(\d{4})[- ]?(\d{5,7})\b", re.IGNORECASE)
_MINE = re.compile(r"(?:visa )?(?:min kö|mina att göra|my queue|mina uppdrag)[?!. ]*", re.IGNORECASE)
_UNCLAIMED = re.compile(r"(?:visa )?(?:otagna|otagna ärenden|ej tagna|unclaimed|untaken)[?!. ]*", re.IGNORECASE)


def number_in(question: Screened) -> str | None:
    """A ticket's number in what was written, as it is kept."""
    found = _NUMBER.search(question.text)
    return f"IT-{found[1]}-{found[2]}" if found else None


def list_asked_for(question: Screened) -> ListOf | None:
    """Which list somebody who helps asks for."""
    if _MINE.fullmatch(question.text.strip()):
        return ListOf.MINE
    return ListOf.UNCLAIMED if _UNCLAIMED.fullmatch(question.text.strip()) else None


async def listed(kollegan: Kollegan, kind: ListOf, person: Person) -> TicketList:
    """The tickets, the most urgent first, as they are now."""
    found = await _found(kollegan, kind, person)
    rows = tuple(Row(ticket, around(kollegan, ticket)) for ticket in found[:LISTED])
    more = await _more_of_mine(kollegan, person) if kind is ListOf.MINE and len(found) > LISTED else len(found) - LISTED
    return TicketList(kind, rows, max(0, more))


async def opened(kollegan: Kollegan, ticket: Ticket | None, number: str, person: Person) -> Reply:
    """One ticket as this person may see it."""
    if ticket is None:
        return NoSuchTicket(number)
    member, seen = member_of(kollegan, person), await sees(kollegan, ticket, person)
    if seen is Sight.NOTHING:
        return NoSuchTicket(number)
    if ticket.asker == person.id and seen < Sight.WORK:
        return await shown(kollegan, ticket)
    if member is None or seen < Sight.WHOLE:
        return TicketList(ListOf.UNCLAIMED, (Row(ticket, around(kollegan, ticket)),))
    await kollegan.tickets.looked(ticket.id, person.id, kollegan.clock())
    return await work_card(kollegan, ticket, member.id)


async def by_number(kollegan: Kollegan, number: str, person: Person) -> Reply:
    """The ticket that people call by this number."""
    return await opened(kollegan, await kollegan.tickets.numbered(number), number, person)


async def _more_of_mine(kollegan: Kollegan, person: Person) -> int:
    """How many there are besides those that are listed: counted, not read."""
    member = member_of(kollegan, person)
    counts = await kollegan.tickets.open_counts()
    return max(1, counts.get(member.id, 0) - LISTED) if member else 0


async def _found(kollegan: Kollegan, kind: ListOf, person: Person) -> list[Ticket]:
    member = member_of(kollegan, person)
    if kind is ListOf.MY_OWN:
        return list(await kollegan.tickets.asked_by(person.id, LOOKED_AT))
    if member is None:
        return []
    if kind is ListOf.MINE:
        return list(await kollegan.tickets.owned_by(member.id, LISTED + 1))
    unclaimed = await kollegan.tickets.unclaimed(tuple(kollegan.region.routing.queues), LOOKED_AT)
    office, now = await staffed(kollegan), kollegan.clock()
    return [one for one in unclaimed if sight(person, member, one, office, now) >= Sight.WORK]
