"""The screen against the messages that it was developed with; what it does with others is measured apart."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import cast

import pytest

from bot import content
from bot.privacy import Blocked, Screened, Verdict, Warned, screen
from functions.settings import Settings

FOLDER = Path(__file__).parent.parent / "messages"
ACTIONS = {Screened: "none", Warned: "warn", Blocked: "block"}


@pytest.fixture(scope="module")
def judged() -> list[tuple[str, str]]:
    """What was asked for and what was done, for each message."""
    policy = content.load(Settings().content_folder).screening
    lines = [line for name in ("given", "development") for line in _lines(name)]
    rows = [cast("Mapping[str, str]", json.loads(line)) for line in lines]
    return [(row["sensitive_action"], ACTIONS[_kind(screen(row["text"], policy))]) for row in rows]


def _lines(name: str) -> list[str]:
    return (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()


def _kind(verdict: Verdict) -> type[Verdict]:
    return type(verdict)


def test_everything_that_must_be_stopped_is(judged: list[tuple[str, str]]) -> None:
    assert [done for asked, done in judged if asked == "block" and done != "block"] == []


def test_what_must_be_asked_about_is(judged: list[tuple[str, str]]) -> None:
    warned = [done == "warn" for asked, done in judged if asked == "warn"]
    assert sum(warned) >= 0.93 * len(warned)


def test_nearly_nothing_else_is_held_back(judged: list[tuple[str, str]]) -> None:
    wrongly = [done != "none" for asked, done in judged if asked == "none"]
    assert sum(wrongly) <= 0.01 * len(wrongly)
