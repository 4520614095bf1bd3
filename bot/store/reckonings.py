"""What became of a morning, counted; and whether what happens again and again still does."""

from datetime import date, datetime

from sqlalchemy import bindparam, func, select

from bot.mornings.delivery import DIGEST, State, Why
from bot.mornings.reckoning import Reckoning
from bot.store.database import Database
from bot.store.morning_tables import beats, mornings
from bot.store.mornings import IS_WAITING
from bot.store.times import UtcDateTime

_ROW = mornings.c
_ENDS = (
    select(
        _ROW.state,
        _ROW.reason,
        func.count().label("many"),
        func.sum(_ROW.uncertain).label("uncertain"),
        func.count().filter(_ROW.due_at > _ROW.wanted_at).label("late"),
    )
    .where(_ROW.day == bindparam("of_day", type_=_ROW.day.type))
    .group_by(_ROW.state, _ROW.reason)
)
_WAITS_LONGEST = select(func.min(_ROW.due_at).label("at")).where(IS_WAITING)
_MINUTES = (
    select(func.count().label("many"))
    .where(_ROW.day == bindparam("of_day", type_=_ROW.day.type), _ROW.kind == DIGEST)
    .group_by(_ROW.second // 60)
    .subquery()
)
_BUSIEST = select(func.max(_MINUTES.c.many).label("many"))
_BEAT = select(beats.c.at).where(beats.c.name == bindparam("of_name"))


class Reckonings:
    """Counts, and beats."""

    def __init__(self, database: Database) -> None:
        self._database = database
        beat = database.insert(beats).values(name=bindparam("of_name"), at=bindparam("now", type_=UtcDateTime))
        self._beat = beat.on_conflict_do_update(index_elements=[beats.c.name], set_={"at": beat.excluded.at})

    async def of(self, day: date) -> Reckoning:
        """What has become of that day's deliveries."""
        rows = await self._database.rows(_ENDS, {"of_day": day})
        longest = await self._database.first(_WAITS_LONGEST, {})
        return Reckoning(
            day,
            intended=sum(row.many for row in rows),
            ended={
                (State(row.state), Why(row.reason) if row.reason else None): row.many
                for row in rows
                if row.state != State.WAITING.value
            },
            uncertain=sum(row.uncertain for row in rows),
            late=sum(row.late for row in rows),
            longest_wait=longest.at if longest else None,
            unplanned=0,
            busiest=await self.busiest(day),
        )

    async def busiest(self, day: date) -> int:
        """How many digests the busiest minute of that day's plan brings."""
        row = await self._database.first(_BUSIEST, {"of_day": day})
        return row.many or 0 if row is not None else 0

    async def beat(self, name: str, now: datetime) -> None:
        """It happened."""
        await self._database.change(self._beat, {"of_name": name, "now": now})

    async def last_beat(self, name: str) -> datetime | None:
        """When it happened last; None where it never has."""
        row = await self._database.first(_BEAT, {"of_name": name})
        return None if row is None else row.at
