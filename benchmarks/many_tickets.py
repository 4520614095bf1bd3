"""Stores with as many tickets of a region as asked for: a thousand made of the desk's own nouns, and copies beside."""

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from sqlalchemy import insert, text

from bot.desk.lifecycle import STARTS
from bot.desk.ticket import Actor, Event, Kind, Move, Side, State, Ticket
from bot.ids import PersonId, TicketId
from bot.privacy import Screened, screen
from bot.region import Region
from bot.routing import Priority
from bot.store import Store
from bot.store.desk_tables import ticket_events, tickets
from bot.store.ticket_rows import event_row, ticket_row

ORIGINALS = 1_000
SEED = 20261123
START = datetime(2026, 11, 23, 5, 30, tzinfo=UTC)

OPEN, UNCLAIMED = 0.2, 0.25
"""The share of the tickets that is open, and the share of those that nobody has."""


def number_of(place: int) -> str:
    """What people call the ticket in this place."""
    return f"IT-2026-{place:05}"


async def fill(store: Store, size: int, region: Region) -> None:
    """Put `size` tickets into an empty store, three events each, in all queues and of all units of the region."""
    chance = random.Random(SEED)  # noqa: S311 - repeatable, not secret
    originals = [_ticket(chance, place, region) for place in range(min(size, ORIGINALS))]
    await store.database.change_all(insert(tickets), map(ticket_row, originals))
    await store.database.change_all(insert(ticket_events), (event_row(e) for each in originals for e in _events(each)))
    for pragma in ("foreign_keys = OFF", "cache_size = -100000"):  # why: a million rows in seconds; nothing is read yet
        await store.database.change(text(f"PRAGMA {pragma}"), {})
    async with store.database.together() as connection:
        for index in tickets.indexes:  # why: made at the end, they are sorted once
            await connection.run_sync(index.drop)
        for statement in _COPY:
            await connection.execute(statement, {"times": size // ORIGINALS - 1})
        for index in tickets.indexes:
            await connection.run_sync(index.create)


def _ticket(chance: random.Random, place: int, region: Region) -> Ticket:
    is_open = chance.random() < OPEN
    has_owner = not is_open or chance.random() > UNCLAIMED
    made_at = START - timedelta(minutes=chance.randrange(500_000))
    system = chance.choice(tuple(region.systems.values()))
    ticket = Ticket(
        id=TicketId(f"t{place:07}"),
        number=number_of(place),
        version=3,
        kind=Kind.QUESTION,
        state=State.IN_PROGRESS if has_owner else STARTS[Kind.QUESTION],
        asker=PersonId(f"person-{chance.randrange(500)}"),
        language="sv",
        question=_words("Hur får jag skrivaren på avdelningen att skriva ut etiketter i rätt storlek?"),
        queue=chance.choice(tuple(region.routing.queues)),
        made_at=made_at,
        unit=chance.choice(tuple(region.units)),
        system=system.id,
        area=system.area,
        priority=chance.choice((*Priority, None)),
        owner=chance.choice(tuple(region.staff.consultants)) if has_owner else None,
        first_response_due=made_at + timedelta(hours=4),
    )
    return ticket if is_open else replace(ticket, state=State.RESOLVED, closed_at=made_at + timedelta(hours=3))


def _events(ticket: Ticket) -> list[Event]:
    asker = Actor(Side.ASKER, ticket.asker)
    made = Event(ticket.id, 1, ticket.made_at, asker, Move.MADE, STARTS[ticket.kind], ticket.owner)
    said = _words("Det är den gröna skrivaren i korridoren, och etiketterna blir för små.")
    return [made, *(replace(made, version=version, move=Move.SAID, words=said) for version in (2, 3))]


def _words(written: str) -> Screened:
    screened = screen(written)
    if not isinstance(screened, Screened):
        raise TypeError("words that the screen stops")
    return screened


def _copy(table: str, columns: list[str], told: dict[str, str]) -> str:
    """All rows of the originals again, so many times, in the order of their keys."""
    values = ", ".join(told.get(column, column) for column in columns)
    return (
        "WITH RECURSIVE copies(n) AS (SELECT 1 WHERE :times > 0 UNION ALL SELECT n + 1 FROM copies WHERE n < :times) "  # noqa: S608 - our own names
        f"INSERT INTO {table} ({', '.join(columns)}) "
        f"SELECT {values} FROM copies CROSS JOIN (SELECT * FROM {table} ORDER BY 1, 2)"
    )


_PLACE = f"n * {ORIGINALS} + CAST(substr({{}}, 2) AS INTEGER)"
_COPY = (
    text(
        _copy(
            "tickets",
            [column.name for column in tickets.c],
            {
                "id": f"printf('t%07d', {_PLACE.format('id')})",
                "number": f"printf('IT-2026-%05d', {_PLACE.format('id')})",
            },
        )
    ),
    text(
        _copy(
            "ticket_events",
            [column.name for column in ticket_events.c],
            {"ticket": f"printf('t%07d', {_PLACE.format('ticket')})"},
        )
    ),
)
