"""A machine that is slow, or busy with something else, fails no test of made-up inputs."""

import time

from hypothesis import Phase, given, settings
from hypothesis import strategies as st


def slowly(number: int) -> int:
    time.sleep(0.15)
    return number


@settings(max_examples=11, phases=[Phase.generate])
@given(st.integers().map(slowly))
def test_examples_may_be_slow_to_make(number: int) -> None:
    assert isinstance(number, int)


@settings(max_examples=1, phases=[Phase.generate])
@given(st.integers())
def test_a_test_may_take_longer_than_the_usual_200_ms(number: int) -> None:
    assert slowly(number) == slowly(number)
