"""The local run's own decisions: whose turn it is to speak, and what time it is."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from bot.content import Persona
from bot.ids import PersonId
from bot.people import Person
from functions.local import CannotStart, clock_from, known_as, options
from functions.playground import config

NAMES = ("agnes", "omar", "britt", "vera", "bodil", "sami", "niklas")


def persona(name: str) -> Persona:
    person = Person(PersonId(f"object-{name}"), f"{name.capitalize()} Demo", "sv")
    return Persona(f"{name}.demo@regionexempel.example", person, "dag", mailbox=True)


PEOPLE = [persona(name) for name in NAMES]


def test_the_ward_nurse_speaks_unless_somebody_else_is_named() -> None:
    assert known_as(options([]).speaker, PEOPLE).person.name == "Agnes Demo"
    assert known_as(options(["--as", "Omar"]).speaker, PEOPLE).person.name == "Omar Demo"


def test_a_name_that_nobody_has_is_answered_with_those_that_there_are() -> None:
    with pytest.raises(CannotStart, match=r"called olle\. There are agnes, omar, britt"):
        known_as("olle", PEOPLE)


def test_the_clock_starts_at_the_given_time_in_stockholm_and_runs_on() -> None:
    now = [datetime(2026, 1, 1, tzinfo=UTC)]
    clock = clock_from(options(["--at", "2026-11-23T06:25"]).at, lambda: now[0])
    assert clock() == datetime(2026, 11, 23, 5, 25, tzinfo=UTC)
    now[0] += timedelta(minutes=5)
    assert clock() == datetime(2026, 11, 23, 5, 30, tzinfo=UTC)


@pytest.mark.parametrize("option", ["--port", "--playground-port"])
@pytest.mark.parametrize("port", ["99999", "-1", "http"])
def test_a_port_that_there_is_not_is_one_line(option: str, port: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        options([f"{option}={port}"])
    assert ended.value.code == 2
    assert capsys.readouterr().err.endswith(f"error: argument {option}: a number from 0 to 65535\n")


def test_without_a_given_time_it_is_now() -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC)
    assert clock_from(options([]).at, lambda: now)() == now


def test_the_playground_has_the_speaker_and_exactly_five_others() -> None:
    told = json.loads(config(PEOPLE[1], PEOPLE, "Region Exempel", "tenant", "bot"))
    assert told["currentUser"]["name"] == "Omar Demo"
    assert told["currentUser"]["aadObjectId"] == "object-omar"
    assert [user["name"] for user in told["users"]] == [
        "Agnes Demo", "Britt Demo", "Vera Demo", "Bodil Demo", "Sami Demo",
    ]  # fmt: skip
