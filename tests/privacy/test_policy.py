"""The region decides what is done about what was found."""

import ast
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.privacy import STRICT, Blocked, Screened, Warned, screen

ROOT = Path(__file__).parent.parent.parent
NAMED = "patienten Anna Exempelsson syns inte"


def test_a_region_may_stop_what_others_ask_about() -> None:
    policy = replace(STRICT, actions={**STRICT.actions, "namn_vard": "block"})
    assert screen(NAMED, policy) == Blocked(("namn_vard",), len(NAMED))


def test_a_region_may_ask_about_what_others_stop_and_the_number_goes() -> None:
    policy = replace(STRICT, actions={**STRICT.actions, "personnummer": "warn"})
    verdict = screen("sök 19121212-1212 nu", policy)
    assert verdict == Warned(_passed("sök [personuppgift] nu"), ("personnummer",), len("sök 19121212-1212 nu"))


def test_where_a_region_says_nothing_the_built_in_policy_holds() -> None:
    policy = replace(STRICT, actions={})
    assert isinstance(screen("19121212-1212", policy), Blocked)
    assert isinstance(screen(NAMED, policy), Warned)


def test_a_region_has_its_own_words_in_the_place_of_what_goes() -> None:
    policy = replace(STRICT, redactions={"namn": "(namn borttaget)"})
    verdict = screen(NAMED, policy)
    assert isinstance(verdict, Warned)
    assert verdict.redacted.text == "patienten (namn borttaget) syns inte"


@pytest.mark.parametrize(
    "text", ["Petra Provmark visade var remissen ligger", "var är Petra Provmark, patienten väntar"]
)
def test_those_who_help_may_be_named(text: str) -> None:
    policy = replace(STRICT, staff=frozenset({"petra provmark"}))
    assert isinstance(screen(text), Warned) or "visade" in text
    assert screen(text, policy) == Screened(text)


def test_what_is_private_about_a_helper_is_asked_about_all_the_same() -> None:
    policy = replace(STRICT, staff=frozenset({"petra provmark"}))
    assert isinstance(screen("Petra Provmark är sjukskriven för utmattning", policy), Warned)


def test_no_word_of_a_region_s_makes_the_screen_go_round_for_ever() -> None:
    policy = replace(STRICT, actions={"personnummer": "warn"}, redactions={"personnummer": "19121212-1212"})
    assert isinstance(screen("sök 19121212-1212", policy), Blocked)


def screenings(room: str) -> Iterator[tuple[str, int]]:
    """Where the screen is called in a room, and with how many arguments."""
    for path in sorted((ROOT / room).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "screen":
                yield f"{path.relative_to(ROOT)}:{node.lineno}", len(node.args)


def test_the_product_always_says_by_whose_policy_a_text_is_judged() -> None:
    called = [call for room in ("bot", "functions") for call in screenings(room)]
    assert called
    assert [place for place, arguments in called if arguments < 2] == []


def _passed(text: str) -> Screened:
    verdict = screen(text)
    assert isinstance(verdict, Screened)
    return verdict
