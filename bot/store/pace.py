"""The pace that all workers share: how soon the next may be sent, and that it is lowered where Teams takes less."""

from sqlalchemy import Float, bindparam, case, update

from bot.store.database import Database
from bot.store.morning_tables import paces

STEP, LEAST = 0.8, 0.25
"""What is left of the pace each time that it is lowered, and at least."""

LOWERED = 900.0
"""Seconds that it stays so after the last time; then the whole pace is tried again."""

AT_ONCE = 5.0
"""Seconds in which all workers together lower it once."""

_NOW, _SECONDS = bindparam("now", type_=Float), bindparam("seconds", type_=Float)
_THIS = paces.c.name == bindparam("of_name")
_SHARE = case((paces.c.lowered_at > _NOW - LOWERED, paces.c.share), else_=1.0)
_RESERVE = (
    update(paces)
    .where(_THIS)
    .values(next=case((paces.c.next > _NOW, paces.c.next), else_=_NOW) + _SECONDS / _SHARE, share=_SHARE)
    .returning(paces.c.next, paces.c.share)
)
_HOLD = update(paces).where(_THIS, paces.c.next < bindparam("until", type_=Float)).values(next=bindparam("until"))
_LOWER = (
    update(paces)
    .where(_THIS, paces.c.lowered_at <= _NOW - AT_ONCE)
    .values(share=case((_SHARE * STEP > LEAST, _SHARE * STEP), else_=LEAST), lowered_at=_NOW)
)


class Pace:
    """One row that says when the next may be sent; every worker moves it on before it sends. Seconds since 1970."""

    def __init__(self, database: Database, name: str = "mornings") -> None:
        self._database = database
        self._name = name
        self._make = database.insert(paces).on_conflict_do_nothing()

    async def reserve(self, now: float, seconds: float) -> tuple[float, float]:
        """Take the next that are free: so many `seconds` at the whole pace, more at a lowered one.

        When they begin, and the share of the pace that holds now.
        """
        asked = {"of_name": self._name, "now": now, "seconds": seconds}
        row = await self._database.first(_RESERVE, asked)
        if row is None:
            await self._database.change(self._make, {"name": self._name, "next": now})
            return await self.reserve(now, seconds)
        return row.next - seconds / row.share, row.share

    async def hold(self, until: float) -> None:
        """Nobody sends before then: Teams asked us to wait."""
        if not await self._database.change(_HOLD, {"of_name": self._name, "until": until}):
            await self._database.change(self._make, {"name": self._name, "next": until})

    async def lower(self, now: float) -> bool:
        """Send more slowly for a while: Teams refuses too many. False where that was done a moment ago."""
        return await self._database.change(_LOWER, {"of_name": self._name, "now": now}) == 1
