"""What editors change, and how every process comes to know of it within a minute."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta

from sqlalchemy import bindparam, or_, select, update

from bot.editing.edits import Edit
from bot.privacy import STRICT, ScreenPolicy
from bot.store.database import Database
from bot.store.edit_rows import WAVE, edit_from, row_of
from bot.store.edit_tables import edits
from bot.store.freshness import Freshness
from bot.store.times import UtcDateTime

REMEMBERED = timedelta(days=60)
"""So long after its last day an item is still read: it can be looked back at."""

_IN_ORDER = select(edits).order_by(edits.c.item, edits.c.version)
_LASTS = or_(edits.c.kind == WAVE, edits.c.ends >= bindparam("since", type_=edits.c.ends.type))
_RECENT = _IN_ORDER.where(edits.c.item.in_(select(edits.c.item).where(_LASTS)))
"""Whole items: of one that was shortened an older version may seem to last."""

_OF = _IN_ORDER.where(edits.c.item == bindparam("of_item"))
_THIS = _OF.where(edits.c.version == bindparam("of_version"))
_UNSPREAD = _IN_ORDER.where(edits.c.spread_at.is_(None))
_SPREAD = (
    update(edits)
    .where(edits.c.item == bindparam("of_item"), edits.c.version == bindparam("of_version"))
    .values(spread_at=bindparam("now", type_=UtcDateTime))
)


class Edits:
    """The edits, as this process knows them: a minute old at most, after `fresh`."""

    def __init__(self, database: Database, stopwatch: Callable[[], float], policy: ScreenPolicy = STRICT) -> None:
        self._database = database
        self._policy = policy
        self._known: Sequence[Edit] = ()
        self._since = date.min
        self._freshness = Freshness("edits", self._read, stopwatch)
        self._add = database.insert(edits).on_conflict_do_nothing()

    @property
    def known(self) -> Sequence[Edit]:
        """All edits of what is not long over, by item and version; the same object until they are read again."""
        return self._known

    async def fresh(self, today: date) -> None:
        """See to it that they are fresh. A busy process never waits: it reads them anew before they are old."""
        self._since = today - REMEMBERED
        await self._freshness.fresh()

    async def add(self, edit: Edit) -> Edit:
        """Keep it, and give what stands at that version: this one, or what somebody else made of it before."""
        await self._database.change(self._add, row_of(edit))
        await self._freshness.anew()
        row = await self._database.first(_THIS, {"of_item": edit.item, "of_version": edit.version})
        return edit if row is None else edit_from(row, self._policy)

    async def of(self, item: str) -> Sequence[Edit]:
        """All the edits of an item: who, what and when."""
        rows = await self._database.rows(_OF, {"of_item": item})
        return [edit_from(row, self._policy) for row in rows]

    async def unspread(self) -> Sequence[Edit]:
        """Those after which there are still cards to put right."""
        return [edit_from(row, self._policy) for row in await self._database.rows(_UNSPREAD, {})]

    async def spread(self, edit: Edit, now: datetime) -> None:
        """It is planned whose cards are put right."""
        await self._database.change(_SPREAD, {"of_item": edit.item, "of_version": edit.version, "now": now})

    async def close(self) -> None:
        """Wait for what is being read."""
        await self._freshness.close()

    async def _read(self) -> None:
        rows = await self._database.rows(_RECENT, {"since": self._since})
        self._known = [edit_from(row, self._policy) for row in rows]
