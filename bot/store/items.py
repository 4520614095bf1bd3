"""What people do with the items of their digests: put away once, and counted with nobody's name."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from enum import Enum
from itertools import count

from sqlalchemy import bindparam, delete, select

from bot.ids import PersonId
from bot.store.database import Database
from bot.store.gathered import Gathered
from bot.store.item_tables import item_days, put_away


class Deed(Enum):
    """What somebody did with an item."""

    OPENED = "opened"
    PLAYED = "played"
    READ = "read"
    NOT_RELEVANT = "not-relevant"


Pressed = tuple[str, Deed, date]
"""An item, what was done with it, and the region's day."""

_OF = select(put_away.c.person, put_away.c.item).where(put_away.c.person.in_(bindparam("these", expanding=True)))
_BACK = delete(put_away).where(
    put_away.c.person == bindparam("of_person"), put_away.c.item.in_(bindparam("these", expanding=True))
)
_COUNTS = select(item_days).where(item_days.c.day >= bindparam("since", type_=item_days.c.day.type))


class Items:
    """The items of digests."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._put = database.insert(put_away).on_conflict_do_nothing()
        self._numbers = count()
        self._gathered: Gathered[int, Pressed] = Gathered(self._write)
        add = database.insert(item_days)
        self._count = add.on_conflict_do_update(
            index_elements=list(item_days.primary_key.columns), set_={"times": item_days.c.times + add.excluded.times}
        )

    async def away(self, person: PersonId) -> frozenset[str]:
        """What this person has put away."""
        return (await self.away_of([person])).get(person, frozenset())

    async def away_of(self, these: Sequence[PersonId]) -> Mapping[PersonId, frozenset[str]]:
        """What each of these has put away; who has put nothing away is not there."""
        found: dict[PersonId, set[str]] = {}
        for row in await self._database.rows(_OF, {"these": list(these)}):
            found.setdefault(PersonId(row.person), set()).add(row.item)
        return {person: frozenset(items) for person, items in found.items()}

    async def put_away(self, person: PersonId, items: Iterable[str], deed: Deed, day: date, now: datetime) -> None:
        """They have read these, or want none of it. What they had put away already is not counted again."""
        async with self._database.together() as connection:
            for item in sorted(set(items)):
                row = {"person": person, "item": item, "deed": deed.value, "at": now}
                if (await connection.execute(self._put, row)).rowcount == 1:
                    await connection.execute(self._count, _counted(item, deed, day))

    async def bring_back(self, person: PersonId, items: Iterable[str]) -> None:
        """Not so. What was counted stays counted: it was pressed."""
        await self._database.change(_BACK, {"of_person": person, "these": sorted(set(items))})

    async def opened(self, item: str, day: date) -> None:
        """Somebody opened it."""
        await self._database.change(self._count, _counted(item, Deed.OPENED, day))

    def note(self, item: str, deed: Deed, day: date) -> None:
        """Somebody followed its link or played its film: counted soon, nobody waits for it."""
        self._gathered.add(next(self._numbers), (item, deed, day))

    async def close(self) -> None:
        """Write what is still gathered."""
        await self._gathered.close()

    async def _write(self, pressed: Mapping[int, Pressed]) -> None:
        times = Counter(pressed.values())
        rows = [_counted(*each) | {"times": many} for each, many in sorted(times.items(), key=str)]
        await self._database.change_all(self._count, rows)

    async def counts(self, since: date) -> Mapping[tuple[str, Deed], int]:
        """How often each was opened, played, read and called not relevant since that day."""
        found: dict[tuple[str, Deed], int] = {}
        for row in await self._database.rows(_COUNTS, {"since": since}):
            key = row.item, Deed(row.deed)
            found[key] = found.get(key, 0) + row.times
        return found


def _counted(item: str, deed: Deed, day: date) -> dict[str, object]:
    return {"day": day, "item": item, "deed": deed.value, "times": 1}
