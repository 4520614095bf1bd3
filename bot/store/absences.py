"""Absences that were registered in Kollegan, beside those of the region's content."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from sqlalchemy import bindparam, delete, insert, select, update

from bot.staff import Absence
from bot.store.database import Database
from bot.store.desk_tables import absences

KIND = "registered"
KEPT = timedelta(days=30)
"""So long after somebody's return it is known that they were away."""

_ALL = select(absences).order_by(absences.c.number)
_ADD = insert(absences)
_DAY, _FROM, _TO = (bindparam(name, type_=absences.c.last.type) for name in ("day", "earliest", "latest"))
_MEANT = (absences.c.member == bindparam("of_member"), absences.c.first.between(_FROM, _TO), absences.c.last > _DAY)
_END = update(absences).where(*_MEANT).values(last=_DAY)
_NEVER_WAS = delete(absences).where(absences.c.last < absences.c.first)
_FORGET = delete(absences).where(absences.c.last < bindparam("before", type_=absences.c.last.type))


async def registered(database: Database) -> Mapping[str, tuple[Absence, ...]]:
    """All of them, by member, the one registered first first."""
    found: dict[str, tuple[Absence, ...]] = {}
    for row in await database.rows(_ALL, {}):
        absence = Absence(row.first, row.last, KIND, cover=tuple(row.cover))
        found[row.member] = (*found.get(row.member, ()), absence)
    return found


async def end(database: Database, member: str, first: tuple[date, date], day: date) -> bool:
    """Let what begins between these days end with that `day`, forgotten where it would begin after it."""
    meant = {"of_member": member, "earliest": first[0], "latest": first[1], "day": day}
    async with database.together() as connection:
        ended = await connection.execute(_END, meant)
        await connection.execute(_NEVER_WAS)
    return ended.rowcount > 0


async def register(database: Database, member: str, absence: Absence, by: str, now: datetime) -> None:
    """Keep one, without why they are away; and forget those that ended long ago."""
    days = {"first": absence.first, "last": absence.last, "cover": list(absence.cover)}
    async with database.together() as connection:
        await connection.execute(_ADD, days | {"member": member, "made_by": by, "made_at": now})
        await connection.execute(_FORGET, {"before": now.date() - KEPT})
