"""Getting to know each other, and what is said when something was stopped or went wrong."""

from bot.ids import RoleId, UnitId
from bot.language import Text
from bot.privacy import Screened, screen
from bot.replies.direction import CareAsked
from bot.replies.greeting import LanguageChosen, Refusal, Welcome, WhoAreYou
from bot.replies.notice import Apology, Notice, Stopped, Told
from bot.words import load
from cards import draw
from tests.cards.card import button, parts, primary, texts, titles

SV, EN = load()["sv"], load()["en"]
UNITS = ((UnitId("med-avd5"), "Medicinavdelning 5"), (UnitId("akuten"), "Akutmottagningen"))
ROLES = ((RoleId("lakare"), Text("Läkare", "Physician")), (RoleId("bma"), Text("Biomedicinsk analytiker")))


def test_the_welcome_can_be_read_in_the_other_language() -> None:
    assert button(draw(Welcome(()), SV), "In English")["data"] == {"action": "me.language", "language": "en"}
    assert button(draw(Welcome(()), EN), "På svenska")["data"] == {"action": "me.language", "language": "sv"}


def test_who_are_you_is_filled_in_as_far_as_known() -> None:
    card = draw(WhoAreYou(UNITS, ROLES, UNITS[1][0]), EN)
    unit, role = (part for part in parts(card.content) if part.get("type") == "Input.ChoiceSet")
    assert (unit["id"], unit["value"], role["id"], role.get("value")) == ("unit", "akuten", "role", None)
    assert role["choices"] == [
        {"title": "Physician", "value": "lakare"},
        {"title": "Biomedicinsk analytiker", "value": "bma"},
    ]
    assert titles(card) == primary(card) == ["Save"]


def test_the_button_leaves_unit_and_role_to_the_lists() -> None:
    assert button(draw(WhoAreYou(UNITS, ROLES), SV), "Spara")["data"] == {"action": "me.introduce"}


def test_what_is_missing_is_said_in_words() -> None:
    card = draw(WhoAreYou(UNITS, ROLES, missing=True), SV)
    assert "Välj både arbetsplats och roll." in texts(card.content)


def test_the_language_is_confirmed_in_itself() -> None:
    assert texts(draw(LanguageChosen("en"), EN).content)[0] == "I now write in English"


def test_a_guest_is_told_no_and_given_no_button() -> None:
    card = draw(Refusal(), SV)
    assert texts(card.content)[0] == "Jag finns bara för regionens egen personal"
    assert titles(card) == []


def test_a_stopped_message_says_what_to_do_in_order() -> None:
    seen = " ".join(texts(draw(Stopped(("personnummer",)), SV).content))
    assert "Ring den som är ansvarig, nu." in seen
    assert "1.   Skriv om frågan utan namn och nummer." in seen
    assert "välj Ta bort" in seen
    assert "Jag har inte sparat det." in seen
    assert "din chef" in seen


def test_a_stopped_password_is_to_be_changed() -> None:
    seen = " ".join(texts(draw(Stopped(("hemlighet",), "0980-31 92 10"), SV).content))
    assert "1.   Byt lösenordet eller koden nu." in seen
    assert "4.   Kan någon ha sett det? Ring Servicecenter 0980-31 92 10." in seen
    assert "patient" not in seen


def test_a_password_beside_a_patient_is_about_the_patient() -> None:
    seen = " ".join(texts(draw(Stopped(("hemlighet", "personnummer")), SV).content))
    assert "som pekar ut en person" in seen


def test_introduced_is_said_back_and_can_be_changed() -> None:
    card = draw(Notice(Told.INTRODUCED, unit="Medicinavdelning 5", role=ROLES[0][1]), SV)
    assert "Läkare, Medicinavdelning 5." in texts(card.content)
    assert button(card, "Ändra")["verb"] == "me.change"


def test_an_apology_has_its_number_and_a_phone() -> None:
    seen = texts(draw(Apology("7f3a91", "0980-31 92 10"), EN).content)
    assert "Error number: 7f3a91" in seen
    assert any("0980-31 92 10" in text for text in seen)


def test_the_question_of_danger_is_in_the_reader_s_language_though_the_region_wrote_it_in_swedish_only() -> None:
    question = screen("the screens are black")
    assert isinstance(question, Screened)
    asked = CareAsked(Text("Hindrar det vården just nu?"), question)
    assert "Is it stopping patient care right now?" in texts(draw(asked, EN).content)
    assert "Hindrar det vården just nu?" in texts(draw(asked, SV).content)
