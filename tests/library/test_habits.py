"""What is habitually said of a row speaks for it, and what never is speaks against it."""

import pytest

from bot.library.grams import words
from bot.library.habits import Habits

HABITS = Habits.build({"print": words("how do i print a label print"), "sign": words("how do i sign a note")})


@pytest.mark.parametrize(("question", "nearest"), [("print", "print"), ("sign it", "sign"), ("how do i sign", "sign")])
def test_who_says_it_explains_it(question: str, nearest: str) -> None:
    fits = HABITS.nearness(question.split(), ["print", "sign"])
    assert max(fits, key=lambda name: fits[name]) == nearest
    assert fits[nearest] > 0


def test_what_all_say_tells_them_little_apart() -> None:
    common, telling = (HABITS.nearness(words.split(), ["print", "sign"]) for words in ("how do i", "print"))
    assert abs(common["print"] - common["sign"]) < abs(telling["print"] - telling["sign"])


def test_a_question_in_words_that_nobody_ever_used_fits_none_better() -> None:
    assert HABITS.nearness(["raket"], ["print", "sign"]) == {"print": 0.0, "sign": 0.0}
