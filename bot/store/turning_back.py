"""A clock that is put back on somebody's own machine: what that clock has not reached yet has not happened."""

from datetime import datetime

from sqlalchemy import bindparam, delete, update

from bot.store.database import Database
from bot.store.morning_tables import beats, mornings, paces
from bot.store.tables import NEVER_RECKONED, people
from bot.store.times import UtcDateTime

_NOW = bindparam("now", type_=UtcDateTime)
_STEPS = (
    delete(mornings).where(mornings.c.wanted_at > _NOW),
    delete(paces).where(paces.c.next > bindparam("seconds")),
    delete(beats),  # why all: what was planned after `now` is planned again, and what was before stays once
    update(people).where(people.c.next_at > _NOW).values(next_at=bindparam("never", type_=UtcDateTime)),
)


async def turn_back(database: Database, now: datetime) -> None:
    """Forget the mornings after `now`; when everybody wants their next one is reckoned anew."""
    told = {"now": now, "seconds": now.timestamp(), "never": NEVER_RECKONED}
    async with database.together() as connection:
        for step in _STEPS:
            await connection.execute(step, told)
