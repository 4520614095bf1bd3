"""Who wants their next morning soon: the planner asks the index, never everybody."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Integer, bindparam, func, null, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ids import PersonId
from bot.people import Person
from bot.store.database import Database
from bot.store.people_rows import known_from
from bot.store.tables import people
from bot.store.times import UtcDateTime

_BEFORE = people.c.next_at <= bindparam("before", type_=UtcDateTime)
SOON = (
    select(people, null().label("occasion"))
    .where(_BEFORE)
    .order_by(people.c.next_at)
    .limit(bindparam("at_most", type_=Integer))
)
_EVERYBODY = (
    select(people, null().label("occasion"))
    .where(people.c.id > bindparam("after"))
    .order_by(people.c.id)
    .limit(bindparam("at_most", type_=Integer))
)
FORGOTTEN = select(func.count().label("many")).where(_BEFORE, people.c.next_at > bindparam("after", type_=UtcDateTime))
_MOVE_ON = (
    update(people)
    .where(people.c.id == bindparam("of_person"), people.c.next_at == bindparam("was", type_=UtcDateTime))
    .values(next_at=bindparam("then", type_=UtcDateTime))
)


@dataclass(frozen=True, slots=True)
class Soon:
    """Somebody, and when their next digest is due by what the store says."""

    person: Person
    at: datetime


@dataclass(frozen=True, slots=True)
class Moved:
    """Their next digest was due then, and now is later; None for never."""

    person: PersonId
    was: datetime
    then: datetime | None


class Wanting:
    """When everybody wants their next digest. Who has no chat with Kollegan is planned for too, and reported."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def soon(self, before: datetime, at_most: int) -> Sequence[Soon]:
        """Who wants it before then, the first first."""
        rows = await self._database.rows(SOON, {"before": before, "at_most": at_most})
        return [Soon(known_from([row]).person, row.next_at) for row in rows]

    async def everybody(self, after: str, at_most: int) -> Sequence[Person]:
        """So many of all people, by their id, from the first one after this."""
        rows = await self._database.rows(_EVERYBODY, {"after": after, "at_most": at_most})
        return [known_from([row]).person for row in rows]

    async def forgotten(self, after: datetime, before: datetime) -> int:
        """How many wanted it in that time and are in no plan."""
        row = await self._database.first(FORGOTTEN, {"after": after, "before": before})
        return row.many if row else 0

    async def move_on(self, connection: AsyncConnection, moved: Sequence[Moved]) -> None:
        """Write when they want the next one, in the transaction that plans this one.

        Who has chosen another time meanwhile, or was moved on by another planner, stays as they are.
        """
        if moved:
            rows = [{"of_person": each.person, "was": each.was, "then": each.then} for each in moved]
            await connection.execute(_MOVE_ON, rows)
