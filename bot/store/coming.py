"""The tickets that time has come for: only which they are, so that one that cannot be read hides none behind it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Integer, bindparam, select, update

from bot.ids import TicketId
from bot.store.database import Database
from bot.store.desk_tables import tickets
from bot.store.times import UtcDateTime

DUE = (
    select(tickets.c.id, tickets.c.version)
    .where(tickets.c.closed_at.is_(None), tickets.c.next_at.is_not(None))
    .where(tickets.c.next_at <= bindparam("now", type_=UtcDateTime))
    .order_by(tickets.c.next_at)
    .limit(bindparam("at_most", type_=Integer))
)
_LOOK_AGAIN = (
    update(tickets)
    .where(tickets.c.id == bindparam("of_ticket"), tickets.c.version == bindparam("of_version"))
    .values(next_at=bindparam("at", type_=UtcDateTime))
)


@dataclass(frozen=True, slots=True)
class Due:
    """A ticket that time has come for, as it is at this `version`."""

    ticket: TicketId
    version: int


async def due(database: Database, now: datetime, limit: int) -> Sequence[Due]:
    """The open tickets whose `next_at` has come, the longest overdue first."""
    rows = await database.rows(DUE, {"now": now, "at_most": limit})
    return [Due(TicketId(row.id), row.version) for row in rows]


async def look_again(database: Database, was: Due, then: datetime | None) -> None:
    """Let time come for it then, None for never, unless something has happened to it meanwhile."""
    await database.change(_LOOK_AGAIN, {"of_ticket": was.ticket, "of_version": was.version, "at": then})
