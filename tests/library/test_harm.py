"""Danger to care is heard however it is said, and what only sounds like it is let be."""

from pathlib import Path

import pytest

from bot.content import load
from bot.ids import PersonId, RoleId, UnitId
from bot.library import Catalogue
from bot.library.intents import Interpreter, Understood
from bot.library.intents.harm import Harm, harms
from bot.library.intents.names import Names
from bot.library.intents.said import heard
from bot.people import Membership, Person
from bot.privacy import Screened, screen
from bot.routing import Priority

REGION = load(Path(__file__).parents[2] / "content" / "region-exempel")
CATALOGUE = Catalogue.of(REGION)
INTERPRETER = Interpreter.of(REGION)
NAMES = Names.of(REGION)
NURSE = Person(
    PersonId("p"), "", "sv", roles=frozenset({RoleId("sjukskoterska")}), memberships=(Membership(UnitId("med-avd5")),)
)


def understood(text: str) -> Understood:
    question = screen(text, REGION.screening)
    assert isinstance(question, Screened), text
    return INTERPRETER.understand(question, NURSE, CATALOGUE.rank(question, NURSE.all_roles))


@pytest.mark.parametrize("sentence", harms().sentences, ids=lambda sentence: sentence.id)
def test_each_example_is_heard(sentence: object) -> None:
    row = next(one for one in harms().sentences if one is sentence)
    said = heard(row.example)
    assert row.is_in(harms().heard(said, NAMES.named(said), REGION)), row.example


DANGERS = """
COSMIC NERE!!! ALLA!!
vi är utlåsta allihopa
kmr inte in i cosmic ngn av oss
hela huset strömlöst
hej! cosmic är nere för alla, hur gör man reservrutinen
IT-2026-00871 akutliggaren har fryst hos alla, patienter drabbas
dosen i cosmic visar tio gånger för mycket
utsatta läkemedel står kvar som aktiva på alla
allergivarningarna syns inte längre
armbanden skrivs med grannens namn
ekg sparas på fel pat
ringklockorna på rummen är döda
sköterskekallelsen fungerar inte i hela korridoren
2222 går inte att ringa
telemetrin svart, ser inga rytmer
kan inte beställa blod, patienten blöder
stulet tjänstekort med pinlapp
någon har loggat in med mitt kort
we are all locked out
entire ED offline
paging system down
discontinued meds are showing as active
someone else is logged in as me and writing notes
ransom message on screen
""".strip().splitlines()


@pytest.mark.parametrize("text", DANGERS)
def test_danger_is_heard_however_it_is_said(text: str) -> None:
    assert understood(text).priority is Priority.P1


@pytest.mark.parametrize("text", ["cosmic nere??", "journalen hänger sig", "fel pat", "labbet svarar inte"])
def test_what_may_be_danger_is_at_least_asked_about(text: str) -> None:
    meant = understood(text)
    assert meant.priority is Priority.P1 or meant.ask == REGION.routing.triage.ask_if_unsure


CALM = """
ser inga svar på mitt mejl
no results in search
min sökare är slut på batteri
får inga larm om morgonkortet
läkemedelskursen finns inte i saba
fel person fick mitt pass i heroma
wrong name in my email signature
all of us want the film about nova
läkemedlet finns inte på apoteket
kaffeautomaten dog, hela avdelningen gråter
heroma nere för alla på vc
hur gör jag när cosmic är nere
jag råkade skriva i fel patients journal, hur rättar jag
fel kod på dörren, hur gör jag
lägga in allergi
ändra namn i cosmic
""".strip().splitlines()


@pytest.mark.parametrize("text", CALM)
def test_what_only_sounds_like_danger_is_let_be(text: str) -> None:
    meant = understood(text)
    assert meant.priority is not Priority.P1
    assert meant.ask != REGION.routing.triage.ask_if_unsure


def test_a_breach_goes_to_those_who_guard_against_it() -> None:
    assert understood("någon har loggat in med mitt kort").system == "sakerhet"


def test_every_sentence_names_words_that_are_listened_for() -> None:
    said_of_systems = {"critical system", "lesser system", "office system", "unit"}
    known = harms().matcher.names | said_of_systems
    for sentence in harms().sentences:
        assert {name for group in sentence.when for name in group} | sentence.unless <= known
        assert sentence.harm is not Harm.NONE
