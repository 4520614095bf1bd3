"""The screen against the numbers that the tax agency has published for testing (personnummer/meta, MIT)."""

import json
from collections.abc import Callable
from itertools import cycle
from typing import cast

import pytest

from bot.privacy import DETECTORS, Blocked, Screened, screen
from bot.privacy.identity_numbers import found
from bot.privacy.seen import Seen
from tests.shared import SHARED

FOLDER = SHARED / "data" / "identity_numbers"

Write = Callable[[str], str]

FORMS: dict[str, Write] = {
    "YYYYMMDDNNNN": lambda n: n,
    "YYYYMMDD-NNNN": lambda n: f"{n[:8]}-{n[8:]}",
    "YYYYMMDD NNNN": lambda n: f"{n[:8]} {n[8:]}",
    "YYYYMMDD – NNNN": lambda n: f"{n[:8]} \u2013 {n[8:]}",
    "YYYY-MM-DD-NNNN": lambda n: f"{n[:4]}-{n[4:6]}-{n[6:8]}-{n[8:]}",
    "YYYY MM DD NNNN": lambda n: f"{n[:4]} {n[4:6]} {n[6:8]} {n[8:]}",
    "YYMMDD-NNNN": lambda n: f"{n[2:8]}-{n[8:]}",
    "YYMMDD+NNNN": lambda n: f"{n[2:8]}+{n[8:]}",
    "YYMMDD NNNN": lambda n: f"{n[2:8]} {n[8:]}",
    "YYMMDD\u00a0NNNN": lambda n: f"{n[2:8]}\u00a0{n[8:]}",
    "YYMMDD\u00adNNNN": lambda n: f"{n[2:8]}\u00ad{n[8:]}",
    "YYMMDD line NNNN": lambda n: f"{n[2:8]}-\n{n[8:]}",
    "pnr YYMMDDNNNN": lambda n: f"pnr {n[2:]}",
    "digit by digit": lambda n: " ".join(n),
    "in an address": lambda n: f"https://journal.example/visa?pnr={n}&flik=2",
    "mistyped": lambda n: f"{n[2:8]}-{n[8:11]}{(int(n[11]) + 3) % 10}",
}
RUNNING_TEXT = (
    "patienten {} får fel dos",
    "hej! söker på {} men får ingen träff, rum 4, tel 0980-31 92 10",
    "i can not open the chart of {}, it just closes",
    "varför syns inte patienten ({})?",
)


def numbers(name: str) -> list[str]:
    held = (FOLDER / name).read_text(encoding="utf-8")
    return [str(number) for number in cast("list[str | int]", json.loads(held))]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", ["allPins.json", "allCoords.json"])
def test_every_published_number_is_found(name: str, form: str) -> None:
    """By the detector alone, which halves the time: what one detector finds, the screen lets through no more."""
    texts = (text.format(FORMS[form](n)) for n, text in zip(numbers(name), cycle(RUNNING_TEXT), strict=False))
    assert found in DETECTORS
    assert [text for text in texts if not any(found(Seen.of(text)))] == []


@pytest.mark.parametrize("name", ["allPins.json", "allCoords.json"])
def test_every_published_number_is_stopped(name: str) -> None:
    """Each in one of the forms, by turns; in three of the texts, so that every form meets each of them."""
    ways = zip(numbers(name), cycle(FORMS.values()), cycle(RUNNING_TEXT[:3]), strict=False)
    texts = (text.format(write(number)) for number, write, text in ways)
    assert [text for text in texts if isinstance(screen(text), Screened)] == []


def test_numbers_of_organisations_pass() -> None:
    rows = cast("list[dict[str, object]]", json.loads((FOLDER / "orgnumber.json").read_text(encoding="utf-8")))
    stopped = [row for row in rows if isinstance(screen(f"fakturan från {row['separated_format']}"), Blocked)]
    assert stopped == []
