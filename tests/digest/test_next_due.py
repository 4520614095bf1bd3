"""When the next digest is due, in Europe/Stockholm, whatever the clock does."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.preferences import Rhythm, next_due
from bot.staff import WEEKDAYS, Weekday

STOCKHOLM = ZoneInfo("Europe/Stockholm")
WORKDAYS: frozenset[Weekday] = frozenset({"mon", "tue", "wed", "thu", "fri"})
EVERY_DAY = frozenset(WEEKDAYS)
HALF_PAST_SIX = time(6, 30)

SPRING, AUTUMN = date(2027, 3, 28), date(2026, 10, 25)
"""The mornings when the clock goes from two to three, and from three to two."""


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=STOCKHOLM)


def due(after: str, at: time = HALF_PAST_SIX, days: frozenset[Weekday] = WORKDAYS, first: date = date.min) -> str:
    found = next_due(Rhythm(at, days, STOCKHOLM, first), local(after))
    return "never" if found is None else f"{found.astimezone(STOCKHOLM):%a %Y-%m-%d %H:%M}"


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ("2026-11-23T06:29", "Mon 2026-11-23 06:30"),
        ("2026-11-23T06:30", "Tue 2026-11-24 06:30"),
        ("2026-11-27T07:00", "Mon 2026-11-30 06:30"),
        ("2026-11-28T00:00", "Mon 2026-11-30 06:30"),
        ("2027-03-26T12:00", "Mon 2027-03-29 06:30"),
        ("2026-10-23T12:00", "Mon 2026-10-26 06:30"),
    ],
)
def test_working_days_at_half_past_six(after: str, expected: str) -> None:
    assert due(after) == expected


def test_a_single_weekday_comes_once_a_week() -> None:
    assert due("2026-11-23T07:00", days=frozenset({"mon"})) == "Mon 2026-11-30 06:30"


def test_no_weekday_is_never() -> None:
    assert due("2026-11-23T07:00", days=frozenset()) == "never"


def test_a_pause_ends_on_the_day_that_was_named() -> None:
    assert due("2026-12-18T12:00", first=date(2027, 1, 7)) == "Thu 2027-01-07 06:30"
    assert due("2027-01-08T12:00", first=date(2027, 1, 7)) == "Mon 2027-01-11 06:30"


@pytest.mark.parametrize("changes", [SPRING, AUTUMN])
def test_on_both_nights_when_the_clock_changes_half_past_six_is_half_past_six(changes: date) -> None:
    before = f"{changes - timedelta(days=1)}T22:00"
    assert due(before, days=EVERY_DAY) == f"Sun {changes} 06:30"


def test_a_time_that_the_clock_jumps_over_comes_an_hour_later() -> None:
    assert due("2027-03-27T22:00", time(2, 30), EVERY_DAY) == "Sun 2027-03-28 03:30"


def test_a_time_that_comes_twice_counts_the_first_time() -> None:
    first = next_due(Rhythm(time(2, 30), EVERY_DAY, STOCKHOLM), local("2026-10-24T22:00"))
    assert first == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    following = next_due(Rhythm(time(2, 30), EVERY_DAY, STOCKHOLM), datetime(2026, 10, 25, 0, 30, tzinfo=UTC))
    assert following == datetime(2026, 10, 26, 1, 30, tzinfo=UTC)


TIMES = st.times().map(lambda at: at.replace(second=0, microsecond=0))
DAYS = st.frozensets(st.sampled_from(WEEKDAYS), min_size=1)
INSTANTS = st.datetimes(datetime(2026, 1, 1), datetime(2029, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - the zone is given beside it


@given(TIMES, DAYS, INSTANTS)
def test_it_is_always_later_within_eight_days_and_on_a_chosen_weekday(
    at: time, days: frozenset[Weekday], after: datetime
) -> None:
    found = next_due(Rhythm(at, days, STOCKHOLM), after)
    assert found is not None
    assert after < found <= after + timedelta(days=8, hours=1)
    assert WEEKDAYS[found.astimezone(STOCKHOLM).weekday()] in days


@given(TIMES, DAYS, INSTANTS)
def test_one_after_another_every_chosen_day_comes_exactly_once(
    at: time, days: frozenset[Weekday], after: datetime
) -> None:
    rhythm, found = Rhythm(at, days, STOCKHOLM), list[date]()
    last = after
    for _ in range(15):
        following = next_due(rhythm, last)
        assert following is not None
        last = following
        found.append(last.astimezone(STOCKHOLM).date())
    between = (found[0] + timedelta(days=n) for n in range((found[-1] - found[0]).days + 1))
    assert found == [day for day in between if WEEKDAYS[day.weekday()] in days]


@given(TIMES, DAYS, INSTANTS, st.dates(date(2026, 1, 1), date(2028, 1, 1)))
def test_nothing_comes_during_a_pause(at: time, days: frozenset[Weekday], after: datetime, first: date) -> None:
    found = next_due(Rhythm(at, days, STOCKHOLM, first), after)
    assert found is not None
    assert found.astimezone(STOCKHOLM).date() >= first
