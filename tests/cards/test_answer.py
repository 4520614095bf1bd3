"""The answer, as its reader sees it."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.howto import Answer, HowTo, Restricted
from bot.ids import HowToId
from bot.language import Text
from bot.privacy import Screened, screen
from bot.rollouts import Both, Circumstances, NotYet, Over
from bot.systems import Closed
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


@pytest.mark.parametrize(("start", "said"), [(47, "Börjar vid 0:47. "), (125, "Börjar vid 2:05. ")])
def test_a_film_that_starts_inside_says_where(start: int, said: str) -> None:
    assert any(text.startswith(said) for text in texts(draw(_answer(ADMINISTER, start=start), SV).content))


def test_a_film_from_its_beginning_says_nothing_of_it() -> None:
    assert "Börjar" not in str(texts(draw(_answer(ADMINISTER), SV).content))


def test_the_safety_note_is_marked_by_words_and_not_by_colour_alone() -> None:
    seen = texts(draw(_answer(ACKNOWLEDGE), SV).content)
    assert (
        seen[seen.index("Tänk på: ") + 1] == "Avvikande svar ska alltid åtgärdas och dokumenteras av ansvarig läkare."
    )


def test_a_reader_of_english_hears_that_the_film_is_in_swedish() -> None:
    assert "Film in Swedish, 64 s. Captions in Swedish." in str(texts(draw(_answer(ACKNOWLEDGE), EN).content))


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


def test_one_small_line_tells_of_captions_and_links_to_what_is_said() -> None:
    for solved in (None, True, False):
        card = draw(_answer(ADMINISTER, solved=solved), SV)
        line = next(part for part in parts(card.content) if "selectAction" in part)
        assert texts(line) == ["Textad på svenska. ", "Läs filmens text"]
        assert str(line["selectAction"]).count("https://video.regionexempel.example/t/cosmic-lakemedel-utdelning") == 1
    both = replace(ADMINISTER.video, captions=("sv", "en"), transcript=None)
    assert "Textad på svenska och engelska." in texts(draw(_answer(replace(ADMINISTER, video=both)), SV).content)


def _shown(around: Circumstances) -> tuple[list[str], list[str]]:
    card = draw(replace(_answer(ADMINISTER), around=around), SV)
    asked = [
        str(part["tooltip"])
        for part in parts(card.content)
        if part.get("type") == "Action.Execute" and "tooltip" in part
    ]
    return texts(card.content), asked


OLD, NEW = Text("Det gamla", "The old one"), Text("Det nya", "The new one")
OTHER = HowToId("other")


def test_before_its_date_a_new_tool_says_from_when_and_what_holds_until_then() -> None:
    not_yet = NotYet(date(2026, 12, 7), OLD, OTHER)
    said, buttons = _shown(Circumstances(not_yet))
    assert "Gäller er från 7 december; till dess: Det gamla." in said
    assert "Så gör ni till dess" in buttons
    said, _ = _shown(Circumstances(replace(not_yet, unit="Medicinavdelning 5")))
    assert "Gäller Medicinavdelning 5 från 7 december; till dess: Det gamla." in said
    english = draw(replace(_answer(ADMINISTER), around=Circumstances(not_yet)), EN)
    assert "Applies to you from 7 December; until then: The old one." in texts(english.content)


def test_of_two_tools_in_use_the_rule_is_told_and_the_other_ones_film_is_near() -> None:
    rule = Text("Gamla avslutas i det gamla.")
    said, buttons = _shown(Circumstances(Both(rule, about_new=True, how_to=OTHER)))
    assert said[2] == "Gamla avslutas i det gamla."
    assert "Så gör du i det gamla" in buttons
    assert "Så gör du i det nya" in _shown(Circumstances(Both(rule, about_new=False, how_to=OTHER)))[1]


def test_the_old_tool_afterwards_says_what_holds_now() -> None:
    over = Over(date(2026, 12, 20), OLD, NEW, Text("Gamla kan läsas."), OTHER)
    said, buttons = _shown(Circumstances(over))
    assert "Det gamla användes till 20 december. Nu gäller Det nya. Gamla kan läsas." in said
    assert "Så gör du i det nya" in buttons


def test_what_is_closed_is_said_first_with_what_to_do_meanwhile() -> None:
    until = datetime(2026, 12, 7, 6, 0, tzinfo=UTC)
    closed = Closed(Text("E-tjänsterna är stängda", "Closed"), Text("Ring invånaren.", "Phone."), until, OTHER)
    said, buttons = _shown(Circumstances(NotYet(date(2026, 12, 7), None), closed))
    assert said[1:3] == ["Planerat avbrott till 7 december kl. 06.00: ", "E-tjänsterna är stängda. Ring invånaren."]
    assert "Gäller er från 7 december." in said
    assert "Så gör du under tiden" in buttons


def test_that_a_system_nears_its_end_is_said_in_passing() -> None:
    assert _shown(Circumstances(lifecycle=Text("Ersätts 2028.")))[0][2] == "Ersätts 2028."


def _on(host: str) -> Answer:
    return replace(_answer(ADMINISTER), film=f"https://{host}/sites/filmer/x.mp4")


def test_a_film_on_sharepoint_plays_in_the_card_where_that_is_switched_on() -> None:
    answer = _on("region.sharepoint.com")
    card = draw(answer, SV, films_inside=True)
    media = next(part for part in parts(card.content) if part.get("type") == "Media")
    assert media["sources"] == [{"mimeType": "video/mp4", "url": answer.film}]
    assert button(card, "Spela filmen (69 s)")["url"] == answer.film
    assert "Media" not in str(draw(answer, SV).content)


def test_other_films_and_those_that_start_inside_do_not() -> None:
    for answer in (_on("film.example"), _on("sharepoint.com.example"), replace(_on("region.sharepoint.com"), start=47)):
        assert "Media" not in str(draw(answer, SV, films_inside=True).content)
