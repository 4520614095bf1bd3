"""What came in is answered once."""

import asyncio
import sys
from datetime import datetime, timedelta
from itertools import pairwise
from uuid import uuid4

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from bot.ids import ActivityId, ConversationId
from bot.store import Store
from bot.store.activities import KEPT, TAKEN_OVER_AFTER, TIDIED_EVERY
from bot.store.tables import activities
from tests.store.conftest import NOW
from tests.store.racing import ACTIVITIES

CHAT = ConversationId("a:agnes")
QUESTION = ActivityId("1700000000000")
LATER = NOW + timedelta(seconds=5)
MUCH_LATER = NOW + timedelta(minutes=5)


async def test_a_resent_activity_is_seen_once(store: Store) -> None:
    assert await store.activities.first_sight(CHAT, QUESTION, NOW)
    assert not await store.activities.first_sight(CHAT, QUESTION, LATER)


async def test_the_same_id_in_another_chat_is_another_activity(store: Store) -> None:
    assert await store.activities.first_sight(CHAT, QUESTION, NOW)
    assert await store.activities.first_sight(ConversationId("a:omar"), QUESTION, NOW)


async def test_fifty_at_once_and_one_of_them_answers(store: Store) -> None:
    seen = await asyncio.gather(*(store.activities.first_sight(CHAT, QUESTION, NOW) for _ in range(50)))
    assert sum(seen) == 1


async def test_a_crashed_turn_is_taken_over_once(store: Store) -> None:
    crashed = NOW + TAKEN_OVER_AFTER
    await store.activities.first_sight(CHAT, QUESTION, NOW)
    assert not await store.activities.first_sight(CHAT, QUESTION, crashed - timedelta(seconds=1))
    assert await store.activities.first_sight(CHAT, QUESTION, crashed)
    assert not await store.activities.first_sight(CHAT, QUESTION, crashed)


async def test_what_is_answered_is_never_taken_over(store: Store) -> None:
    await store.activities.first_sight(CHAT, QUESTION, NOW)
    store.activities.answered(CHAT, QUESTION, NOW)
    await asyncio.sleep(0.4)
    assert not await store.activities.first_sight(CHAT, QUESTION, MUCH_LATER)


async def test_what_was_answered_just_before_the_end_is_written(url: str) -> None:
    first = await Store.open(url)
    await first.activities.first_sight(CHAT, QUESTION, NOW)
    first.activities.answered(CHAT, QUESTION, NOW)
    await first.close()
    second = await Store.open(url)
    assert not await second.activities.first_sight(CHAT, QUESTION, MUCH_LATER)
    await second.close()


async def test_a_released_activity_may_come_again(store: Store) -> None:
    await store.activities.first_sight(CHAT, QUESTION, NOW)
    await store.activities.release(CHAT, QUESTION)
    assert await store.activities.first_sight(CHAT, QUESTION, LATER)


async def test_yesterdays_marks_are_tidied_away(store: Store) -> None:
    await store.activities.first_sight(CHAT, QUESTION, NOW)
    await store.activities.first_sight(CHAT, ActivityId("new"), MUCH_LATER)
    assert await store.activities.tidy(before=MUCH_LATER) == 1
    assert not await store.activities.first_sight(CHAT, ActivityId("new"), MUCH_LATER)


async def test_old_marks_go_by_themselves_once_an_hour(store: Store) -> None:
    then, soon = NOW + KEPT + timedelta(seconds=1), NOW + KEPT + timedelta(seconds=1) + TIDIED_EVERY
    for activity, now in (("old", NOW), ("first", then)):
        await _answer(store, activity, now)
    await store.activities.first_sight(CHAT, ActivityId("as old"), NOW)
    await _answer(store, "second", soon - timedelta(minutes=1))
    assert await _marks(store) == {"as old", "first", "second"}
    await _answer(store, "third", soon)
    assert await _marks(store) == {"first", "second", "third"}


async def _answer(store: Store, activity: str, now: datetime) -> None:
    """As a turn does, and wait until it is written."""
    await store.activities.first_sight(CHAT, ActivityId(activity), now)
    store.activities.answered(CHAT, ActivityId(activity), now)
    await store.activities.close()


async def _marks(store: Store) -> set[str]:
    return {row.activity for row in await store.database.rows(select(activities), {})}


async def test_two_processes_share_the_activities_between_them(url: str) -> None:
    racers = [await _ready(url) for _ in range(2)]
    counts = await asyncio.gather(*(racer.communicate(b"go\n") for racer in racers))
    assert sum(int(said) for said, _ in counts) == ACTIVITIES


async def _ready(url: str) -> asyncio.subprocess.Process:
    """A process that waits at the start."""
    pipe = asyncio.subprocess.PIPE
    racer = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.store.racing", url, stdin=pipe, stdout=pipe
    )
    assert racer.stdout is not None
    assert await racer.stdout.readline() == b"ready\n"
    return racer


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.integers(min_value=0, max_value=60), min_size=1, max_size=12))
async def test_however_often_it_comes_two_answers_are_never_close(store: Store, seconds: list[int]) -> None:
    chat = ConversationId(uuid4().hex)
    answered: list[datetime] = []
    for second in sorted(seconds):
        now = NOW + timedelta(seconds=second)
        if await store.activities.first_sight(chat, QUESTION, now):
            answered.append(now)
    assert answered[0] == NOW + timedelta(seconds=min(seconds))
    assert all(later - earlier >= TAKEN_OVER_AFTER for earlier, later in pairwise(answered))
