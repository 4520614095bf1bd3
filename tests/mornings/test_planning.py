"""What time does to a morning: planned once, at the person's own local time, whatever the clock and the planner do."""

import asyncio
import sys
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from bot.app.morning import Plan, plan
from bot.content import load
from bot.ids import PersonId
from bot.people import Person
from bot.preferences import Preferences, next_due
from bot.region import Region
from bot.staff import WEEKDAYS
from bot.store import Store
from bot.store.morning_tables import mornings
from functions.settings import ROOT
from tests.conftest import MIGRATED
from tests.mornings.crowd import employ
from tests.postgres import Postgres

STOCKHOLM = ZoneInfo("Europe/Stockholm")
TEAMS = "http://127.0.0.1:1/"
EVERY_DAY = frozenset(WEEKDAYS)
PLANNERS = 8


@cache
def region() -> Region:
    return load(ROOT / "content" / "region-exempel")


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=STOCKHOLM).astimezone(UTC)


@pytest.fixture
async def store(sqlite: str) -> AsyncIterator[Store]:
    opened = await Store.open(sqlite)
    yield opened
    await opened.close()


async def choose(store: Store, person: str, chosen: Preferences, now: datetime) -> None:
    """Somebody says when they want it."""
    due = next_due(region().digest.rhythm(chosen, None, STOCKHOLM), now)
    await store.people.prefer(PersonId(person), chosen, due, now)


async def tick(store: Store, now: datetime, per_second: float = 40) -> Plan:
    return await plan(region(), store, now, per_second)


async def planned(store: Store) -> list[tuple[str, date, str]]:
    """Who is planned for which day, and when by the local clock."""
    found = await store.database.rows(select(mornings).order_by(mornings.c.due_at, mornings.c.person), {})
    return [(row.person, row.day, f"{row.due_at.astimezone(STOCKHOLM):%d %H:%M}") for row in found]


async def test_who_chose_nothing_gets_it_when_the_region_says(store: Store) -> None:
    await employ(store, TEAMS, ["agnes"])
    for now in ("2026-11-23 03:00", "2026-11-23 05:00", "2026-11-23 05:05"):
        await tick(store, local(now))
    assert await planned(store) == [("agnes", date(2026, 11, 23), "23 06:30")]


async def test_the_next_day_follows_and_saturday_does_not(store: Store) -> None:
    await employ(store, TEAMS, ["agnes"])
    for day in range(23, 31):
        await tick(store, local(f"2026-11-{day} 03:00"))
        await tick(store, local(f"2026-11-{day} 05:00"))
    assert [when for _, _, when in await planned(store)] == [f"{day} 06:30" for day in (23, 24, 25, 26, 27, 30)]


async def test_a_missed_tick_is_caught_up(store: Store) -> None:
    await employ(store, TEAMS, ["agnes"])
    await tick(store, local("2026-11-23 03:00"))
    made = await tick(store, local("2026-11-23 06:50"))
    assert await planned(store) == [("agnes", date(2026, 11, 23), "23 06:50")]
    assert (made.number, made.late) == (1, 1)


async def test_after_a_week_without_a_planner_only_today_is_planned(store: Store) -> None:
    await employ(store, TEAMS, ["agnes"])
    await tick(store, local("2026-11-23 03:00"))
    await tick(store, local("2026-11-30 06:00"))
    assert await planned(store) == [("agnes", date(2026, 11, 30), "30 06:30")]


async def test_who_is_new_gets_the_next_one_even_before_they_have_a_chat(store: Store) -> None:
    await store.people.take_over([Person(PersonId("agnes"), "Agnes Demo", "sv")])
    await tick(store, local("2026-11-23 07:00"))
    assert await planned(store) == []
    await tick(store, local("2026-11-24 05:00"))
    assert await planned(store) == [("agnes", date(2026, 11, 24), "24 06:30")]


async def test_who_has_stopped_gets_none_and_who_pauses_gets_the_first_one_after(store: Store) -> None:
    await employ(store, TEAMS, ["agnes", "omar"])
    before = local("2026-11-22 12:00")
    await choose(store, "agnes", Preferences(stopped=True), before)
    await choose(store, "omar", Preferences(paused_until=date(2026, 11, 25)), before)
    for day in (23, 24, 25):
        await tick(store, local(f"2026-11-{day} 05:00"))
    assert await planned(store) == [("omar", date(2026, 11, 25), "25 06:30")]


@pytest.mark.parametrize(
    ("sunday", "chosen", "sent"),
    [
        ("2026-03-29", time(6, 30), "29 06:30"),
        ("2026-03-29", time(2, 30), "29 03:30"),
        ("2026-10-25", time(6, 30), "25 06:30"),
        ("2026-10-25", time(2, 30), "25 02:30"),
    ],
)
async def test_in_the_nights_when_the_clock_changes_it_comes_once_at_the_local_time(
    store: Store, sunday: str, chosen: time, sent: str
) -> None:
    await employ(store, TEAMS, ["agnes"])
    midnight = local(f"{sunday} 00:00")
    await choose(store, "agnes", Preferences(send_at=chosen, days=EVERY_DAY), midnight - timedelta(hours=12))
    for minutes in range(0, 10 * 60, 5):
        await tick(store, midnight + timedelta(minutes=minutes))
    assert await planned(store) == [("agnes", date.fromisoformat(sunday), sent)]


async def test_a_midnight_in_between_changes_nothing(store: Store) -> None:
    await employ(store, TEAMS, ["agnes"])
    await choose(store, "agnes", Preferences(send_at=time(0, 10), days=EVERY_DAY), local("2026-11-22 12:00"))
    for now in ("2026-11-22 23:50", "2026-11-22 23:59", "2026-11-23 00:04", "2026-11-23 00:20"):
        await tick(store, local(now))
    assert await planned(store) == [("agnes", date(2026, 11, 23), "23 00:10")]


async def test_what_cannot_be_on_time_is_said_when_it_is_planned(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    await employ(store, TEAMS, [f"p{number}" for number in range(300)])
    await tick(store, local("2026-11-23 03:00"))
    made = await tick(store, local("2026-11-23 06:28"), per_second=2)
    assert (made.number, made.late) == (300, 300 - 121)
    assert "179 of 300 digests cannot be on time, by up to 0:02:59" in caplog.text


async def test_two_planners_at_once_plan_everybody_once(url: str) -> None:
    people = [f"p{number:03}" for number in range(200)]
    stores = [await Store.open(url) for _ in range(2)]
    await employ(stores[0], TEAMS, people)
    now = local("2026-11-23 05:00")
    await asyncio.gather(*(tick(store, now) for store in stores))
    assert sorted(person for person, _, _ in await planned(stores[0])) == people
    assert [len(await store.wanting.soon(now + timedelta(hours=20), 500)) for store in stores] == [0, 0]
    await asyncio.gather(*(store.close() for store in stores))


async def test_eight_processes_plan_everybody_once(server: Postgres) -> None:
    people, now = [f"p{number:03}" for number in range(200)], local("2026-11-23 05:00")
    with server.copy(MIGRATED) as database:
        store = await Store.open(database)
        await employ(store, TEAMS, people)
        planners = await asyncio.gather(*(_planner(database, now) for _ in range(PLANNERS)))
        await asyncio.gather(*(planner.communicate(b"go\n") for planner in planners))
        assert [planner.returncode for planner in planners] == [0] * PLANNERS
        assert sorted(person for person, _, _ in await planned(store)) == people
        assert await store.wanting.soon(now + timedelta(hours=20), 500) == []
        await store.close()


async def _planner(url: str, now: datetime) -> asyncio.subprocess.Process:
    """A process that is ready to plan."""
    pipe, module = asyncio.subprocess.PIPE, "tests.mornings.planner"
    planner = await asyncio.create_subprocess_exec(
        sys.executable, "-m", module, url, now.isoformat(), stdin=pipe, stdout=pipe
    )
    assert planner.stdout is not None
    assert await planner.stdout.readline() == b"ready\n"
    return planner
