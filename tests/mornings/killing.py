"""Workers that are killed again and again, all at once as a deployment does, and what everybody got.

`python -m tests.mornings.killing 30 5000 postgresql` kills so often during the morning of so many people; otherwise in
SQLite.
"""

import asyncio
import contextlib
import json
import multiprocessing
import random
import sys
from collections.abc import Sequence
from datetime import timedelta
from multiprocessing.context import ForkServerProcess

from sqlalchemy import select

from bot.store import Store
from bot.store.morning_tables import mornings
from bot.teams.rounds import Habits
from tests.databases import database
from tests.fake_teams.server import FakeTeams
from tests.mornings import hasty
from tests.mornings.crowd import MONDAY, employ, plan

WORKERS, PER_SECOND = 2, 200.0
PATIENCE = 3.0
LONGEST = 1.0  # seconds that workers live before they are killed


async def main(url: str, kills: int, people: int, seed: int) -> dict[str, int]:
    """All of it on one database; the figures."""
    store = await Store.open(url)
    await store.migrate()
    async with FakeTeams(per_second=100_000, keeps_words=False) as teams:
        names = [f"p{number}" for number in range(people)]
        await employ(store, teams.url, names)
        await plan(store, names, hasty.now() - timedelta(seconds=1))
        await _die_often(url, kills, random.Random(seed), teams)  # noqa: S311 repeatable
        figures = await check(store, teams, names, kills)
    await store.close()
    return figures


async def _die_often(url: str, kills: int, chance: random.Random, teams: FakeTeams) -> None:
    """So many lives of all workers, each ended at some moment; the last ones finish what is left."""
    for _ in range(kills):
        staff = await asyncio.to_thread(_staff, url)
        await _at_work(teams)
        await asyncio.sleep(chance.uniform(0, LONGEST))
        for each in staff:
            each.kill()
        await asyncio.to_thread(_ended, staff)
    last = await asyncio.to_thread(_staff, url)
    assert await asyncio.to_thread(_ended, last) == [0] * WORKERS


async def _at_work(teams: FakeTeams) -> None:
    """Somebody gets something: who is killed while they still begin loses nothing. Patiently, but not for ever."""
    before = teams.tally.arrived.total()
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(PATIENCE):
            while teams.tally.arrived.total() == before:  # noqa: ASYNC110 what arrives has no event
                await asyncio.sleep(0.01)


def _staff(url: str) -> Sequence[ForkServerProcess]:
    """Workers at work. Forked from a process that has imported all that they need: they live for a moment only."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([hasty.__name__])
    pipes = [context.Pipe(duplex=False) for _ in range(WORKERS)]
    staff = [context.Process(target=hasty.work, args=(url, PER_SECOND, begun)) for _, begun in pipes]
    for each in staff:
        each.start()
    for heard, begun in pipes:
        assert heard.recv() == "ready"
        heard.close()
        begun.close()
    return staff


def _ended(staff: Sequence[ForkServerProcess]) -> Sequence[int | None]:
    for each in staff:
        each.join()
    return [each.exitcode for each in staff]


async def check(store: Store, teams: FakeTeams, names: Sequence[str], kills: int) -> dict[str, int]:
    """That nobody is lost, that little came twice, and that each of those is reported as uncertain; the figures."""
    reckoned = await store.reckonings.of(MONDAY)
    rows = await store.database.rows(select(mornings.c.person, mornings.c.uncertain), {})
    copies = {name: teams.tally.arrived[f"a:{name}"] for name in names}
    assert reckoned.is_reconciled
    assert min(copies.values()) == 1
    assert not [row.person for row in rows if copies[row.person] - 1 > row.uncertain]
    twice = sum(copies.values()) - len(copies)
    assert twice <= kills * WORKERS * Habits(PER_SECOND).chunk
    return {"kills": kills, "people": len(names), "twice": twice, "uncertain": reckoned.uncertain}


if __name__ == "__main__":
    with database(*sys.argv[3:] or ("sqlite",)) as url:
        print(json.dumps(asyncio.run(main(url, int(sys.argv[1]), int(sys.argv[2]), seed=1))))
