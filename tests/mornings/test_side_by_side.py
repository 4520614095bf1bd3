"""Several at once, some who are killed and some who sleep: nobody gets two, and nobody is lost."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from datetime import timedelta

import pytest

from bot.app.morning import plan
from bot.content import load
from bot.mornings.delivery import State
from bot.store import Store
from bot.teams.letters import Drawn, Due
from bot.teams.post import Post
from functions.settings import ROOT
from tests.fake_teams.server import FakeTeams
from tests.mornings import killing
from tests.mornings.crowd import LEASE, MONDAY, START, employ, hello, running_from, worker
from tests.mornings.crowd import plan as plan_all

KILLS, PEOPLE = 10, 1_000


@pytest.fixture
async def stores(url: str) -> AsyncIterator[Sequence[Store]]:
    """Four processes' doors to one database."""
    opened = [await Store.open(url) for _ in range(4)]
    yield opened
    await asyncio.gather(*(store.close() for store in opened))


@pytest.fixture
async def teams() -> AsyncIterator[FakeTeams]:
    async with FakeTeams(per_second=100_000) as fake:
        yield fake


async def test_two_who_plan_and_four_who_send_give_nobody_two(stores: Sequence[Store], teams: FakeTeams) -> None:
    region, people = load(ROOT / "content" / "region-exempel"), [f"p{number}" for number in range(400)]
    await employ(stores[0], teams.url, people)
    await plan(region, stores[0], START - timedelta(hours=12), 40)
    clock = running_from(START)
    await asyncio.gather(*(plan(region, store, clock(), 1000) for store in stores[:2]))
    post = Post(None)
    await asyncio.gather(*(worker(store, post, clock).run(START + timedelta(seconds=60)) for store in stores))
    await post.close()
    assert (await stores[0].reckonings.of(MONDAY)).ended == {(State.SENT, None): 400}
    assert teams.tally.arrived == {f"a:{person}": 1 for person in people}


async def test_a_worker_that_slept_past_its_lease_sends_nothing(stores: Sequence[Store], teams: FakeTeams) -> None:
    people = [f"p{number}" for number in range(30)]
    await employ(stores[0], teams.url, people)
    await plan_all(stores[0], people, START)
    clock, post = running_from(START), Post(None)

    async def sleepily(due: Sequence[Due]) -> Drawn:
        await asyncio.sleep(LEASE.total_seconds() + 1)
        return await hello(due)

    sleeper = worker(stores[0], post, clock, compose=sleepily).run(START + timedelta(seconds=1))
    other = worker(stores[1], post, clock).run(START + timedelta(seconds=30))
    await asyncio.gather(sleeper, other)
    await post.close()
    reckoned = await stores[0].reckonings.of(MONDAY)
    assert (reckoned.ended, reckoned.uncertain) == ({(State.SENT, None): 30}, 30)
    assert teams.tally.arrived == {f"a:{person}": 1 for person in people}


async def test_workers_that_are_killed_again_and_again_lose_nobody(url: str) -> None:
    figures = await killing.main(url, KILLS, PEOPLE, seed=3)
    assert figures["people"] == PEOPLE
    assert figures["uncertain"] > 0
