"""What kind of message it is, and where it would go, as the demo region's staff write."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.content import load
from bot.ids import PersonId, RoleId, UnitId
from bot.intent import Intent
from bot.library import Ranked
from bot.library.intents import Interpreter, Understood
from bot.people import Membership, Person
from bot.privacy import Screened, screen
from bot.routing import Priority
from bot.systems import Logic

CONTENT = Path(__file__).parents[2] / "content" / "region-exempel"
NURSE, CONSULTANT, LEADER = "sjukskoterska", "it_konsult", "projektledare"


@pytest.fixture(scope="module")
def interpreter() -> Interpreter:
    return Interpreter.of(load(CONTENT))


def understood(interpreter: Interpreter, text: str, role: str = NURSE, near: Sequence[Ranked] = ()) -> Understood:
    person = Person(
        PersonId("p"), "", "sv", roles=frozenset({RoleId(role)}), memberships=(Membership(UnitId("med-avd5")),)
    )
    question = screen(text)
    assert isinstance(question, Screened)
    return interpreter.understand(question, person, near)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("hur byter jag lösenord", Intent.HOW_TO),
        ("skrivaren är trasig", Intent.INCIDENT),
        ("vi behöver en skärm till", Intent.REQUEST),
        ("tänk om journalen kunde läsas upp", Intent.IDEA),
        ("får vi använda appen här, är den godkänd", Intent.AUTHORISATION),
        ("vilken våg är vi i", Intent.ROLLOUT_STATUS),
        ("hur går det med mitt ärende", Intent.MY_TICKETS),
        ("skicka morgonkortet kl 7 i stället", Intent.SETTINGS),
        ("visa nyheterna", Intent.DIGEST),
        ("jag vill prata med en människa", Intent.HUMAN),
        ("tack så mycket", Intent.SMALL_TALK),
        ("vilken dos vid sepsis", Intent.OUT_OF_SCOPE),
    ],
)
def test_a_nurse_is_understood(interpreter: Interpreter, text: str, intent: Intent) -> None:
    assert understood(interpreter, text).intent is intent


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("ta IT-2026-00871", CONSULTANT),
        ("flytta våg 2 två veckor", LEADER),
        ("publicera nyheten för alla på psyk", "redaktor"),
        ("hur många ärenden löstes i november", "it_controller"),
    ],
)
def test_a_command_is_one_only_from_somebody_who_may(interpreter: Interpreter, text: str, role: str) -> None:
    assert understood(interpreter, text, role).intent is Intent.STAFF_COMMAND
    assert understood(interpreter, text).intent is not Intent.STAFF_COMMAND


@pytest.mark.parametrize(
    "text",
    [
        "fel patients prover ligger i journalen",
        "läkemedelslistan är tom",
        "larmen går inte fram till någon",
        "op pågår och bilderna kommer inte upp",
        "skrev in mitt lösenord på en falsk sida",
        "alla datorer på hela avdelningen är svarta",
        "cosmic är nere för alla",
        "sökarna är döda",
    ],
)
def test_danger_to_care_comes_first(interpreter: Interpreter, text: str) -> None:
    found = understood(interpreter, text)
    assert (found.intent, found.priority) == (Intent.INCIDENT, Priority.P1)


@pytest.mark.parametrize(
    "text",
    [
        "provsvaren jag ser hör till grannen i sängen bredvid",
        "ingen på akuten kommer in i journalen och ambulansen står på gården",
        "mitt i operationen slocknade skärmen med patientens läkemedel",
        "everybody on the ward is locked out of the chart",
        "gav ut min pinkod till en som ringde och sa att han var från it",
        "jag trycker på larmet men det är ingen som kommer",
    ],
)
def test_danger_told_in_other_words_is_never_met_with_a_film(interpreter: Interpreter, text: str) -> None:
    found = understood(interpreter, text)
    assert found.intent is Intent.INCIDENT
    assert found.priority is Priority.P1 or found.ask is not None


@pytest.mark.parametrize(
    "text",
    [
        "hur flyttar jag en anteckning som blev på fel patient",
        "hur testar jag att larmet fungerar",
        "var ser jag läkemedelslistan",
        "hur beställer jag akuta prover",
    ],
)
def test_how_to_do_what_is_near_danger_stays_a_question(interpreter: Interpreter, text: str) -> None:
    assert understood(interpreter, text).intent is Intent.HOW_TO


@pytest.mark.parametrize(
    ("text", "priority"),
    [
        ("cosmic hänger sig på min dator", Priority.P2),
        ("link kraschar varje gång jag sparar", Priority.P3),
        ("raindance visar fel summa", Priority.P4),
        ("raindance är nere", Priority.P3),
        ("mejlen fungerar inte för oss alla", Priority.P2),
    ],
)
def test_otherwise_the_class_of_the_system_decides(interpreter: Interpreter, text: str, priority: Priority) -> None:
    assert understood(interpreter, text).priority is priority


def test_where_it_may_be_worse_one_question_is_asked(interpreter: Interpreter) -> None:
    asked = understood(interpreter, "cosmic hänger sig på min dator").ask
    assert asked is not None
    assert asked.sv == "Hindrar det vården av patient just nu?"
    assert understood(interpreter, "raindance visar fel summa").ask is None


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("sectra kraschar", "vardsystem"),
        ("heroma kraschar", "administrativa"),
        ("jobbmobilen kraschar", "teknik"),
        ("min skärm slocknar", "teknik"),
    ],
)
def test_a_fault_goes_where_its_system_belongs(interpreter: Interpreter, text: str, area: str) -> None:
    assert understood(interpreter, text).area == area


def test_ideas_and_changed_ways_of_working_follow_the_other_logic(interpreter: Interpreter) -> None:
    assert understood(interpreter, "tänk om journalen kunde läsas upp").logic is Logic.INNOVATION
    assert understood(interpreter, "vi vill göra om hur vi rondar, kan nån hjälpa oss").logic is Logic.INNOVATION
    assert (
        understood(interpreter, "vi vill ta rapporten på något nytt vis, vem kan tänka med oss").logic
        is Logic.INNOVATION
    )
    assert understood(interpreter, "vi behöver en skärm till").logic is Logic.GOVERNANCE
    assert understood(interpreter, "visa nyheterna").logic is None


@pytest.mark.parametrize(("role", "first"), [(NURSE, "heroma-franvaro"), ("lakare", "webcert-intyg")])
def test_sick_is_oneself_for_a_nurse_and_a_patient_for_a_physician(
    interpreter: Interpreter, role: str, first: str
) -> None:
    person = Person(PersonId("p"), "", "sv", roles=frozenset({RoleId(role)}))
    question = screen("hur sjukskriver jag")
    assert isinstance(question, Screened)
    near = (Ranked("webcert-intyg", 0.8), Ranked("heroma-franvaro", 0.2))
    assert interpreter.in_order(question, person, near)[0] == Ranked(first, 0.8)


def test_what_only_the_summary_of_a_rollout_mentions_points_to_it(interpreter: Interpreter) -> None:
    found = understood(interpreter, "när börjar vi dokumentera i mobilen vid sängen")
    assert (found.intent, found.area, found.logic) == (Intent.ROLLOUT_STATUS, "vardsystem", Logic.INNOVATION)


def test_two_wishes_in_one_message_are_both_heard(interpreter: Interpreter) -> None:
    found = understood(interpreter, "skrivaren på expeditionen är trasig. skicka morgonkortet kl 7 i stället")
    assert found.second is not None
    assert {found.intent, found.second.intent} == {Intent.INCIDENT, Intent.SETTINGS}


def test_one_wish_has_no_second(interpreter: Interpreter) -> None:
    assert understood(interpreter, "skrivaren är trasig. den funkar inte alls").second is None


@pytest.mark.parametrize("text", ["", "   ", "?", "🙂", "a" * 5000, "<ticket>", "^$ .. / *", "hur " * 500])
def test_an_odd_message_breaks_nothing(interpreter: Interpreter, text: str) -> None:
    assert 0 <= understood(interpreter, text).how_to <= 1
