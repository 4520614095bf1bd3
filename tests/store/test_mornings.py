"""Everybody gets their morning once: planned, leased, noted and counted."""

import asyncio
from collections.abc import Sequence
from datetime import date, datetime, timedelta

import pytest

from bot.ids import ActivityId, ConversationId, PersonId
from bot.mornings.delivery import LATEST, Ended, Later, Note, Sent, State, Wanted, Why
from bot.mornings.plan import Planned
from bot.people import Person
from bot.store import Store
from bot.store.items import Deed
from bot.store.mornings import LEASED
from bot.store.retention import tidy_mornings
from tests.store.conftest import NOW

MONDAY = date(2026, 11, 23)
SENT = Sent(ConversationId("a:1"), ActivityId("1700"))


async def plan(store: Store, *people: str, at: datetime = NOW, kind: str = "digest") -> None:
    rows = [Planned(Wanted(PersonId(each), MONDAY, at, kind), at, int(at.timestamp())) for each in people]
    async with store.database.together() as connection:
        await store.mornings.add(connection, rows)


async def lease(store: Store, now: datetime = NOW, worker: str = "w1", at_most: int = 100) -> Sequence[int]:
    return [each.number for each in await store.mornings.lease(worker, now, at_most)]


async def test_two_who_plan_the_same_morning_make_one_delivery(store: Store) -> None:
    for _ in range(2):
        await plan(store, "agnes", "omar")
    await plan(store, "agnes", kind="cut-over")
    assert len(await lease(store)) == 3


async def test_what_one_worker_tries_no_other_gets_until_the_lease_has_run_out(store: Store) -> None:
    await plan(store, "agnes")
    (ours,) = await store.mornings.lease("w1", NOW, 10)
    assert (ours.person, ours.day, ours.until, ours.tries) == ("agnes", MONDAY, NOW + LEASED, 0)
    assert await lease(store, NOW + LEASED - timedelta(seconds=1), "w2") == []
    assert await lease(store, NOW + LEASED, "w2") == [ours.number]


async def test_a_lease_that_ran_out_is_counted_as_uncertain(store: Store) -> None:
    await plan(store, "agnes")
    for life in range(3):
        await lease(store, NOW + life * LEASED)
    assert (await store.reckonings.of(MONDAY)).uncertain == 2


async def test_a_worker_that_slept_past_its_lease_notes_nothing(store: Store) -> None:
    await plan(store, "agnes")
    (number,) = await lease(store)
    await lease(store, NOW + LEASED, "w2")
    await store.mornings.note("w1", {number: Ended(Why.GONE)}, NOW + LEASED)
    await store.mornings.note("w2", {number: SENT}, NOW + LEASED)
    reckoned = await store.reckonings.of(MONDAY)
    assert reckoned.ended == {(State.SENT, None): 1}
    assert reckoned.uncertain == 1


@pytest.mark.parametrize("why", Why)
async def test_each_ends_in_one_way_and_stays_so(store: Store, why: Why) -> None:
    await plan(store, "agnes")
    (number,) = await lease(store)
    for note in (Ended(why), SENT, Later(NOW)):
        await store.mornings.note("w1", {number: note}, NOW)
    assert await lease(store, NOW + LEASED) == []
    reckoned = await store.reckonings.of(MONDAY)
    assert reckoned.ended == {(why.state, why): 1}
    assert reckoned.is_reconciled


async def test_what_is_for_later_is_tried_then_by_whoever_comes(store: Store) -> None:
    await plan(store, "agnes")
    (number,) = await lease(store)
    again = NOW + timedelta(seconds=20)
    await store.mornings.note("w1", {number: Later(again)}, NOW)
    assert await lease(store, again - timedelta(seconds=1), "w2") == []
    assert await store.mornings.soonest() == again
    ((refused_once,)) = [each.tries for each in await store.mornings.lease("w2", again, 10)]
    assert refused_once == 1
    assert (await store.reckonings.of(MONDAY)).uncertain == 0


async def test_what_comes_too_late_is_skipped_and_what_was_refused_till_then_failed(store: Store) -> None:
    await plan(store, "agnes", "omar")
    first, _ = await lease(store)
    await store.mornings.note("w1", {first: Later(NOW)}, NOW)
    assert await store.mornings.skip_late(NOW + LATEST - timedelta(seconds=1)) == 0
    assert await store.mornings.skip_late(NOW + LATEST) == 2
    reckoned = await store.reckonings.of(MONDAY)
    assert reckoned.ended == {(State.FAILED, Why.GAVE_UP): 1, (State.SKIPPED, Why.LATE): 1}
    assert reckoned.uncertain == 1


async def test_a_morning_is_reconciled_once_all_have_ended(store: Store) -> None:
    await plan(store, "agnes", "omar", "britt", "vera")
    numbers = await lease(store)
    notes: list[Note] = [SENT, Ended(Why.NOTHING), Ended(Why.BLOCKED), Later(NOW)]
    await store.mornings.note("w1", dict(zip(numbers, notes, strict=True)), NOW)
    reckoned = await store.reckonings.of(MONDAY)
    assert (reckoned.intended, reckoned.waiting, reckoned.is_reconciled) == (4, 1, False)
    await lease(store)
    await store.mornings.note("w1", {numbers[3]: SENT}, NOW)
    reckoned = await store.reckonings.of(MONDAY)
    assert [reckoned.number(state) for state in State] == [0, 2, 1, 1]
    assert reckoned.is_reconciled


async def test_workers_that_ask_at_once_share_the_work(url: str) -> None:
    stores = [await Store.open(url) for _ in range(3)]
    await plan(stores[0], *(f"p{number}" for number in range(60)))
    turns = (lease(stores[turn % 3], worker=f"w{turn}", at_most=7) for turn in range(12))
    found = [number for numbers in await asyncio.gather(*turns) for number in numbers]
    assert (len(found), len(set(found))) == (60, 60)
    await asyncio.gather(*(store.close() for store in stores))


async def test_workers_take_seconds_that_follow_one_another(store: Store) -> None:
    assert [(await store.pace.reserve(1000.0, 0.5))[0] for _ in range(3)] == [1000.0, 1000.5, 1001.0]
    assert (await store.pace.reserve(2000.0, 0.5))[0] == 2000.0


async def test_when_teams_asks_one_to_wait_all_do(store: Store) -> None:
    await store.pace.hold(1007.0)
    assert (await store.pace.reserve(1000.0, 0.5))[0] == 1007.0
    await store.pace.hold(1001.0)
    assert (await store.pace.reserve(1000.0, 0.5))[0] == 1007.5


async def test_a_pace_that_is_lowered_is_so_for_all_for_a_while_and_never_nothing(store: Store) -> None:
    assert await store.pace.reserve(1000.0, 0.4) == (1000.0, 1.0)
    assert await store.pace.lower(1000.0)
    assert not await store.pace.lower(1004.9), "the others have seen the same"
    assert await store.pace.reserve(1100.0, 0.4) == (1100.0, 0.8)
    assert (await store.pace.reserve(1100.0, 0.4))[0] == pytest.approx(1100.5)
    for moment in range(1110, 1200, 10):
        await store.pace.lower(float(moment))
    assert (await store.pace.reserve(1200.0, 0.4))[1] == 0.25
    assert (await store.pace.reserve(2095.0, 0.4))[1] == 1.0


async def test_what_is_old_of_the_mornings_is_forgotten(store: Store) -> None:
    await store.people.take_over([Person(PersonId("agnes"), "Agnes Demo", "sv")])
    await plan(store, "agnes")
    await store.items.put_away(PersonId("agnes"), ["n-1"], Deed.READ, MONDAY, NOW)
    for days, kept in ((35, 1), (36, 0)):
        await tidy_mornings(store.database, MONDAY + timedelta(days=days), NOW + timedelta(days=days))
        assert (await store.reckonings.of(MONDAY)).intended == kept
    assert await store.items.away(PersonId("agnes")) == {"n-1"}
    await tidy_mornings(store.database, MONDAY + timedelta(days=401), NOW + timedelta(days=401))
    assert await store.items.away(PersonId("agnes")) == frozenset()


async def test_a_beat_is_remembered(store: Store) -> None:
    assert await store.reckonings.last_beat("plan") is None
    for later in range(2):
        await store.reckonings.beat("plan", NOW + timedelta(minutes=5 * later))
    assert await store.reckonings.last_beat("plan") == NOW + timedelta(minutes=5)
