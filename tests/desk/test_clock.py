"""The clock of a queue: business hours, holidays and both clock changes."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.desk.clock import Clock
from bot.routing import Calendar, QueueId
from bot.staff import WEEKDAYS, Hours
from tests.desk.demo import STOCKHOLM, local, office

CLOCK = office().clock
BUSINESS, ALWAYS = Calendar.BUSINESS, Calendar.ALWAYS
DAYS = list(WEEKDAYS)

moments = st.integers(0, 2 * 365 * 86_400).map(lambda n: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=n))
spans = st.timedeltas(timedelta(), timedelta(days=30))
calendars = st.sampled_from(Calendar)


@given(moments, spans, calendars)
def test_as_much_time_has_passed_as_was_waited_for(start: datetime, by: timedelta, calendar: Calendar) -> None:
    assert CLOCK.between(start, CLOCK.later(start, by, calendar), calendar) == by


@given(moments, spans, spans.filter(bool), calendars)
def test_waiting_twice_is_waiting_once_for_the_sum(
    start: datetime, first: timedelta, then: timedelta, calendar: Calendar
) -> None:
    assert CLOCK.later(CLOCK.later(start, first, calendar), then, calendar) == CLOCK.later(
        start, first + then, calendar
    )


@given(moments, spans, spans, calendars)
def test_more_time_is_never_over_sooner(start: datetime, one: timedelta, other: timedelta, calendar: Calendar) -> None:
    less, more = sorted((one, other))
    assert CLOCK.later(start, less, calendar) <= CLOCK.later(start, more, calendar)


@given(moments, st.integers(0, 4 * 24 * 12))
def test_business_time_is_what_a_clock_on_the_wall_counts(start: datetime, quarters: int) -> None:
    start = start.replace(minute=0, second=0, microsecond=0)
    end = start + timedelta(minutes=15 * quarters)
    counted = sum(is_open(start + timedelta(minutes=15 * n)) for n in range(quarters))
    assert CLOCK.between(start, end, BUSINESS) == timedelta(minutes=15 * counted)


def is_open(at: datetime) -> bool:
    here = at.astimezone(STOCKHOLM)
    working = DAYS[here.weekday()] in CLOCK.hours.days and here.date() not in CLOCK.hours.holidays
    return working and CLOCK.hours.hours.start <= here.time() < CLOCK.hours.hours.end


@pytest.mark.parametrize(
    ("start", "hours", "due"),
    [
        ("2026-11-20 13:00", 4, "2026-11-23 08:00"),  # over a weekend
        ("2026-11-21 11:00", 1, "2026-11-23 08:30"),  # made on a Saturday
        ("2026-11-23 05:00", 1, "2026-11-23 08:30"),  # made before it opens
        ("2026-11-23 16:30", 1, "2026-11-24 08:30"),  # made as it closes
        ("2026-11-23 07:30", 9, "2026-11-23 16:30"),  # a day's work is done the same day
        ("2026-10-23 15:30", 2, "2026-10-26 08:30"),  # the clock goes back on the 25th
        ("2027-03-24 15:30", 2, "2027-03-25 08:30"),
        ("2027-03-25 15:30", 2, "2027-03-30 08:30"),  # Easter: Friday to Monday are no days, and the clock goes forward
        ("2026-12-23 15:30", 2, "2026-12-28 08:30"),  # Christmas: Thursday and Friday are no days
        ("2026-12-23 16:00", 20, "2026-12-30 09:00"),  # the 28th, 29th and 30th are ordinary days
        ("2026-12-30 16:00", 1, "2027-01-04 08:00"),  # New Year's Eve and Day
        ("2027-01-05 16:00", 1, "2027-01-07 08:00"),  # Epiphany
        ("2027-05-05 16:00", 1, "2027-05-07 08:00"),  # the day after Ascension Day is an ordinary day
    ],
)
def test_a_target_in_business_hours(start: str, hours: int, due: str) -> None:
    assert CLOCK.later(local(start), timedelta(hours=hours), BUSINESS) == local(due)


@pytest.mark.parametrize(
    ("start", "hours", "due"),
    [
        ("2026-12-24 23:50", 4, "2026-12-25 03:50"),
        ("2026-10-25 01:00", 4, "2026-10-25 04:00"),  # the hour from two to three comes twice
        ("2027-03-28 01:00", 4, "2027-03-28 06:00"),  # and is left out in spring
    ],
)
def test_a_clock_that_always_runs_counts_real_hours(start: str, hours: int, due: str) -> None:
    assert CLOCK.later(local(start), timedelta(hours=hours), ALWAYS) == local(due)


@pytest.mark.parametrize(
    ("made", "due"),
    [
        ("2026-11-10 10:20", "2026-11-12 16:30"),
        ("2026-11-20 23:00", "2026-11-24 16:30"),  # Friday evening: Monday is the first working day
        ("2026-11-21 12:00", "2026-11-24 16:30"),
        ("2026-12-22 10:00", "2026-12-28 16:30"),  # the 23rd is the first, then Christmas and a weekend
    ],
)
def test_an_idea_is_answered_by_the_end_of_the_second_working_day(made: str, due: str) -> None:
    ideas = office().queue(QueueId("q-ide"))
    assert CLOCK.first_response_due(ideas, local(made)) == local(due)
    assert CLOCK.resolution_due(ideas, local(made)) is None


def test_nothing_passes_backwards() -> None:
    for calendar in Calendar:
        assert CLOCK.between(local("2026-11-24 12:00"), local("2026-11-23 12:00"), calendar) == timedelta()


def test_years_of_waiting_are_counted() -> None:
    weeks = CLOCK.between(local("2027-07-05 00:00"), local("2029-07-02 00:00"), BUSINESS)
    assert weeks == timedelta(hours=9) * 5 * 104


def test_a_region_may_be_open_through_the_night_of_a_clock_change() -> None:
    all_week = replace(CLOCK.hours, days=frozenset(WEEKDAYS), hours=Hours(time(0, 30), time(5)))
    nights = Clock(all_week, STOCKHOLM)
    assert nights.between(local("2026-10-25 00:00"), local("2026-10-25 12:00"), BUSINESS) == timedelta(hours=5.5)
    assert nights.between(local("2026-03-29 00:00"), local("2026-03-29 12:00"), BUSINESS) == timedelta(hours=3.5)


def test_a_target_that_no_year_holds_is_a_mistake_and_said_so() -> None:
    with pytest.raises(OverflowError):
        CLOCK.later(local("2026-11-23 08:00"), timedelta(days=365), BUSINESS)
