"""A film that too many would see at once is spread over days, so that each gets it on one of them."""

from datetime import date, timedelta

import pytest

from bot.digest import Topic
from bot.digest.staggering import MOST_VIEWERS, days_for, has_turn, viewers
from bot.ids import UnitId
from tests.digest.demo import morning, own, person, shown

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(("digests", "days"), [(0, 1), (24, 1), (1_000, 1), (1_001, 2), (2_400, 3)])
def test_the_busiest_minute_says_over_how_many_days(digests: int, days: int) -> None:
    assert days_for(digests) == days
    assert viewers(digests, days) <= MOST_VIEWERS


@pytest.mark.parametrize("days", [1, 2, 3, 5, 7])
def test_of_so_many_working_days_every_unit_has_one(days: int) -> None:
    working = [day for day in (MONDAY + timedelta(days=each) for each in range(14)) if day.weekday() < 5][:days]
    units = [(UnitId(f"unit-{number}"),) for number in range(500)]
    assert all(sum(has_turn(each, day, days) for day in working) == 1 for each in units)
    most = max(sum(has_turn(each, day, days) for each in units) for day in working)
    assert most <= 1.5 * 500 / days


def test_on_another_day_it_is_left_out_but_that_of_a_change_is_not() -> None:
    theirs = own(person("Agnes"), film=False)
    assert shown(morning("Agnes", "2026-11-23 06:30", theirs), Topic.FILM) == ""
    assert shown(morning("Agnes", "2026-11-23 06:30", theirs, asked=True), Topic.FILM) == "1177-gamla-arenden"
    assert shown(morning("Agnes", "2026-12-07 06:30", theirs), Topic.FILM) == "1177-arende"
