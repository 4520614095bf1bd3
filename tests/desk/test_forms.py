"""What a form's answers decide, in the region's own forms."""

import pytest

from bot.content import load
from bot.desk.forms import composed, logic_in, priority_in, request_in, system_in, wrong
from bot.ids import SystemId
from bot.region import Region
from bot.routing import FormId, Priority, RequestKind
from bot.systems import Logic
from functions.settings import Settings

FAULT, REQUEST, APPLICATION = FormId("felanmalan"), FormId("bestallning"), FormId("auktorisationsansokan")


@pytest.fixture(scope="module")
def region() -> Region:
    return load(Settings().content_folder)


def test_what_is_required_and_empty_is_named(region: Region) -> None:
    missing = wrong(region.routing.forms[FAULT], {"vad_hander": "  ", "sedan_nar": "idag", "hur_manga": "jag"})
    assert [field.id for field in missing] == ["vad_hander", "hindrar_vard"]


@pytest.mark.parametrize(
    ("field", "said"), [("typ", "kaffe"), ("onskat_datum", "i morgon"), ("andra_arbetssatt", "kanske")]
)
def test_what_a_field_cannot_hold_is_named(region: Region, field: str, said: str) -> None:
    answers = {"typ": "other", "beskrivning": "En skärm", field: said}
    assert [one.id for one in wrong(region.routing.forms[REQUEST], answers)] == [field]


def test_a_cost_is_a_number(region: Region) -> None:
    form = region.routing.forms[APPLICATION]
    assert "kostnad" in {field.id for field in wrong(form, {"kostnad": "mycket"})}
    assert "kostnad" not in {field.id for field in wrong(form, {"kostnad": "12 000"})}


def test_the_matter_stands_bare_and_the_rest_with_its_label(region: Region) -> None:
    form = region.routing.forms[FAULT]
    answers = {"vad_hander": "Skrivaren står", "sedan_nar": "Nyss", "provat": ""}
    assert composed(form, answers, lambda _, said: said, "sv") == "Skrivaren står\nSedan när? Nyss"


@pytest.mark.parametrize(
    ("answers", "priority"),
    [
        ({"hindrar_vard": "yes"}, Priority.P1),
        ({"hur_manga": "alla", "system": "cosmic"}, Priority.P1),
        ({"hur_manga": "jag", "system": "cosmic"}, Priority.P2),
        ({"hur_manga": "jag"}, Priority.P3),
        ({"hur_manga": "flera"}, Priority.P2),
    ],
)
def test_how_bad_it_is_follows_care_then_the_system_then_how_many(
    region: Region, answers: dict[str, str], priority: Priority
) -> None:
    system = system_in(region.routing.forms[FAULT], answers, region.systems)
    assert priority_in(answers, system, region.routing.triage) is priority


def test_access_is_a_request_of_its_own_and_new_ways_of_working_are_innovation() -> None:
    assert request_in({"typ": "access"}) is RequestKind.ACCESS
    assert request_in({"beskrivning": "x"}) is None
    assert logic_in({"andra_arbetssatt": "yes"}) is Logic.INNOVATION
    assert logic_in({"andra_arbetssatt": "no"}) is None


def test_a_system_that_there_is_not_is_none(region: Region) -> None:
    assert system_in(region.routing.forms[FAULT], {"system": SystemId("okänt")}, region.systems) is None
