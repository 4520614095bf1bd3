"""Planned downtime is told of the day before and as it begins: to whom it concerns, when they are awake, once."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from bot.app.digest.closing import plan_closings
from bot.ids import PersonId, UnitId
from bot.mornings.closings import Closing, Phase, closings
from bot.people import Membership, Person
from bot.preferences import Preferences
from bot.store import Store
from tests.desk.demo import STOCKHOLM, local, region

AGNES = Person(PersonId("agnes"), "Agnes Demo", "sv", memberships=(Membership(UnitId("med-avd5")),))
NIGHT = replace(AGNES, id=PersonId("natt"), shift="natt")


@pytest.fixture
async def store() -> AsyncIterator[Store]:
    store = await Store.open("sqlite+aiosqlite:///:memory:")
    await store.migrate()
    yield store
    await store.close()


def closing(name: str, phase: Phase) -> Closing:
    down = next(down for down in region().downtimes if down.id == name)
    return Closing(down, phase)


def wanted(name: str, phase: Phase, person: Person = AGNES) -> str | None:
    at = closing(name, phase).wanted(person, region().digest, STOCKHOLM)
    return None if at is None else f"{at.astimezone(STOCKHOLM):%m-%d %H:%M}"


def test_of_what_matters_most_a_message_tells_and_of_the_rest_the_digest() -> None:
    told = closings(region().downtimes, {system.id: system.criticality for system in region().systems.values()})
    names = {each.down.id for each in told}
    assert names == {"mw-1177", "mw-cosmic-nov", "mw-cosmic-feb", "mw-nat", "mw-tel"}


def test_the_day_before_it_is_told_at_ones_own_time() -> None:
    assert wanted("mw-1177", Phase.BEFORE) == "12-03 06:30"
    assert wanted("mw-1177", Phase.BEFORE, NIGHT) == "12-03 20:30"
    own = replace(AGNES, preferences=Preferences(send_at=time(8, 10)))
    assert wanted("mw-1177", Phase.BEFORE, own) == "12-03 08:10"


def test_on_a_free_day_nobody_is_woken_at_half_past_six() -> None:
    assert wanted("mw-cosmic-nov", Phase.BEFORE) == "11-28 09:00"


def test_as_it_begins_it_is_told_at_once_but_in_the_quiet_hours_only_to_who_works_then() -> None:
    assert wanted("mw-1177", Phase.START) == "12-04 17:30"
    assert wanted("mw-nat", Phase.START) is None
    assert wanted("mw-nat", Phase.START, NIGHT) == "11-24 22:00"
    assert wanted("mw-cosmic-nov", Phase.START, NIGHT) == "11-29 01:00"


@pytest.mark.parametrize(
    ("at", "phase", "told"),
    [
        ("2026-12-02 23:55", Phase.BEFORE, False),
        ("2026-12-03 00:00", Phase.BEFORE, True),
        ("2026-12-03 23:59", Phase.BEFORE, True),
        ("2026-12-04 00:00", Phase.BEFORE, False),
        ("2026-12-04 15:29", Phase.START, False),
        ("2026-12-04 15:30", Phase.START, True),
        ("2026-12-07 05:59", Phase.START, True),
        ("2026-12-07 06:00", Phase.START, False),
    ],
)
def test_it_is_planned_on_the_day_before_and_shortly_before_it_begins(at: str, phase: Phase, told: bool) -> None:  # noqa: FBT001 - a table's column
    assert closing("mw-1177", phase).is_told(local(at), STOCKHOLM) is told


async def planned_for(store: Store, *ats: str) -> list[str]:
    for at in ats:
        await plan_closings(region(), store, local(at), 40)
    late = datetime(2027, 1, 1, tzinfo=UTC)
    leased = await store.mornings.lease("me", late, 100, timedelta(seconds=60))
    return sorted(f"{each.person} {each.kind.partition(':')[0]}" for each in leased)


async def test_whom_it_concerns_is_told_twice_however_often_it_is_planned(store: Store) -> None:
    elsewhere = replace(AGNES, id=PersonId("elsewhere"), memberships=(Membership(UnitId("kommunikation")),))
    await store.people.take_over([AGNES, NIGHT, elsewhere])
    ticks = ("2026-12-03 00:00", "2026-12-03 00:05", "2026-12-03 12:00", "2026-12-04 15:30", "2026-12-04 15:35")
    assert await planned_for(store, *ticks) == [
        "agnes closing-before",
        "agnes closing-start",
        "natt closing-before",
        "natt closing-start",
    ]


async def test_what_is_moved_is_told_anew(store: Store) -> None:
    await store.people.take_over([AGNES])
    await plan_closings(region(), store, local("2026-12-03 00:00"), 40)
    (down,) = (down for down in region().downtimes if down.id == "mw-1177")
    later = replace(down, start=down.start + timedelta(days=1))
    moved = replace(region(), downtimes=(later,))
    await plan_closings(moved, store, local("2026-12-04 00:00"), 40)
    assert (await store.reckonings.of(local("2026-12-03 12:00").date())).intended == 1
    assert (await store.reckonings.of(local("2026-12-04 12:00").date())).intended == 1
