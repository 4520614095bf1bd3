"""Who looked at somebody else's ticket."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import String, bindparam, insert, select

from bot.ids import PersonId, TicketId
from bot.store import ticket_lists as lists
from bot.store.database import Database
from bot.store.desk_tables import ticket_looks, tickets
from bot.store.times import UtcDateTime

LOOKED = insert(ticket_looks)
_SEEN = select(tickets.c.id, bindparam("of_person", type_=String), bindparam("now", type_=UtcDateTime))
_LISTED = insert(ticket_looks).from_select(
    ["ticket", "person", "at"], _SEEN.where(tickets.c.id.in_(bindparam("these", expanding=True)))
)


@dataclass(frozen=True, slots=True)
class Look:
    """Somebody looked at somebody else's ticket."""

    ticket: TicketId
    person: PersonId
    at: datetime


async def listed(database: Database, person: PersonId, these: Iterable[TicketId], now: datetime) -> None:
    """Note that somebody saw these in a list."""
    await database.change(_LISTED, {"these": list(these), "of_person": person, "now": now})


async def looks(database: Database, ticket: TicketId) -> Sequence[Look]:
    """Who looked at it, the first one first."""
    rows = await database.rows(lists.LOOKS, {"of_ticket": ticket})
    return [Look(TicketId(row.ticket), PersonId(row.person), row.at) for row in rows]
