"""The answer, as its reader sees it."""

from dataclasses import replace
from datetime import date

import pytest

from bot.howto import Answer, HowTo, Restricted
from bot.language import Text
from bot.privacy import Screened, screen
from bot.words import load
from cards import draw
from cards.gallery.samples import ACKNOWLEDGE, ADMINISTER, DICTATE, FILMS, PRESCRIBE
from tests.cards.card import button, parts, primary, texts, titles

SV, EN = load()["sv"], load()["en"]


def _asked() -> Screened:
    question = screen("signera lm utdelning hur")
    assert isinstance(question, Screened)
    return question


def _answer(how_to: HowTo, *, start: int = 0, stale: bool = False, solved: bool | None = None) -> Answer:
    return Answer(how_to, _asked(), how_to.answer, FILMS.link(how_to.video, start), stale, start, solved)


def test_title_sentence_film_steps_and_a_way_on() -> None:
    card = draw(_answer(ADMINISTER), SV)
    assert texts(card.content)[:2] == [ADMINISTER.title.sv, ADMINISTER.answer.sv]
    assert titles(card) == ["Spela filmen (69 s)", "Visa stegen", "Ja", "Nej", "Fråga en IT-konsult"]
    assert primary(card) == ["Spela filmen (69 s)"]
    assert (
        button(card, "Spela filmen (69 s)")["url"] == "https://video.regionexempel.example/w/cosmic-lakemedel-utdelning"
    )


def test_the_steps_are_folded_until_asked_for() -> None:
    card = draw(_answer(ADMINISTER), SV)
    steps = next(part for part in parts(card.content) if part.get("id") == "steps")
    assert steps["isVisible"] is False
    assert button(card, "Visa stegen")["targetElements"] == ["steps"]
    assert texts(steps) == [
        piece for number, step in enumerate(ADMINISTER.steps, 1) for piece in (f"{number}.  ", step.sv)
    ]


def test_without_steps_there_is_nothing_to_fold() -> None:
    assert "Visa stegen" not in titles(draw(_answer(replace(ADMINISTER, steps=())), SV))


def test_solved_is_thanked_and_not_asked_again() -> None:
    card = draw(_answer(ADMINISTER, solved=True), SV)
    assert "Vad bra att det löste sig." in texts(card.content)
    assert "Löste det?" not in texts(card.content)
    assert titles(card) == ["Spela filmen (69 s)", "Visa stegen", "Fråga en IT-konsult"]


def test_not_solved_makes_the_consultant_the_primary_action() -> None:
    card = draw(_answer(ADMINISTER, solved=False), SV)
    assert any(text.startswith("Tråkigt") for text in texts(card.content))
    assert primary(card) == ["Fråga en IT-konsult"]


def test_a_text_read_through_too_long_ago_says_when() -> None:
    assert "Texten lästes igenom senast den 14 oktober 2025. Något kan ha ändrats sedan dess." in texts(
        draw(_answer(DICTATE, stale=True), SV).content
    )
    assert "2025" not in str(texts(draw(_answer(replace(DICTATE, reviewed=date(2026, 3, 1))), SV).content))


@pytest.mark.parametrize(("start", "said"), [(47, "Börjar vid 0:47."), (125, "Börjar vid 2:05.")])
def test_a_film_that_starts_inside_says_where(start: int, said: str) -> None:
    assert said in texts(draw(_answer(ADMINISTER, start=start), SV).content)


def test_a_film_from_its_beginning_says_nothing_of_it() -> None:
    assert "Börjar" not in str(texts(draw(_answer(ADMINISTER), SV).content))


def test_the_safety_note_is_marked_by_words_and_not_by_colour_alone() -> None:
    seen = texts(draw(_answer(ACKNOWLEDGE), SV).content)
    assert (
        seen[seen.index("Tänk på: ") + 1] == "Avvikande svar ska alltid åtgärdas och dokumenteras av ansvarig läkare."
    )


def test_a_reader_of_english_hears_that_the_film_is_in_swedish() -> None:
    assert "Film in Swedish, 64 s." in texts(draw(_answer(ACKNOWLEDGE), EN).content)


def test_what_nobody_translated_is_marked_where_it_stands() -> None:
    seen = texts(draw(_answer(DICTATE), EN).content)
    assert "The steps are only in Swedish so far." in seen
    assert "This text is only in Swedish so far." not in seen
    swedish = draw(_answer(replace(ADMINISTER, title=Text("Signera utdelning av läkemedel"))), EN)
    assert "This text is only in Swedish so far." in texts(swedish.content)


def test_restricted_shows_the_note_and_neither_answer_steps_nor_film() -> None:
    card = draw(Restricted(PRESCRIBE, _asked()), SV)
    assert PRESCRIBE.restricted_note is not None
    assert texts(card.content) == [PRESCRIBE.title.sv, "Visas bara för vissa roller", PRESCRIBE.restricted_note.sv]
    assert titles(card) == ["Fråga en IT-konsult"]
    assert PRESCRIBE.answer.sv not in str(card.content)
    assert "video." not in str(card.content)
