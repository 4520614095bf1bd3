"""The pace that all workers share: how soon the next may be sent."""

from sqlalchemy import Float, bindparam, case, update

from bot.store.database import Database
from bot.store.morning_tables import paces

_NOW, _SECONDS = bindparam("now", type_=Float), bindparam("seconds", type_=Float)
_THIS = paces.c.name == bindparam("of_name")
_RESERVE = (
    update(paces)
    .where(_THIS)
    .values(next=case((paces.c.next > _NOW, paces.c.next), else_=_NOW) + _SECONDS)
    .returning(paces.c.next)
)
_HOLD = update(paces).where(_THIS, paces.c.next < bindparam("until", type_=Float)).values(next=bindparam("until"))


class Pace:
    """One row that says when the next may be sent; every worker moves it on before it sends. Seconds since 1970."""

    def __init__(self, database: Database, name: str = "mornings") -> None:
        self._database = database
        self._name = name
        self._make = database.insert(paces).on_conflict_do_nothing()

    async def reserve(self, now: float, seconds: float) -> float:
        """Take so many seconds, the next that are free; when they begin."""
        asked = {"of_name": self._name, "now": now, "seconds": seconds}
        row = await self._database.first(_RESERVE, asked)
        if row is None:
            await self._database.change(self._make, {"name": self._name, "next": now})
            return await self.reserve(now, seconds)
        return row.next - seconds

    async def hold(self, until: float) -> None:
        """Nobody sends before then: Teams asked us to wait."""
        if not await self._database.change(_HOLD, {"of_name": self._name, "until": until}):
            await self._database.change(self._make, {"name": self._name, "next": until})
