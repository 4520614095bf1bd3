"""Which wave somebody means, and where to."""

from datetime import date

import pytest

from bot.editing.moving import start_meant, wave_meant
from bot.language import Text
from bot.rollouts import Wave

WAVE = Wave(4, Text("Kirurgi"), (), date(2027, 1, 11), date(2027, 1, 29), "planerad")


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("vi flyttar våg 2 nova två veckor", 2),
        ("uppdatera våg 4 mejlflytten till 18 jan", 4),
        ("move wave 3 nova two weeks", 3),
        ("vilken våg är vi i", None),
        ("när startar våg 2", None),
    ],
)
def test_the_wave_that_is_to_be_moved(said: str, number: int | None) -> None:
    assert wave_meant(said) == number


@pytest.mark.parametrize(
    ("said", "start"),
    [
        ("flytta våg 4 till 18 jan", date(2027, 1, 18)),
        ("flytta våg 4 till den 18 januari", date(2027, 1, 18)),
        ("flytta våg 4 till 14/12", date(2026, 12, 14)),
        ("flytta våg 4 till 2027-02-01", date(2027, 2, 1)),
        ("flytta våg 4 två veckor", date(2027, 1, 25)),
        ("flytta våg 4 1 vecka bakåt", date(2027, 1, 4)),
        ("tidigarelägg våg 4 tre dagar", date(2027, 1, 8)),
        ("move wave 4 a week", date(2027, 1, 18)),
        ("flytta våg 4 till 32 januari", None),
        ("flytta våg 4 till 2027-02-31", None),
        ("flytta våg 4 några veckor", None),
        ("flytta våg 4", None),
    ],
)
def test_where_it_is_moved_to(said: str, start: date | None) -> None:
    assert start_meant(said, WAVE) == start
