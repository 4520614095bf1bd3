"""Who would like an idea to come true: each person once, as long as they wish."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Integer, bindparam, delete, func, select

from bot.ids import PersonId, TicketId
from bot.store.database import Database
from bot.store.desk_tables import ticket_votes

_OF = ticket_votes.c.ticket == bindparam("of_ticket")
_BY = ticket_votes.c.person == bindparam("of_person")
_COUNT = select(func.count(type_=Integer).label("number")).where(_OF).select_from(ticket_votes)
_WHO = select(ticket_votes.c.person).where(_OF)
_TAKE_BACK = delete(ticket_votes).where(_OF, _BY)


class Votes:
    """The votes of all ideas."""

    def __init__(self, database: Database) -> None:
        self._database = database
        keys = [ticket_votes.c.ticket, ticket_votes.c.person]
        self._vote = database.insert(ticket_votes).on_conflict_do_nothing(index_elements=keys)

    async def vote(self, ticket: TicketId, person: PersonId, now: datetime) -> None:
        """Count this person once."""
        await self._database.change(self._vote, {"ticket": ticket, "person": person, "at": now})

    async def take_back(self, ticket: TicketId, person: PersonId) -> None:
        """Count them no longer."""
        await self._database.change(_TAKE_BACK, {"of_ticket": ticket, "of_person": person})

    async def count(self, ticket: TicketId) -> int:
        """How many people."""
        row = await self._database.first(_COUNT, {"of_ticket": ticket})
        return row.number if row is not None else 0

    async def join(
        self, merged: TicketId, into: TicketId, also: Iterable[PersonId], but: PersonId, now: datetime
    ) -> None:
        """Count for `into` who voted for `merged`, and these; each once, and never who proposed it (`but`)."""
        rows = await self._database.rows(_WHO, {"of_ticket": merged})
        for person in dict.fromkeys((*(PersonId(row.person) for row in rows), *also)):
            if person != but:
                await self.vote(into, person, now)
