"""What people do with the items of their digests."""

import asyncio

import pytest

from bot.ids import PersonId
from bot.store import Store
from bot.store.items import Deed
from tests.store.conftest import NOW

AGNES, SAMI = PersonId("agnes"), PersonId("sami")
TODAY = NOW.date()


@pytest.fixture(autouse=True)
async def known(store: Store) -> None:
    for person in (AGNES, SAMI):
        await store.people.meet(person, person.title(), "sv", NOW)


async def test_what_is_put_away_is_that_persons_alone(store: Store) -> None:
    await store.items.put_away(AGNES, ["n-a", "n-b"], Deed.READ, TODAY, NOW)
    assert await store.items.away(AGNES) == {"n-a", "n-b"}
    assert await store.items.away_of([AGNES, SAMI]) == {AGNES: {"n-a", "n-b"}}


async def test_pressed_twice_at_once_it_counts_once(store: Store) -> None:
    presses = (store.items.put_away(AGNES, ["n-a"], Deed.READ, TODAY, NOW) for _ in range(5))
    await asyncio.gather(*presses)
    assert await store.items.counts(TODAY) == {("n-a", Deed.READ): 1}


async def test_what_two_people_read_is_counted_together(store: Store) -> None:
    for person in (AGNES, SAMI):
        await store.items.put_away(person, ["n-a"], Deed.READ, TODAY, NOW)
    await store.items.put_away(SAMI, ["n-b"], Deed.NOT_RELEVANT, TODAY, NOW)
    await store.items.opened("n-a", TODAY)
    counts = await store.items.counts(TODAY)
    assert counts == {("n-a", Deed.READ): 2, ("n-a", Deed.OPENED): 1, ("n-b", Deed.NOT_RELEVANT): 1}


async def test_what_is_brought_back_is_there_again(store: Store) -> None:
    await store.items.put_away(AGNES, ["n-a", "n-b"], Deed.NOT_RELEVANT, TODAY, NOW)
    await store.items.bring_back(AGNES, ["n-a"])
    assert await store.items.away(AGNES) == {"n-b"}
