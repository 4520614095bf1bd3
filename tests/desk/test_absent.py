"""What is written of an absence, and the days that it means."""

from datetime import date

import pytest

from bot.desk.absent import asks_for_absence, days_in, says_they_are_back

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("jag är borta 23–25 november", date(2026, 11, 23), date(2026, 11, 25)),
        ("Jag är borta den 30 november till den 2 december.", date(2026, 11, 30), date(2026, 12, 2)),
        ("borta 1/12 - 3/12", date(2026, 12, 1), date(2026, 12, 3)),
        ("jag är ledig 24 dec", date(2026, 12, 24), date(2026, 12, 24)),
        ("jag är borta 4-8 januari", date(2027, 1, 4), date(2027, 1, 8)),
    ],
)
def test_the_days_are_those_to_come(said: str, first: date, last: date) -> None:
    assert days_in(said, MONDAY) == (first, last)


@pytest.mark.parametrize("said", ["frånvaro", "jag är borta", "Anmäl frånvaro", "absence"])
def test_without_days_the_form_is_asked_for(said: str) -> None:
    assert asks_for_absence(said)
    assert days_in(said, MONDAY) is None


@pytest.mark.parametrize("said", ["skrivaren är borta", "jag är borta 31 februari", "jag är borta från skärmen"])
def test_what_is_no_absence_gives_no_days(said: str) -> None:
    assert days_in(said, MONDAY) is None


def test_back_is_said_in_few_words() -> None:
    assert says_they_are_back("Jag är tillbaka!")
    assert not says_they_are_back("ikonen är tillbaka")
