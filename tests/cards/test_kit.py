"""The pieces: an unknown property is an error, and no text becomes markup."""

import pytest
from adaptivecards.elements import TextRun

from bot.actions.answering import AskConsultant
from bot.actions.buttons import LONGEST, Unfilled
from bot.actions.ticket import AddWords
from bot.ids import TicketId
from bot.privacy import Screened, screen
from cards import kit
from cards.kit.elements import made
from tests.cards.card import parts

HOSTILE = (
    "**fet**",
    "[klicka](https://evil.example)",
    "![bild](https://evil.example/x.png)",
    "<img src=x onerror=alert(1)>",
    "https://evil.example",
    "1. lista",
    "- lista",
    "# rubrik",
    "&lt;b&gt;",
    "`kod`",
    "_kursiv_",
    "{{DATE(2026-11-23T06:00:00Z)}}",
)


def _asked(text: str) -> Screened:
    question = screen(text)
    assert isinstance(question, Screened)
    return question


def test_a_property_that_the_package_does_not_know_is_an_error() -> None:
    with pytest.raises(TypeError, match="TextRun has no colour"):
        made(TextRun, text="hej", colour="good")


def test_a_property_of_the_wrong_type_is_an_error() -> None:
    with pytest.raises(TypeError, match="text"):
        made(TextRun, text=7)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_heading_that_could_be_markup_is_drawn_as_a_text_run(text: str) -> None:
    assert kit.heading(text).json["type"] == "RichTextBlock"


@pytest.mark.parametrize(
    "text", ["Vidimera lab- och röntgensvar", "Felanmälan och support: vägar och tider", "Löste det?"]
)
def test_an_ordinary_heading_is_found_as_one_by_a_screen_reader(text: str) -> None:
    assert kit.heading(text).json["style"] == "heading"


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_drawn_as_markdown_or_spoken_holds_markup(text: str) -> None:
    pieces = [
        kit.heading(text),
        kit.paragraph(text),
        kit.note(text),
        kit.warning("Tänk på:", text),
        *kit.numbered([text]),
        kit.said(text, text),
        kit.row(text, None, under=text),
        kit.boxed(kit.paragraph(text)),
    ]
    card = kit.card("sv", "En sammanfattning", pieces)
    assert "TextBlock" not in {part.get("type") for part in parts(card.content)}
    for plain in (str(card.content["speak"]), str(card.content["fallbackText"])):
        assert set(plain) & set("<>&*_`#[]{}") == set()


def test_an_address_cannot_break_out_of_the_text_that_older_clients_show() -> None:
    card = kit.card("sv", "Svar", [kit.heading("Svar")], link="https://film.example/x](https://evil.example)<b>")
    assert str(card.content["fallbackText"]) == "Svar. https://film.example/x%5D%28https://evil.example%29%3Cb%3E"


def test_what_is_folded_is_not_read_aloud() -> None:
    steps = kit.folded("steps", kit.numbered(["Öppna listan."]))
    assert "listan" not in str(kit.card("sv", "Svar", [kit.heading("Svar"), steps]).content["speak"])


def test_a_button_carries_its_own_fallback() -> None:
    button = kit.press("Fråga", AskConsultant(_asked("hur gör jag"))).json
    assert button["verb"] == "ask.consultant"
    assert button["fallback"] == {
        "type": "Action.Submit",
        "title": "Fråga",
        "data": {"action": "ask.consultant", "question": "hur gör jag"},
    }


def test_a_field_takes_no_more_than_a_button_can_carry() -> None:
    field = kit.write("words", "Ditt svar").json
    assert (field["type"], field["maxLength"], field["isMultiline"]) == ("Input.Text", LONGEST, True)


def test_what_a_field_holds_goes_with_a_button_that_leaves_it_open() -> None:
    button = kit.press("Skicka", Unfilled(AddWords, TicketId("prov"))).json
    assert button["data"] == {"action": "ticket.add", "ticket": "prov"}
