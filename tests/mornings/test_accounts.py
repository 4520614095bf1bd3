"""What became of everybody, and what somebody must look at."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.app.morning import TICK, account, alerts
from bot.ids import PersonId
from bot.mornings.delivery import Ended, Why
from bot.people import Person
from bot.store import Store
from bot.store.turning_back import turn_back
from tests.mornings.crowd import MONDAY, START, plan
from tests.mornings.test_planning import STOCKHOLM, planned, tick


@pytest.fixture
async def store(sqlite: str) -> AsyncIterator[Store]:
    opened = await Store.open(sqlite)
    yield opened
    await opened.close()


async def told(store: Store, later: timedelta = timedelta()) -> list[str]:
    return [*await alerts(store, STOCKHOLM, START + later)]


async def test_where_all_is_well_nothing_is_said(store: Store) -> None:
    await store.reckonings.beat(TICK, START - timedelta(minutes=5))
    await plan(store, ["agnes"], START + timedelta(hours=1))
    assert await told(store) == []
    assert not (await account(store, MONDAY, START)).is_reconciled


async def test_a_planner_that_is_silent_is_noticed(store: Store) -> None:
    await store.reckonings.beat(TICK, START)
    assert await told(store, timedelta(minutes=15)) == []
    assert await told(store, timedelta(minutes=16)) == [f"No mornings have been planned since {START}"]


async def test_what_waits_too_long_is_noticed_and_the_day_after_what_has_not_ended(store: Store) -> None:
    await plan(store, ["agnes"], START)
    assert await told(store, timedelta(minutes=16)) == [f"A digest has waited since {START}"]
    assert f"1 digests of {MONDAY} have not ended" in await told(store, timedelta(days=1))


async def test_who_is_in_no_plan_is_noticed(store: Store) -> None:
    await store.people.take_over([Person(PersonId("agnes"), "Agnes Demo", "sv")])
    await tick(store, START - timedelta(hours=12))
    assert await told(store, timedelta(minutes=20)) == [
        f"No mornings have been planned since {START - timedelta(hours=12)}",
        "1 people are in no plan",
    ]
    assert (await account(store, MONDAY, START + timedelta(minutes=20))).unplanned == 1


async def test_a_clock_that_is_put_back_brings_the_morning_again(store: Store) -> None:
    await store.people.take_over([Person(PersonId("agnes"), "Agnes Demo", "sv")])
    before = START - timedelta(hours=1)
    await tick(store, before)
    (leased,) = await store.mornings.lease("w", START, 10)
    await store.mornings.note("w", {leased.number: Ended(Why.NOTHING)}, START)
    await store.pace.hold(START.timestamp() + 100)
    await turn_back(store.database, before)
    await tick(store, before)
    assert await planned(store) == [("agnes", MONDAY, "23 06:30")]
    assert len(await store.mornings.lease("w", START, 10)) == 1
    assert (await store.pace.reserve(before.timestamp(), 1))[0] == before.timestamp()
