"""Where several films come close, or none."""

from bot.howto import Choices, NoAnswer
from bot.privacy import Screened, screen
from bot.words import load
from cards import draw
from cards.gallery.samples import ADMINISTER, DICTATE, SUPPLEMENT
from tests.cards.card import button, primary, texts, titles

SV = load()["sv"]


def _asked() -> Screened:
    question = screen("prov")
    assert isinstance(question, Screened)
    return question


def test_each_choice_has_its_whole_title_and_a_button_with_its_length() -> None:
    card = draw(Choices((ADMINISTER, SUPPLEMENT, DICTATE), _asked()), SV)
    assert texts(card.content) == [
        "Vilken menar du?",
        *(how_to.title.sv for how_to in (ADMINISTER, SUPPLEMENT, DICTATE)),
    ]
    assert titles(card) == ["Film 1 (69 s)", "Film 2 (55 s)", "Film 3 (78 s)", "Inget av dessa"]
    assert button(card, "Film 2 (55 s)")["data"] == {
        "action": "howto.show",
        "topic": "cosmic-lab-komplettera",
        "question": "prov",
    }


def test_none_of_these_is_a_way_on() -> None:
    card = draw(Choices((ADMINISTER, SUPPLEMENT), _asked()), SV)
    assert button(card, "Inget av dessa")["verb"] == "ask.none"


def test_the_lock_screen_says_how_many() -> None:
    assert draw(Choices((ADMINISTER, SUPPLEMENT), _asked()), SV).summary == "2 förslag på filmer"


def test_a_single_one_is_asked_about() -> None:
    assert texts(draw(Choices((ADMINISTER,), _asked()), SV).content)[0] == "Är det den här du menar?"


def test_no_answer_says_so_and_offers_a_person_first() -> None:
    card = draw(NoAnswer((), _asked()), SV)
    assert texts(card.content)[0] == "Jag har ingen film om det"
    assert titles(card) == ["Fråga en IT-konsult", "Formulär"]
    assert primary(card) == ["Fråga en IT-konsult"]


def test_what_lies_near_is_not_sold_as_the_answer() -> None:
    card = draw(NoAnswer((ADMINISTER, SUPPLEMENT), _asked()), SV)
    assert "De här filmerna ligger närmast, men kan handla om något annat:" in texts(card.content)
    assert titles(card) == ["Film 1 (69 s)", "Film 2 (55 s)", "Fråga en IT-konsult", "Formulär"]
    assert primary(card) == ["Fråga en IT-konsult"]
