"""What is suddenly asked much more than usual."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from bot.ids import AreaId, HowToId, SystemId
from bot.learned import Hour
from bot.library.surges import Subject, surges
from bot.privacy import Screened, screen

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
CARE, FILM = AreaId("vardsystem"), HowToId("cosmic-logga-in")


def hour(
    count: int,
    *,
    days: int = 0,
    hours: int = 0,
    film: HowToId | None = FILM,
    text: str | None = None,
    system: SystemId | None = None,
) -> Hour:
    screened = screen(text) if text else None
    start = NOW.replace(minute=0) - timedelta(days=days, hours=hours)
    return Hour(start, CARE, count, film, screened if isinstance(screened, Screened) else None, system)


def usually(count: int, days: Iterable[int] = range(1, 29)) -> list[Hour]:
    return [hour(count, days=day) for day in days]


def test_a_quiet_morning_surges_nowhere() -> None:
    assert surges([*usually(4), hour(6)], NOW) == ()
    assert surges([], NOW) == ()


def test_what_is_asked_four_times_as_often_as_usual_surges() -> None:
    (surge,) = surges([*usually(4), hour(9, hours=1), hour(7)], NOW)
    assert (surge.about, surge.count, surge.usual) == (Subject(CARE, FILM), 16, 4)


def test_other_hours_of_the_day_do_not_count() -> None:
    assert surges([*usually(4), hour(30, hours=5)], NOW) == ()


def test_a_new_question_and_its_area_surge_together() -> None:
    found = surges([*usually(4), hour(6, film=None, text="cosmic svarar inte")], NOW)
    assert {surge.about for surge in found} == {Subject(CARE, text="cosmic svarar inte"), Subject(CARE)}


def test_trouble_in_one_system_surges_however_it_is_worded() -> None:
    cosmic = SystemId("cosmic")
    found = surges([*usually(4), hour(3, film=None, system=cosmic), hour(3, hours=1, film=None, system=cosmic)], NOW)
    assert {(surge.about, surge.count) for surge in found} == {(Subject(CARE, system=cosmic), 6), (Subject(CARE), 6)}


def test_four_people_are_no_surge() -> None:
    assert surges([*usually(4), hour(4, film=None, text="cosmic svarar inte")], NOW) == ()


def test_in_the_first_week_nothing_is_usual() -> None:
    assert surges([*usually(1, range(1, 6)), hour(50)], NOW) == ()
