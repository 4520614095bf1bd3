"""Every number in every written form is stopped, however somebody tries to get it through."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.privacy import Blocked, Screened, Warned, screen
from tests.privacy.made import FORMS, SENTENCES, numbers

NUMBERS = numbers(60)
ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
FULL_WIDTH = str.maketrans("0123456789", "\uff10\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18\uff19")
SIGNS = " -+>=<.,;:/_*|~()[]'\"\n\t\u2013\u2192\u2022\u2026\U0001f449\u2764"
MADE = st.sampled_from(numbers(500))


@pytest.mark.parametrize("form", FORMS)
def test_every_number_in_every_form_is_stopped(form: str) -> None:
    written = [sentence.format(FORMS[form](n)) for n in NUMBERS for sentence in SENTENCES]
    assert [text for text in written if not isinstance(screen(text), Blocked)] == []


def test_a_soft_hyphen_makes_a_number_of_what_could_be_a_telephone_s() -> None:
    assert isinstance(screen("sök 0709852388"), Screened)
    assert isinstance(screen("sök 070985\u00ad2388"), Blocked)


@pytest.mark.parametrize("form", [form for form in FORMS if form != "YYMMDDNNNN"])
def test_a_typing_error_in_the_last_digit_is_no_way_through(form: str) -> None:
    mistyped = [n[:11] + str((int(n[11]) + 3) % 10) for n in NUMBERS]
    written = [f"patienten {FORMS[form](n)} får fel dos" for n in mistyped]
    assert [text for text in written if isinstance(screen(text), Screened)] == []


@given(MADE, st.lists(st.sampled_from(["-", " ", " - ", "\u2013", "\n", "+", ".", "  "]), min_size=1, max_size=1))
def test_no_sign_before_the_last_four_gets_it_through(made: str, sign: list[str]) -> None:
    assert isinstance(screen(f"sök {made[:8]}{sign[0]}{made[8:]}"), Blocked)


@pytest.mark.parametrize(
    "gap",
    [
        " -> ",
        " --> ",
        " ==> ",
        " >>> ",
        " (-) ",
        " , - ",
        " -  - ",
        ". . ",
        "\U0001f449\U0001f449",
        "->\n",
        " ;; ",
        " \u2026\u2026 ",
    ],
)
def test_nor_do_several(gap: str) -> None:
    assert isinstance(screen(f"811218{gap}9876"), Blocked)
    assert isinstance(screen(f"pnr 19811218{gap}9876"), Blocked)


@given(MADE, st.text(SIGNS, min_size=1, max_size=12), st.sampled_from([0, 2]))
def test_no_mixture_of_signs_gets_it_through(made: str, gap: str, begin: int) -> None:
    assert isinstance(screen(f"personnummer {made[begin:8]}{gap}{made[8:]}"), Blocked)


def test_a_date_and_a_number_that_signs_part_are_two_numbers() -> None:
    assert isinstance(screen("vecka 47: 2026-11-23 --> 1400"), Screened)
    assert isinstance(screen("gäller 2026-11-23  -->  2026-12-01"), Screened)
    assert isinstance(screen("pnr 811218 --> 9875"), Warned)


@given(MADE, st.lists(st.tuples(st.integers(1, 11), st.sampled_from(ZERO_WIDTH)), max_size=6))
def test_nothing_that_cannot_be_seen_gets_it_through(made: str, hidden: list[tuple[int, str]]) -> None:
    for place, sign in sorted(hidden, reverse=True):
        made = made[:place] + sign + made[place:]
    assert isinstance(screen(f"sök {made}"), Blocked)


@given(MADE, st.sets(st.integers(0, 11)), st.sampled_from("Oo\u041e"), st.sampled_from("Il|"))
def test_letters_that_look_like_digits_are_digits(made: str, places: set[int], zero: str, one: str) -> None:
    looks = {"0": zero, "1": one}
    written = "".join(looks.get(digit, digit) if place in places else digit for place, digit in enumerate(made))
    assert isinstance(screen(f"sök {written[:8]}-{written[8:]}"), Blocked)


@given(MADE, st.sampled_from([FULL_WIDTH, {}]), st.sampled_from([" ", "-", "\n", ". ", "/"]))
def test_neither_wide_digits_nor_one_by_one(made: str, digits: dict[int, str], parting: str) -> None:
    written = parting.join(made.translate(digits))
    assert isinstance(screen(f"sök {written}"), Blocked)
