"""Which messages are no question."""

import pytest

from bot.ids import RoleId, UnitId
from bot.language import Language, Text
from bot.library.introductions import Introduces
from bot.library.kinds import Greets, Thanks, WantsLanguage, WantsToChangeIntroduction, Wish, kind_of
from bot.people import Role, Unit
from bot.privacy import Screened

UNITS = {
    unit.id: unit
    for unit in (
        Unit(UnitId("region"), "Region Exempel", "region", None),
        Unit(UnitId("avd5"), "Medicinavdelning 5", "enhet", UnitId("region"), ("avd 5", "femman")),
        Unit(UnitId("avd7"), "Medicinavdelning 7", "enhet", UnitId("region"), ("avd 7", "sjuan")),
        Unit(UnitId("kemlab"), "Klinisk kemi (Kemlab)", "enhet", UnitId("region"), ("lab",)),
        Unit(UnitId("medicin"), "Område medicin", "omrade", UnitId("region"), ("med",)),
        Unit(UnitId("personal"), "Personalavdelningen", "stab", UnitId("region"), ("pa",)),
    )
}
ROLES = {
    role.id: role
    for role in (
        Role(RoleId("sjukskoterska"), Text("Sjuksköterska", "Registered nurse"), "klinisk", ("ssk",)),
        Role(RoleId("lakare"), Text("Läkare", "Physician"), "klinisk", ("dr", "at")),
        Role(RoleId("rehab"), Text("Fysioterapeut/arbetsterapeut"), "klinisk"),
    )
}


def kind(text: str) -> Wish | None:
    return kind_of(Screened(text), UNITS, ROLES)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("english please", "en"),
        ("English, please!", "en"),
        ("in english", "en"),
        ("can we speak english", "en"),
        ("på engelska tack", "en"),
        ("svenska tack", "sv"),
        ("pa svenska", "sv"),
        ("byt språk till svenska", "sv"),
        ("switch to swedish", "sv"),
    ],
)
def test_a_wish_about_language(text: str, language: Language) -> None:
    assert kind(text) == WantsLanguage(language)


@pytest.mark.parametrize("text", ["hej", "Hej!", "god morgon", "hello there", "hej är du vaken", "hej Kollegan"])
def test_a_greeting(text: str) -> None:
    assert kind(text) == Greets()


@pytest.mark.parametrize(
    "text", ["tack", "Tack så mycket!", "tack snälla, det löste sig", "thanks so much", "thank you", "det funkade"]
)
def test_thanks(text: str) -> None:
    assert kind(text) == Thanks()


@pytest.mark.parametrize("text", ["vem är jag", "who am i", "byt enhet", "Byt enhet tack", "jag har bytt jobb"])
def test_somebody_wants_to_say_anew_who_they_are(text: str) -> None:
    assert kind(text) == WantsToChangeIntroduction()


@pytest.mark.parametrize(
    ("text", "unit", "role"),
    [
        ("ssk avd 5", "avd5", "sjukskoterska"),
        ("avd 5, ssk", "avd5", "sjukskoterska"),
        ("jag jobbar som läkare på sjuan", "avd7", "lakare"),
        ("bytt till avd 7 fr idag", "avd7", None),
        ("Medicinavdelning 5", "avd5", None),
        ("jag är på lab", "kemlab", None),
        ("jag jobbar på klinisk kemi", "kemlab", None),
        ("sjuksköterska", None, "sjukskoterska"),
        ("I am a physician", None, "lakare"),
        ("arbetsterapeut på femman", "avd5", "rehab"),
    ],
)
def test_somebody_says_where_they_work_and_as_what(text: str, unit: UnitId | None, role: RoleId | None) -> None:
    assert kind(text) == Introduces(unit, role)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "?",
        "hej, hur signerar jag läkemedel",
        "hur skriver jag ut på engelska",
        "tack men det hjälpte inte",
        "det funkade inte",
        "inga utskick på helgen tack",
        "hur byter jag enhet",
        "byta enhet i cosmic",
        "lab",
        "remiss till lab",
        "läkarintyg",
        "ssk på avd 5 kan inte logga in",
        "jobbar natt hela veckan",
        "jag hjälper till på sjuan till den 18 december",
        "med på",
    ],
)
def test_what_may_be_a_question_stays_one(text: str) -> None:
    assert kind(text) is None
