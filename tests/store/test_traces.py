"""That a message was held back is kept as long as the region says, and nothing of what it said."""

from dataclasses import replace
from datetime import timedelta

from bot.ids import PersonId
from bot.privacy import STRICT
from bot.privacy.trace import Trace, mark_of
from bot.store import Store
from bot.store.traces import HeldBack, Traces
from tests.store.conftest import NOW

AGNES, OMAR = mark_of(PersonId("agnes")), mark_of(PersonId("omar"))
STOPPED = Trace(NOW, "personal", AGNES, ("personnummer",), "block", 21)
ASKED_ABOUT = Trace(NOW, "channel", OMAR, ("namn_vard", "halsouppgift"), "warn", 60)


async def test_what_was_held_back_is_counted_by_detector_and_by_people(store: Store) -> None:
    for trace in (STOPPED, replace(STOPPED, at=NOW + timedelta(minutes=1)), replace(STOPPED, who=OMAR), ASKED_ABOUT):
        store.traces.note(trace)
    await store.traces.flush()
    assert await store.traces.counted(NOW) == [
        HeldBack("personnummer", "block", 3, 2),
        HeldBack("halsouppgift", "warn", 1, 1),
        HeldBack("namn_vard", "warn", 1, 1),
    ]
    assert await store.traces.counted(NOW + timedelta(seconds=1)) == [HeldBack("personnummer", "block", 1, 1)]


async def test_a_stop_is_forgotten_after_90_days_and_a_warning_after_180(store: Store) -> None:
    async def left(days: int) -> set[str]:
        store.traces.note(replace(STOPPED, at=NOW + timedelta(days=days), detectors=("hemlighet",)))
        await store.traces.flush()
        await store.tidy(NOW + timedelta(days=days))
        return {row.detector for row in await store.traces.counted(NOW)} - {"hemlighet"}

    store.traces.note(STOPPED)
    store.traces.note(ASKED_ABOUT)
    assert await left(90) == {"personnummer", "namn_vard", "halsouppgift"}
    assert await left(91) == {"namn_vard", "halsouppgift"}
    assert await left(181) == set()


async def test_a_region_may_keep_traces_for_a_shorter_time(store: Store) -> None:
    traces = Traces(store.database, replace(STRICT, keep_blocked_days=7))
    traces.note(STOPPED)
    await traces.flush()
    await traces.tidy(NOW + timedelta(days=8))
    await traces.close()
    assert await traces.counted(NOW) == []


async def test_a_trace_names_nobody(store: Store) -> None:
    assert "agnes" not in AGNES
    assert mark_of(PersonId("agnes")) == AGNES != OMAR
    store.traces.note(STOPPED)
    await store.traces.flush()
    async with store.database.together() as connection:
        rows = (await connection.exec_driver_sql("SELECT who, detector, act, setting, length FROM held_back")).all()
    assert [tuple(row) for row in rows] == [(AGNES, "personnummer", "block", "personal", 21)]
