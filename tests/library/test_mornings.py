"""What of their day somebody asks for."""

import pytest

from bot.digest import Topic
from bot.library.mornings import asked_for_outright, section_of
from bot.privacy import Screened, screen


def question(text: str) -> Screened:
    words = screen(text)
    assert isinstance(words, Screened)
    return words


@pytest.mark.parametrize(
    "text", ["idag", "Idag!", "visa mitt morgonkort", "dagens kort", "today", "vad händer idag", "my day"]
)
def test_all_of_it(text: str) -> None:
    assert asked_for_outright(question(text)) is True


@pytest.mark.parametrize(
    ("text", "section"),
    [
        ("mina länkar", Topic.LINKS),
        ("kalender", Topic.CALENDAR),
        ("visa kalendern", Topic.CALENDAR),
        ("nyheter", Topic.NEWS),
        ("samarbetsytor", Topic.AREAS),
        ("my links please", Topic.LINKS),
        ("dagens nyheter", Topic.NEWS),
    ],
)
def test_one_section(text: str, section: Topic) -> None:
    assert asked_for_outright(question(text)) is section


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hej",
        "hur ställer jag in kalendern i mobilen",
        "länken i remissen fungerar inte",
        "nyheter och länkar",
        "boka möte",
    ],
)
def test_what_may_be_about_something_else_is_left(text: str) -> None:
    assert asked_for_outright(question(text)) is False


def test_a_wish_to_see_something_names_its_section() -> None:
    assert section_of(question("har vi apt den här veckan")) is Topic.CALENDAR
    assert section_of(question("vad missade jag i går")) is None
    assert section_of(question("nyheter och länkar")) is None
