"""Every cue fires on its own example, and is written as a person would read it."""

from pathlib import Path

import pytest

from bot.content import load
from bot.intent import Intent
from bot.library.intents.cues import Cue, cues, matcher
from bot.library.intents.matcher import Matcher
from bot.library.intents.names import Names
from bot.library.intents.patterns import parse
from bot.library.intents.said import heard
from bot.region import Region

CONTENT = Path(__file__).parents[2] / "content" / "region-exempel"


@pytest.fixture(scope="module")
def region() -> Region:
    return load(CONTENT)


@pytest.fixture(scope="module")
def names(region: Region) -> Names:
    return Names.of(region)


@pytest.mark.parametrize("cue", cues().values(), ids=list(cues()))
def test_a_cue_fires_on_its_example(cue: Cue, names: Names) -> None:
    said = heard(cue.example)
    assert cue.id in matcher().found(said, names.named(said).classes)


def test_cues_speak_for_what_there_is(region: Region) -> None:
    known = {*(intent.value for intent in Intent), *region.areas, "P1"}
    assert {label for cue in cues().values() for label in cue.speaks_for} <= known


def test_what_a_cue_needs_is_something_that_some_role_may(region: Region) -> None:
    may = {what for held in region.capabilities.values() for what in held}
    assert {what for cue in cues().values() for what in cue.needs} <= may


def fires(pattern: str, text: str) -> bool:
    said = heard(text)
    return bool(Matcher.of(("x", one) for one in parse(pattern)).found(said, [frozenset[str]()] * len(said.words)))


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("funger*", "Skrivaren FUNGERAR inte"),
        ("fungerar inte", "det funegrar inte"),
        ("felanmälan", "vill göra en fel anmälan"),
        ("felanmälan", "felanmalan"),
        ("*larm", "överfallslarm"),
        ("hur .. jag", "hur i hela friden gör jag"),
        ("vill_ha/önskar en", "jag vill ha en mus"),
        ("vill_ha/önskar en", "önskar en mus"),
        ("^hur", "hur då"),
        ("hur$", "signera hur"),
        ("?", "går det?"),
        ("<ticket>", "ta IT-2026-00871"),
        ("<time>", "kl 07.30"),
        ("ebesök", "e-besök"),
    ],
)
def test_a_pattern_hears(pattern: str, text: str) -> None:
    assert fires(pattern, text)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("funger*", "fungus"),
        ("hur .. jag", "hur kan det komma sig att just jag"),
        ("^hur", "signera hur"),
        ("hur$", "hur då"),
        ("mus", "must"),
        ("<number>", "inga tal"),
        ("inte fungerar", "fungerar inte"),
    ],
)
def test_a_pattern_is_deaf_to_other_things(pattern: str, text: str) -> None:
    assert not fires(pattern, text)


def test_a_pattern_without_words_is_told_of() -> None:
    with pytest.raises(ValueError, match="no words"):
        parse("^ ..")
