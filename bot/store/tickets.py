"""Tickets: each change by compare-and-set, with its event and its errands, in one transaction."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, tzinfo

from sqlalchemy import bindparam, insert, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.desk.changes import Changed
from bot.desk.history import Past
from bot.desk.reach import Reach
from bot.desk.ticket import Event, Kind, Ticket
from bot.errands import Errand
from bot.ids import PersonId, TicketId, UnitId
from bot.routing import QueueId
from bot.staff import Absence
from bot.store import ticket_lists as lists
from bot.store.absences import end, register, registered
from bot.store.coming import Due, due, look_again
from bot.store.database import Database
from bot.store.desk_tables import ticket_events, ticket_numbers, tickets
from bot.store.errands import Errands
from bot.store.looks import LOOKED, Look, listed, looks
from bot.store.recent import Recent
from bot.store.ticket_rows import event_from, event_row, ticket_from, ticket_row

SERIES, DIGITS = "IT", 5

COUNTED, AWAY, ALL = 5.0, 60.0, "all"
"""Seconds that it is held in memory how many tickets each has, and who is away: each look at a ticket asks for it."""

_SET = [column.name for column in tickets.c if column.name not in ("id", "number")]
_CHANGE = (
    update(tickets)
    .where(tickets.c.id == bindparam("of_ticket"), tickets.c.version == bindparam("of_version"))
    .values({name: bindparam(f"to_{name}") for name in _SET})
)
_HAPPENED = insert(ticket_events)


@dataclass(frozen=True, slots=True)
class Made:
    """The ticket as it is kept; `first` False where it was there before."""

    ticket: Ticket
    first: bool


class _ThereAlready(Exception):
    """Another made it meanwhile: nothing is kept of this attempt, not even its number."""


class Tickets:
    """All tickets. What it gives of them is what stands in the database now: no ticket is ever held in memory."""

    def __init__(self, database: Database, errands: Errands, stopwatch: Callable[[], float]) -> None:
        self._database = database
        self._errands = errands
        self._zone: tzinfo = UTC
        self._counts: Recent[str, Mapping[str, int]] = Recent(seconds=COUNTED, most=1, stopwatch=stopwatch)
        self._away: Recent[str, Mapping[str, tuple[Absence, ...]]] = Recent(seconds=AWAY, most=1, stopwatch=stopwatch)
        self._make = database.insert(tickets).on_conflict_do_nothing(index_elements=[tickets.c.id])
        counter = database.insert(ticket_numbers).values(series=SERIES)
        series = [ticket_numbers.c.series]
        self._number = (
            counter.values(next=2)
            .on_conflict_do_update(index_elements=series, set_={"next": ticket_numbers.c.next + 1})
            .returning(ticket_numbers.c.next - 1)
        )
        least = counter.values(next=bindparam("of_next"))
        self._begin = least.on_conflict_do_update(
            index_elements=series,
            set_={"next": least.excluded.next},
            where=ticket_numbers.c.next < least.excluded.next,
        )

    async def begin(self, next_number: str, zone: tzinfo) -> None:
        """Number from here (`IT-2026-00873`), unless it has come further; the year is that of the day in `zone`."""
        self._zone = zone
        await self._database.change(self._begin, {"of_next": int(next_number.rpartition("-")[2])})

    async def make(self, draft: Ticket, event: Event, errands: Iterable[Errand]) -> Made:
        """Keep a new ticket with its first event and its errands, and give it a number.

        The same id a second time gives the first one, and changes nothing.
        """
        there = await self.get(draft.id)
        if there is not None:
            return Made(there, first=False)
        try:
            return Made(await self._new(draft, event, errands), first=True)
        except _ThereAlready:
            return Made(await self._again(draft.id), first=False)

    async def bring(self, past: Past) -> bool:
        """Keep a ticket from before with all that happened to it; nobody is told. False where it was there already."""
        async with self._database.together() as connection:
            if (await connection.execute(self._make, ticket_row(past.ticket))).rowcount != 1:
                return False
            await connection.execute(_HAPPENED, [event_row(event) for event in past.events])
        self._counts.clear()
        return True

    async def change(
        self, before: Ticket, changed: Changed, errands: Iterable[Errand], while_open: TicketId | None = None
    ) -> bool:
        """Keep what a step did to `before`. False, nothing kept: that has changed, or `while_open` is closed."""
        row = {f"to_{name}": value for name, value in ticket_row(changed.ticket).items()}
        async with self._database.together() as connection:
            if while_open is not None and not await lists.stay_open(connection, before.id, while_open):
                return False
            of = {"of_ticket": before.id, "of_version": before.version}
            if (await connection.execute(_CHANGE, row | of)).rowcount != 1:
                return False
            await self._told(connection, changed.event, errands)
        self._counts.clear()
        return True

    async def get(self, ticket: TicketId) -> Ticket | None:
        """The ticket as it is now."""
        row = await self._database.first(lists.GET, {"of_ticket": ticket})
        return None if row is None else ticket_from(row)

    async def numbered(self, number: str) -> Ticket | None:
        """The ticket with this number, written as it was given."""
        row = await self._database.first(lists.NUMBERED, {"of_number": number})
        return None if row is None else ticket_from(row)

    async def events(self, ticket: TicketId) -> Sequence[Event]:
        """All that has happened to it, the oldest first."""
        return [event_from(row) for row in await self._database.rows(lists.EVENTS, {"of_ticket": ticket})]

    async def owned_by(self, member: str, limit: int) -> Sequence[Ticket]:
        """The open tickets that they have, the most urgent first."""
        return await self._listed((lists.OWNED, {"of_owner": member, "at_most": limit}))

    async def unclaimed(self, reach: Reach, limit: int) -> Sequence[Ticket]:
        """The open tickets of this reach that nobody has, the most urgent first."""
        return () if reach.is_nothing else await self._listed(lists.unclaimed(reach, limit))

    async def in_queue(self, queue: QueueId, limit: int) -> Sequence[Ticket]:
        """The open tickets in this queue, the most urgent first, whoever has them."""
        return await self._listed((lists.IN_QUEUE, {"of_queue": queue, "at_most": limit}))

    async def asked_by(self, person: PersonId, limit: int) -> Sequence[Ticket]:
        """Their tickets, also closed ones, the newest first."""
        return await self._listed((lists.ASKED, {"of_person": person, "at_most": limit}))

    async def of_kind(self, kind: Kind, limit: int) -> Sequence[Ticket]:
        """The open tickets of this kind, the newest first."""
        return await self._listed((lists.OF_KIND, {"of_kind": kind.value, "at_most": limit}))

    async def open_of(self, these: Sequence[PersonId]) -> Mapping[PersonId, Sequence[Ticket]]:
        """The open tickets of each of these people, the newest first; who has none is not there."""
        found: dict[PersonId, list[Ticket]] = {}
        for ticket in await self._listed((lists.OPEN_OF, {"these": list(these)})):
            found.setdefault(ticket.asker, []).append(ticket)
        return found

    async def of_units(self, units: Sequence[UnitId], now: datetime) -> tuple[int, int]:
        """How many tickets are open in these units, and how many of them are late."""
        row = await self._database.first(lists.OF_UNITS, {"these": list(units), "now": now})
        return (row.open, row.late) if row is not None else (0, 0)

    async def due(self, now: datetime, limit: int) -> Sequence[Due]:
        """The open tickets whose `next_at` has come, the longest overdue first."""
        return await due(self._database, now, limit)

    async def look_again(self, was: Due, then: datetime | None) -> None:
        """Let time come for it then, None for never, unless something has happened to it meanwhile."""
        await look_again(self._database, was, then)

    async def open_counts(self) -> Mapping[str, int]:
        """How many open tickets each member has, to `MOST_COUNTED`; without what others did in the last seconds."""
        held = self._counts.get(ALL)
        if held is None:
            held = {row.owner: row.number for row in await self._database.rows(lists.OPEN_COUNTS, {})}
            self._counts.put(ALL, held)
        return held

    async def absences(self) -> Mapping[str, tuple[Absence, ...]]:
        """The absences that were registered, by member; those that ended long ago are forgotten.

        What another process registered is known within a minute.
        """
        held = self._away.get(ALL)
        if held is None:
            held = await registered(self._database)
            self._away.put(ALL, held)
        return held

    async def register(self, member: str, absence: Absence, by: str, now: datetime) -> None:
        """Note that a member is away, as `by` says."""
        await register(self._database, member, absence, by, now)
        self._away.clear()

    async def end_absence(self, member: str, first: tuple[date, date], day: date) -> bool:
        """Let the absence that begins between these days end with that `day`; whether there was one."""
        ended = await end(self._database, member, first, day)
        self._away.clear()
        return ended

    async def looked(self, ticket: TicketId, person: PersonId, now: datetime, shown: Iterable[Errand] = ()) -> None:
        """Note that somebody looked at somebody else's ticket, with what is to be sent for them to see it."""
        row, sent = {"ticket": ticket, "person": person, "at": now}, tuple(shown)
        if not sent:
            await self._database.change(LOOKED, row)
            return
        async with self._database.together() as connection:
            await connection.execute(LOOKED, row)
            await self._errands.add(connection, sent, now)

    async def listed_to(self, person: PersonId, these: Iterable[TicketId], now: datetime) -> None:
        """Note that somebody saw these of others' tickets in a list."""
        await listed(self._database, person, these, now)

    async def note(self, errands: Iterable[Errand], now: datetime) -> None:
        """What is to be sent besides; each once."""
        async with self._database.together() as connection:
            await self._errands.add(connection, errands, now)

    async def looks(self, ticket: TicketId) -> Sequence[Look]:
        """Who looked at it, the first one first."""
        return await looks(self._database, ticket)

    async def _listed(self, asked: lists.Asked) -> Sequence[Ticket]:
        return [ticket_from(row) for row in await self._database.rows(*asked)]

    async def _new(self, draft: Ticket, event: Event, errands: Iterable[Errand]) -> Ticket:
        year = draft.made_at.astimezone(self._zone).year
        async with self._database.together() as connection:
            number = (await connection.execute(self._number)).scalar_one()
            ticket = replace(draft, number=f"{SERIES}-{year}-{number:0{DIGITS}}")
            if (await connection.execute(self._make, ticket_row(ticket))).rowcount != 1:
                raise _ThereAlready
            await self._told(connection, event, errands)
        self._counts.clear()
        return ticket

    async def _told(self, connection: AsyncConnection, event: Event, errands: Iterable[Errand]) -> None:
        await connection.execute(_HAPPENED, event_row(event))
        await self._errands.add(connection, errands, event.at)

    async def _again(self, ticket: TicketId) -> Ticket:
        found = await self.get(ticket)
        if found is None:
            raise LookupError("a ticket that was there a moment ago")
        return found
