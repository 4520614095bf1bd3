"""What a question says that was never said of a row speaks against it."""

from bot.library.strangers import Strange, Strangers

PLANNER = Strangers.build({"mail": {"mejl", "planner", "c1"}, "print": {"skriv", "planner"}, "door": {"dorr"}})


def test_what_has_been_said_of_a_row_is_not_strange_to_it() -> None:
    assert PLANNER.among([("planner",), ("mejl",)], ["mail"]) == {"mail": Strange()}


def test_a_word_that_means_what_has_been_said_is_not_strange() -> None:
    assert not PLANNER.among([("epost", "c1")], ["mail"])["mail"].any


def test_a_word_that_nobody_knows_says_most() -> None:
    found = PLANNER.among([("planner",), ("beroend",)], ["mail", "door"])
    assert found["mail"].any
    assert 0.5 < found["mail"].share < found["door"].share == 1
    assert found["mail"].most == found["door"].most


def test_of_nothing_nothing_is_strange() -> None:
    assert PLANNER.among([], ["mail"]) == {"mail": Strange()}
