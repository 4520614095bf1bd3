"""The screen beside what others take for an identity number: what one of them accepts never passes here."""

from collections.abc import Callable, Mapping

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from personnummer import personnummer
from stdnum.se import personnummer as stdnum

from bot.privacy import Blocked, screen
from bot.privacy.identity_numbers import ADDED_TO_DAY
from tests.privacy.made import FORMS, numbers, with_check

OTHERS: Mapping[str, Callable[[str], bool]] = {"personnummer": personnummer.valid, "stdnum": stdnum.is_valid}
# not one that could be a mobile telephone's: a co-ordination number of 2007, written together without a word about it
NUMBERS = [number for number in numbers(90) if not (number.startswith("2007") and int(number[6:8]) > ADDED_TO_DAY)]


def test_of_every_written_form_the_screen_stops_what_others_accept_and_what_they_do_not() -> None:
    written = [form(number) for form in FORMS.values() for number in NUMBERS]
    accepted = {name: sum(valid(text) for text in written) for name, valid in OTHERS.items()}
    stopped = sum(isinstance(screen(f"sök {text}"), Blocked) for text in written)
    assert stopped == len(written)
    assert all(0 < count < len(written) for count in accepted.values()), accepted


@pytest.mark.parametrize("name", OTHERS)
@given(
    century=st.sampled_from(["18", "19", "20", ""]),
    year=st.integers(0, 99),
    month=st.integers(1, 12),
    day=st.integers(1, 91),
    serial=st.integers(1, 999),
    sign=st.sampled_from(["-", "+", ""]),
)
def test_no_number_that_others_accept_passes(
    name: str, century: str, year: int, month: int, day: int, serial: int, sign: str
) -> None:
    ten = with_check(f"{year:02}{month:02}{day:02}{serial:03}")
    written = f"{century}{ten[:6]}{sign}{ten[6:]}"
    assume(OTHERS[name](written))
    assert isinstance(screen(f"patienten {written} syns inte"), Blocked)
