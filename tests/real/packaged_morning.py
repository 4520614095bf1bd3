"""A morning through the queue trigger of the packaged app, its instances killed on the way, and what everybody got.

`python -m tests.real.packaged_morning 2000` does it with so many people, and prints the figures.
"""

import asyncio
import contextlib
import json
import sys
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.mornings.delivery import State
from bot.store import Store
from functions.deliveries import MORNINGS
from tests.databases import database
from tests.mornings.crowd import employ, plan
from tests.real.azurite import azurite
from tests.real.packaged import Ground, Instance, ground, unpacked, until


async def brought(there: Ground, people: int) -> dict[str, int]:
    """One is killed when a third has it, all when two thirds have; another brings the rest. The figures."""
    names, now = [f"p{number}" for number in range(people)], datetime.now(UTC)
    await employ(there.store, there.teams.url, names)
    await plan(there.store, names, now - timedelta(seconds=1), now.date())
    async with contextlib.AsyncExitStack() as lives:
        first, *others = [await lives.enter_async_context(there.instance()) for _ in range(2)]
        await _rung(there, 2)
        await _has_come(there, people // 3, first)
        first.host.kill()
        await _rung(there, 1)
        await _has_come(there, people * 2 // 3, *others)
        for each in others:
            each.host.kill()
    assert there.teams.tally.arrived.total() < people
    await there.a_minute_passes()
    async with there.instance() as last:
        await _rung(there, 1)
        await until(lambda: _is_over(there), last.host)
    return await check(there, names, now)


async def _rung(there: Ground, times: int) -> None:
    """The minute's bell, for so many instances."""
    for _ in range(times):
        await there.queues.put(MORNINGS, "a morning")


async def _has_come(there: Ground, many: int, *instances: Instance) -> None:
    async def so_many() -> bool:
        return there.teams.tally.arrived.total() >= many

    await until(so_many, *(each.host for each in instances))


async def _is_over(there: Ground) -> bool:
    return await there.store.mornings.soonest() is None


async def check(there: Ground, names: Sequence[str], now: datetime) -> dict[str, int]:
    """That everybody has got it, and that what came twice is reported as uncertain; the figures."""
    reckoned = await there.store.reckonings.of(now.date())
    copies = [there.teams.tally.arrived[f"a:{name}"] for name in names]
    twice = sum(copies) - len(copies)
    assert reckoned.is_reconciled
    assert (reckoned.intended, reckoned.number(State.SENT)) == (len(names), len(names))
    assert min(copies) == 1
    assert twice <= reckoned.uncertain
    return {"people": len(names), "twice": twice, "uncertain": reckoned.uncertain}


async def main(people: int, place: Path, url: str) -> dict[str, int]:
    """All of it, from nothing."""
    store = await Store.open(url)
    await store.migrate()
    await store.close()
    with azurite(place) as storage:
        async with ground(unpacked(place), place, storage, url) as there:
            return await brought(there, people)


if __name__ == "__main__":
    with TemporaryDirectory() as folder, database("postgresql") as url:
        print(json.dumps(asyncio.run(main(int(sys.argv[1]), Path(folder), url))))
