"""A morning is planned backwards from when each person wants it, never before the quiet hours are over."""

from collections import Counter
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.ids import PersonId
from bot.mornings.delivery import Wanted
from bot.mornings.plan import Planned, Room, planned

STOCKHOLM = ZoneInfo("Europe/Stockholm")
HALF_PAST_SIX = datetime(2026, 11, 23, 6, 30, tzinfo=STOCKHOLM).astimezone(UTC)
NIGHT = HALF_PAST_SIX - timedelta(hours=4)


def room(per_second: float = 40, now: datetime = NIGHT, taken: dict[int, int] | None = None) -> Room:
    return Room(per_second, now, time(5, 30), STOCKHOLM, taken or {})


def wanted(number: int, at: datetime = HALF_PAST_SIX, first: int = 0) -> list[Wanted]:
    day = at.astimezone(STOCKHOLM).date()
    return [Wanted(PersonId(f"p{each:06}"), day, at) for each in range(first, first + number)]


def local(moment: datetime) -> str:
    return f"{moment.astimezone(STOCKHOLM):%H:%M:%S}"


def late(plan: list[Planned]) -> int:
    return sum(each.late_by > timedelta() for each in plan)


def test_one_person_gets_it_when_they_want_it() -> None:
    (only,) = planned(wanted(1), room())
    assert (only.due, only.late_by) == (HALF_PAST_SIX, timedelta())


def test_the_whole_region_at_half_past_six_begins_48_minutes_before() -> None:
    plan = [*planned(wanted(115_000), room())]
    assert (local(plan[0].due), local(plan[-1].due)) == ("05:42:05", "06:30:00")
    assert late(plan) == 0
    assert max(Counter(each.second for each in plan).values()) == 40


def test_who_wants_it_first_is_sent_first() -> None:
    later = HALF_PAST_SIX + timedelta(minutes=15)
    plan = planned([*wanted(60_000, later), *wanted(40_000, first=60_000)], room())
    order = [each.wanted.at for each in plan]
    assert order == sorted(order)
    assert [each.due for each in plan] == sorted(each.due for each in plan)


def test_what_cannot_be_fitted_in_is_late_and_the_plan_says_so() -> None:
    plan = [*planned(wanted(200_000), room())]
    assert local(plan[0].due) == "05:30:00"
    assert late(plan) == 200_000 - 40 * 3_601
    assert local(plan[-1].due).startswith("06:53")


def test_a_missed_tick_is_caught_up_from_now_on() -> None:
    now = HALF_PAST_SIX + timedelta(minutes=20)
    plan = planned(wanted(100), room(now=now))
    assert [now <= each.due <= now + timedelta(seconds=3) for each in plan] == [True] * 100


def test_what_is_planned_already_keeps_its_place() -> None:
    first = planned(wanted(4_000), room())
    taken = dict(Counter(each.second for each in first))
    second = planned(wanted(4_000, first=4_000), room(taken=taken))
    assert max(Counter(each.second for each in (*first, *second)).values()) == 40
    assert late([*second]) == 0


def test_who_wants_it_in_the_quiet_hours_gets_it_then() -> None:
    early = HALF_PAST_SIX - timedelta(hours=1, minutes=30)
    (only,) = planned(wanted(1, early), room())
    assert local(only.due) == "05:00:00"


times = st.integers(0, 3600 * 2).map(lambda seconds: HALF_PAST_SIX + timedelta(seconds=seconds - 3600))


@given(st.lists(times, max_size=60), st.integers(1, 5), st.integers(0, 3600 * 2))
def test_whatever_is_wanted_is_planned_once_in_order_and_never_faster_than_it_may_be(
    ats: list[datetime], per_second: int, ahead: int
) -> None:
    people = [Wanted(PersonId(str(number)), at.date(), at) for number, at in enumerate(ats)]
    now = HALF_PAST_SIX - timedelta(seconds=ahead)
    plan = planned(people, room(per_second, now))
    assert sorted(each.wanted.person for each in plan) == sorted(each.person for each in people)
    assert [each.wanted.at for each in plan] == sorted(ats)
    assert all(each.due >= now for each in plan)
    assert max(Counter(each.second for each in plan).values(), default=0) <= per_second


@given(st.lists(times, max_size=40), st.integers(1, 3))
def test_nobody_is_late_where_there_is_room(ats: list[datetime], per_second: int) -> None:
    people = [Wanted(PersonId(str(number)), at.date(), at) for number, at in enumerate(ats)]
    plan = planned(people, room(per_second, NIGHT))
    by_second = sorted(ats)
    fits = all(
        (at - (HALF_PAST_SIX - timedelta(hours=1))).total_seconds() * per_second >= place
        for place, at in enumerate(by_second)
    )
    assert not fits or late([*plan]) == 0
