"""Finding tickets: mine, those that nobody has taken, those that I asked, and one by its number."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.app.kollegan import Kollegan
from bot.app.tickets.around import around
from bot.app.tickets.following import shown
from bot.app.tickets.office import staffed
from bot.app.tickets.working import member_of, sees, work_card
from bot.desk.access import Sight, sight
from bot.desk.reach import reach
from bot.desk.ticket import Ticket
from bot.people import Person
from bot.privacy import Screened
from bot.replies.reply import Reply
from bot.replies.ticket import ListOf, NoSuchTicket, Row, TicketList
from bot.staff import Member

LISTED = 8
MOST_OF_MY_OWN = 200
READ_FIRST, READ_MOST, FURTHER = 32, 256, 8
"""How many that nobody has are judged for who asks, and so many times more while too few of them are for them."""

_NUMBER = re.compile(r"\bIT[- ]?(\d{4})[- ]?(\d{5,7})\b", re.IGNORECASE)
_MINE = re.compile(r"(?:visa )?(?:min kö|mina att göra|my queue|mina uppdrag)[?!. ]*", re.IGNORECASE)
_MY_OWN = re.compile(r"(?:visa |show )?(?:mina ärenden|my tickets)[?!. ]*", re.IGNORECASE)
_UNCLAIMED = re.compile(r"(?:visa )?(?:otagna|otagna ärenden|ej tagna|unclaimed|untaken)[?!. ]*", re.IGNORECASE)


def number_in(question: Screened) -> str | None:
    """A ticket's number in what was written, as it is kept."""
    found = _NUMBER.search(question.text)
    return f"IT-{found[1]}-{found[2]}" if found else None


def list_asked_for(question: Screened) -> ListOf | None:
    """Which list is asked for, in the very words that Kollegan tells people to write."""
    said = {_MINE: ListOf.MINE, _MY_OWN: ListOf.MY_OWN, _UNCLAIMED: ListOf.UNCLAIMED}
    return next((kind for words, kind in said.items() if words.fullmatch(question.text.strip())), None)


async def listed(kollegan: Kollegan, kind: ListOf, person: Person) -> TicketList:
    """The tickets, the most urgent first, as they are now."""
    found, counted = await _found(kollegan, kind, person)
    more = await _more_of_mine(kollegan, person) if kind is ListOf.MINE and len(found) > LISTED else len(found) - LISTED
    return replace(await _rows(kollegan, kind, found[:LISTED], person), more=max(0, more), counted=counted)


async def _rows(kollegan: Kollegan, kind: ListOf, found: Sequence[Ticket], person: Person) -> TicketList:
    """A row each; that others' tickets were looked at is written down."""
    others = [ticket.id for ticket in found if ticket.asker != person.id]
    await kollegan.tickets.listed_to(person.id, others, kollegan.clock())
    return TicketList(kind, tuple(Row(ticket, around(kollegan, ticket)) for ticket in found))


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
        return await _rows(kollegan, ListOf.UNCLAIMED, [ticket], person)
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


async def _found(kollegan: Kollegan, kind: ListOf, person: Person) -> tuple[Sequence[Ticket], bool]:
    """The tickets, and whether these are all, or are counted elsewhere."""
    member = member_of(kollegan, person)
    if kind is ListOf.MY_OWN:
        return await kollegan.tickets.asked_by(person.id, MOST_OF_MY_OWN), True
    if member is None:
        return (), True
    if kind is ListOf.MINE:
        return await kollegan.tickets.owned_by(member.id, LISTED + 1), True
    return await _to_take(kollegan, person, member)


async def _to_take(kollegan: Kollegan, person: Person, member: Member) -> tuple[Sequence[Ticket], bool]:
    """What nobody has and they may take. The store reads about those that are theirs; each is judged here."""
    office, now = await staffed(kollegan), kollegan.clock()
    theirs_to_take, at_most = reach(person, member, office, now), READ_FIRST
    while True:
        read = await kollegan.tickets.unclaimed(theirs_to_take, at_most)
        theirs = [one for one in read if sight(person, member, one, office, now) >= Sight.WORK]
        if len(read) < at_most or len(theirs) > LISTED or at_most >= READ_MOST:
            return theirs, len(read) < at_most
        at_most *= FURTHER
