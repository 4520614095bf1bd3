"""That messages were held back, for as long as the region says: written after the reply, gathered, never a text."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count

from sqlalchemy import bindparam, delete, func, select

from bot.privacy import ScreenPolicy
from bot.privacy.trace import Trace
from bot.store.database import Database
from bot.store.gathered import Gathered
from bot.store.tables import held_back
from bot.store.times import UtcDateTime

_COUNTED = (
    select(held_back.c.detector, held_back.c.act, func.count(), func.count(held_back.c.who.distinct()))
    .where(held_back.c.at >= bindparam("since", type_=UtcDateTime))
    .group_by(held_back.c.detector, held_back.c.act)
    .order_by(func.count().desc(), held_back.c.detector)
)
_FORGET = delete(held_back).where(
    held_back.c.act == bindparam("of_act"), held_back.c.at < bindparam("before", type_=UtcDateTime)
)


@dataclass(frozen=True, slots=True)
class HeldBack:
    """How often a detector held messages back, and of how many people."""

    detector: str
    act: str
    times: int
    people: int


class Traces:
    """What the screen held back."""

    def __init__(self, database: Database, policy: ScreenPolicy) -> None:
        self._database = database
        self._days = {"block": policy.keep_blocked_days, "warn": policy.keep_warned_days}
        self._numbers = count()
        self._gathered: Gathered[int, Trace] = Gathered(self._write)
        self._add = database.insert(held_back).on_conflict_do_nothing()

    def note(self, trace: Trace) -> None:
        """Keep this, soon."""
        self._gathered.add(next(self._numbers), trace)

    async def counted(self, since: datetime) -> Sequence[HeldBack]:
        """What was held back since then, the most frequent first."""
        return [HeldBack(*row) for row in await self._database.rows(_COUNTED, {"since": since})]

    async def flush(self) -> None:
        """Write what waits, now."""
        await self._gathered.flush()

    async def close(self) -> None:
        """Write what is still gathered."""
        await self._gathered.close()

    async def _write(self, traces: Mapping[int, Trace]) -> None:
        await self._database.change_all(self._add, _rows(traces.values()))

    async def tidy(self, now: datetime) -> None:
        """Delete what is older than the region's policy says, whether or not anything was held back since."""
        for act, days in self._days.items():
            await self._database.change(_FORGET, {"of_act": act, "before": now - timedelta(days=days)})


def _rows(traces: Iterable[Trace]) -> list[dict[str, object]]:
    """A row for each detector."""
    return [
        {"at": t.at, "who": t.who, "detector": name, "setting": t.setting, "act": t.act, "length": t.length}
        for t in traces
        for name in t.detectors
    ]
