"""A whole region's morning planned in one process, and composed and drawn without being sent.

Everybody wants it at half past six. How many land before then is reckoned from the plan as the workers keep it: a chunk
every half second, no faster than the pace. What a digest costs is held against an aiohttp POST of the same bytes.
"""

import asyncio
import os
import platform
import random
import resource
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import aiohttp
from sqlalchemy import insert, select

from benchmarks.process import started
from bot.app.morning import plan
from bot.ids import PersonId
from bot.mornings.delivery import DIGEST, Leased, Why
from bot.people import Membership, Person
from bot.region import Region
from bot.store.morning_tables import mornings
from bot.store.people_rows import imported_row
from bot.store.readers import Reader
from bot.store.tables import people
from bot.teams.letters import Due
from bot.teams.rounds import BREATH, Habits
from functions.settings import Settings
from functions.wiring import House, Unsigned, build

FIVE_O_CLOCK = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
HALF_PAST_SIX = FIVE_O_CLOCK + timedelta(minutes=90)
PER_SECOND, POSTS, SEED = 40.0, 3_000, 20261123
SLOW_ANSWER = timedelta(seconds=0.5)
"""So long after it was sent a digest is in the chat, at most times."""


class Clock:
    """Runs on as a morning does: what is remembered for minutes is made anew after them."""

    def __init__(self) -> None:
        self.now = HALF_PAST_SIX - timedelta(minutes=48)

    def __call__(self) -> datetime:
        return self.now


def measure(size: int) -> dict[str, object]:
    """The plan, its curve, and what a digest costs."""
    with TemporaryDirectory() as folder, ExitStack() as processes:
        sink = processes.enter_context(started("benchmarks.sink"))
        return asyncio.run(_measure(size, Path(folder), sink))


async def _measure(size: int, folder: Path, sink: str) -> dict[str, object]:
    clock = Clock()
    house = await build(Settings(database=f"sqlite+aiosqlite:///{folder}/kollegan.db"), Unsigned(), clock)
    try:
        figures = {"machine": f"{os.cpu_count()} cores, Python {platform.python_version()}", "people": size}
        return figures | await _plan(house, size) | await _draw(house, clock, size, sink)
    finally:
        await house.close()


async def _plan(house: House, size: int) -> dict[str, object]:
    for some in _in_parts(staff_of(house.kollegan.region, size), 5_000):
        await house.store.database.change_all(insert(people), [imported_row(each) for each in some])
    begun = time.perf_counter()
    made = await plan(house.kollegan.region, house.store, FIVE_O_CLOCK, PER_SECOND)
    seconds = time.perf_counter() - begun
    rows = await house.store.database.rows(select(mornings.c.due_at).order_by(mornings.c.due_at), {})
    landed = list(_landings([row.due_at for row in rows]))
    for at, number in curve(landed):
        print(f"{at:%H:%M}  {number:9,}")
    return {
        "plan_s": round(seconds, 2),
        "plan_peak_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1),
        "planned": made.number,
        "planned_late": made.late,
        "minutes": round((rows[-1].due_at - rows[0].due_at).total_seconds() / 60, 1),
        "on_time_ratio": round(sum(at <= HALF_PAST_SIX for at in landed) / size, 4),
    }


def _landings(dues: Sequence[datetime]) -> Iterator[datetime]:
    """When each is in the chat, as a worker keeps the plan."""
    step, free = timedelta(seconds=1 / PER_SECOND), dues[0]
    for due in dues:
        free = max(due + timedelta(seconds=BREATH), free + step)
        yield free + SLOW_ANSWER


def curve(landed: Sequence[datetime]) -> Iterator[tuple[datetime, int]]:
    """How many had it by each five minutes, on the clocks there."""
    by = Counter(int(at.timestamp()) // 300 + 1 for at in landed)
    total = 0
    for mark in range(min(by), max(by) + 1):
        total += by[mark]
        yield datetime.fromtimestamp(mark * 300, UTC) + timedelta(hours=1), total


async def _draw(house: House, clock: Clock, size: int, sink: str) -> dict[str, object]:
    drawn, size_of, some = Counter[str](), 0, list[bytes]()
    begun, cpu = time.perf_counter(), time.process_time()
    for staff in _in_parts(staff_of(house.kollegan.region, size), Habits(PER_SECOND).chunk):
        clock.now += timedelta(seconds=len(staff) / PER_SECOND)
        due = [_due(person) for person in staff]
        draw = await house.mornings.compose(due)
        for each in due:
            body = draw(each)
            drawn["nothing" if isinstance(body, Why) else "digests"] += 1
            if not isinstance(body, Why):
                size_of += len(body)
                some.extend([body] if len(some) < POSTS else [])
    seconds, cpu = time.perf_counter() - begun, time.process_time() - cpu
    digest, post = cpu / size * 1e6, await _post(sink, some) * 1e6
    return {
        "digests": drawn["digests"],
        "bytes": size_of // max(1, drawn["digests"]),
        "draw_s": round(seconds, 2),
        "draw_cpu_us": round(digest, 1),
        "post_cpu_us": round(post, 1),
        "draw_to_post": round(digest / post, 3),
        "peak_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1),
    }


async def _post(sink: str, bodies: Sequence[bytes]) -> float:
    """CPU seconds of one bare POST, sixteen at a time."""
    queue = iter(bodies)
    async with aiohttp.ClientSession(headers={"Content-Type": "application/json"}) as session:

        async def send() -> None:
            for body in queue:
                async with session.post(f"{sink}/v3/conversations/a/activities", data=body) as answer:
                    await answer.read()

        begun = time.process_time()
        await asyncio.gather(*(send() for _ in range(16)))
        return (time.process_time() - begun) / len(bodies)


def staff_of(region: Region, size: int) -> Iterator[Person]:
    """So many people at the region's units, in the region's roles; one in a hundred or so leads a unit."""
    chance, units, roles = random.Random(SEED), list(region.units), list(region.roles)  # noqa: S311 - repeatable
    leads = {role for role, can in region.capabilities.items() if can.get("see_tickets") == "unit_without_text"}
    weights = [1 if role in leads else 10 for role in roles]
    for place in range(size):
        where, what = Membership(chance.choice(units)), frozenset(chance.choices(roles, weights))
        yield Person(PersonId(f"p{place:06}"), "Somebody", "sv", roles=what, memberships=(where,))


def _due(person: Person) -> Due:
    later = HALF_PAST_SIX + timedelta(hours=3)
    return Due(Leased(0, person.id, date(2026, 11, 23), DIGEST, later, later, 0, 0), Reader(person, None, None))


def _in_parts(staff: Iterator[Person], most: int) -> Iterator[list[Person]]:
    part = list[Person]()
    for person in staff:
        part.append(person)
        if len(part) == most:
            yield part
            part = []
    if part:
        yield part
