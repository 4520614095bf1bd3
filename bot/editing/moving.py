"""What is said of moving a wave: which, and where to."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from bot.desk.absent import month_of
from bot.rollouts import Wave

_MOVES = re.compile(r"\b(?:(?:flytta|uppdatera|ändra|skjut|senarelägg|tidigarelägg)\w*|move)\b", re.IGNORECASE)
_WAVE = re.compile(r"\b(?:våg|vågen|wave)\s*(\d{1,2})\b", re.IGNORECASE)
_ISO = re.compile(r"\b(\d{4}-\d{2}-\d{2})\b")
_DAY = re.compile(r"\b(?:till|to) (?:den )?(\d{1,2})(?:\s*/\s*(\d{1,2})|:?(?:e|a)? ([a-zåäö]{3,9}))", re.IGNORECASE)
_SPAN = re.compile(r"\b(\d{1,2}|[a-zåäö]+)\s+(veck|dag|week|day)", re.IGNORECASE)
_BACK = re.compile(r"\b(?:bakåt|tidigare|tidigarelägg\w*|earlier)\b", re.IGNORECASE)
_NUMBERS = {
    name: number
    for number, names in enumerate(
        (
            "en ett one a",
            "två tva two",
            "tre three",
            "fyra four",
            "fem five",
            "sex six",
            "sju seven",
            "åtta eight",
        ),
        1,
    )
    for name in names.split()
}


def wave_meant(said: str) -> int | None:
    """The number of the wave that somebody wants moved; None where nobody does."""
    found = _WAVE.search(said)
    return int(found[1]) if found and _MOVES.search(said) else None


def start_meant(said: str, wave: Wave) -> date | None:
    """The day on which it is to start: as it is written, of the year that is nearest; or so much later or earlier."""
    try:
        return _day(said, wave) or _later(said, wave)
    except ValueError:
        return None


def _day(said: str, wave: Wave) -> date | None:
    written = _ISO.search(said)
    if written is not None:
        return date.fromisoformat(written[1])
    found = _DAY.search(said)
    month = month_of(found[2], found[3]) if found else None
    if found is None or month is None:
        return None
    years = range(wave.start.year - 1, wave.start.year + 2)
    return min(_of_years(int(found[1]), month, years), key=lambda day: abs(day - wave.start), default=None)


def _of_years(day: int, month: int, years: Iterable[int]) -> Iterable[date]:
    for year in years:
        try:
            yield date(year, month, day)
        except ValueError:
            continue


def _later(said: str, wave: Wave) -> date | None:
    found = _SPAN.search(said)
    many = _NUMBERS.get(found[1].casefold(), int(found[1]) if found[1].isdecimal() else 0) if found else 0
    if found is None or not many:
        return None
    by = timedelta(days=many * (7 if found[2].casefold() in ("veck", "week") else 1))
    return wave.start - by if _BACK.search(said) else wave.start + by
