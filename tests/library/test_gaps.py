"""What editors are told of the questions that nobody could answer."""

from datetime import date, timedelta

from bot.ids import AreaId, HowToId, RoleId, UnitId
from bot.learned import Tally, Unmet, Why
from bot.library.alike import Phrase
from bot.library.gaps import gaps
from bot.privacy import Screened, screen

MONDAY = date(2026, 11, 23)


def tally(
    text: str, count: int = 1, unit: str = "kir-avd3", why: Why = Why.NO_FILM, wrong: str | None = None, days: int = 0
) -> Tally:
    screened = screen(text)
    assert isinstance(screened, Screened)
    area, film = AreaId("vardsystem"), HowToId(wrong) if wrong else None
    unmet = Unmet(Phrase.of(text).key, screened, why, film, area, UnitId(unit), RoleId("sjukskoterska"))
    return Tally(unmet, MONDAY + timedelta(days=days), count)


def test_what_is_asked_fewer_than_five_times_is_a_number_only() -> None:
    found = gaps([tally("vidimera skannade svar", 4), tally("boka tolk", 1)])
    assert found.shown == ()
    assert found.seldom == 5


def test_the_most_asked_comes_first_and_alike_ones_are_one() -> None:
    found = gaps(
        [
            tally("boka tolk", 5),
            tally("vidimera skannade svar", 4),
            tally("hur vidimerar man ett skannat svar", 1),
            tally("vidimera inskannade svar", 1),
            tally("avboka tolk", 5),
        ]
    )
    assert [(gap.text, gap.count) for gap in found.shown] == [
        ("vidimera skannade svar", 6),
        ("avboka tolk", 5),
        ("boka tolk", 5),
    ]


def test_a_gap_says_when_where_why_and_which_film_was_wrong() -> None:
    (gap,) = gaps(
        [
            tally("boka tolk", 5, days=-6),
            tally("boka tolk", 1, unit="med-avd5", why=Why.WRONG_FILM, wrong="videobesok"),
        ]
    ).shown
    assert (gap.first, gap.last) == (MONDAY - timedelta(days=6), MONDAY)
    assert gap.units == (("kir-avd3", 5),)
    assert gap.roles == (("sjukskoterska", 6),)
    assert gap.why == ((Why.NO_FILM, 5), (Why.WRONG_FILM, 1))
    assert gap.wrong == (("videobesok", 1),)


def test_a_unit_where_one_person_asked_is_not_named() -> None:
    (gap,) = gaps([tally("boka tolk", 2, unit=unit) for unit in ("kir-avd3", "med-avd5", "med-avd7")]).shown
    assert gap.count == 6
    assert gap.units == ()
