"""A digest's card: what many share is drawn once, and looks as if it were drawn anew."""

from dataclasses import replace
from typing import cast

import pytest

from bot.digest import Topic
from bot.language import Language
from bot.news import News
from bot.replies.morning import Morning
from bot.words import load
from cards import draw
from cards.gallery.morning_samples import MORNINGS, morning_samples
from cards.morning import draw_morning
from cards.remembered import Remembered
from tests.cards.card import Json, parts, titles


def sample(name: str = "morning-agnes", language: Language = "sv") -> Morning:
    found = morning_samples(language)[name]
    assert isinstance(found, Morning)
    return found


@pytest.mark.parametrize("name", [name for name in MORNINGS if name != "omar"])
def test_drawn_once_it_looks_the_same(name: str) -> None:
    drawn, words, morning = Remembered(), load()["sv"], sample(f"morning-{name}")
    first, second = draw_morning(morning, words, drawn), draw_morning(morning, words, drawn)
    assert first == second == draw(morning, words)


def test_what_an_editor_changes_is_drawn_anew() -> None:
    drawn, words, morning = Remembered(), load()["sv"], sample()
    before = draw_morning(morning, words, drawn)
    assert draw_morning(_corrected(morning), words, drawn) != before


def _corrected(morning: Morning) -> Morning:
    """The same ids, and another text in the first of the news."""
    digest = morning.digest
    news = digest.section(Topic.NEWS)
    first = news.items[0]
    assert isinstance(first.subject, News)
    rewritten = replace(first.subject, body=replace(first.subject.body, sv="Rättat."))
    section = replace(news, items=(replace(first, subject=rewritten), *news.items[1:]))
    sections = tuple(section if each.topic is Topic.NEWS else each for each in digest.sections)
    return replace(morning, digest=replace(digest, sections=sections))


def test_the_lock_screen_says_what_and_how_many() -> None:
    words = load()["sv"]
    assert draw(sample(), words).summary == "Din dag: 8 nyheter, 2 avbrott, 1 film"
    assert draw(sample("morning-maja"), words).summary == "Din dag: 3 ärenden i din kö, 3 nyheter, 1 avbrott"
    assert draw(sample("morning-changed"), words).summary.startswith("Din dag: något nytt att börja med")
    assert draw(sample("morning-omar", "en"), load()["en"]).summary.startswith("Your day: 8 news items")


def test_every_section_folds_and_every_line_leads_somewhere() -> None:
    card = draw(sample(), load()["sv"])
    pressed = [cast("Json", part["selectAction"]) for part in parts(card.content) if "selectAction" in part]
    kinds = {action["type"] for action in pressed}
    assert kinds == {"Action.ToggleVisibility", "Action.Execute", "Action.OpenUrl"}


def test_the_buttons_are_for_all_of_it() -> None:
    assert titles(draw(sample(), load()["sv"])) == ["Spela filmen (62 s)", "Markera läst", "Anpassa"]
