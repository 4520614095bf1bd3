"""What is one's own in a digest, read for many people at once, and the digest made of it."""

from collections.abc import Mapping, Sequence

from bot.app.digest.composer import Composer
from bot.app.digest.moves import told_of_moves
from bot.app.kollegan import Kollegan
from bot.app.tickets.around import around
from bot.app.tickets.working import member_of
from bot.desk.ticket import Ticket
from bot.digest import Own
from bot.digest.values import Standing
from bot.ids import PersonId, TicketId, UnitId
from bot.people import Person
from bot.replies.morning import Morning
from bot.replies.ticket import Around

MOST_READ = 50


async def morning(kollegan: Kollegan, person: Person) -> Morning:
    """One's own digest, asked for now."""
    own = (await owns_of(kollegan, [person]))[person.id]
    digest = Composer(kollegan.region, kollegan.clock()).digest(person, own, asked=True)
    if digest is None:
        raise LookupError("a digest that was asked for")
    return Morning(digest, arounds(kollegan, own))


async def owns_of(kollegan: Kollegan, people: Sequence[Person]) -> Mapping[PersonId, Own]:
    """What is theirs alone: three questions for all of them, and more for those who help or lead."""
    if not people:
        return {}
    these = [person.id for person in people]
    away, asked = await kollegan.items.away_of(these), await kollegan.tickets.open_of(these)
    told = await told_of_moves(kollegan, these)
    return {
        person.id: Own(
            tickets=tuple(asked.get(person.id, ())),
            queue=await _queue(kollegan, person),
            unit=await _unit(kollegan, person),
            put_away=away.get(person.id, frozenset()),
            told=told(person.id),
            off=person.preferences.off,
        )
        for person in people
    }


def arounds(kollegan: Kollegan, own: Own) -> Mapping[TicketId, Around]:
    """What stands around their tickets."""
    return {ticket.id: around(kollegan, ticket) for ticket in (*own.tickets, *own.queue)}


async def _queue(kollegan: Kollegan, person: Person) -> tuple[Ticket, ...]:
    member = member_of(kollegan, person)
    return tuple(await kollegan.tickets.owned_by(member.id, MOST_READ)) if member is not None else ()


async def _unit(kollegan: Kollegan, person: Person) -> Standing | None:
    """How the unit stands that they lead, by the region's word; one's own word opens nothing."""
    region, day = kollegan.region, kollegan.today()
    if not _leads(kollegan, person):
        return None
    led = tuple(m.unit for m in person.memberships if m.until is None or day <= m.until)
    units = [unit for unit in region.units if set(led) & set(region.upwards(unit))]
    if not units:
        return None
    found, late = await kollegan.tickets.of_units(units, kollegan.clock())
    return Standing(_named(kollegan, led), found, late)


def _leads(kollegan: Kollegan, person: Person) -> bool:
    able = (kollegan.region.capabilities.get(role, {}) for role in person.roles)
    return any(each.get("see_tickets") == "unit_without_text" for each in able)


def _named(kollegan: Kollegan, units: tuple[UnitId, ...]) -> str:
    return ", ".join(kollegan.region.units[unit].name for unit in units if unit in kollegan.region.units)
