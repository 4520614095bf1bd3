"""Numbers for people who have no personal identity number, or whose number is not known."""

import re

from bot.privacy.digits import LONG, runs
from bot.privacy.identity_numbers import date_kind

RESERVE = "reservnummer"

_LETTERED = re.compile(r"(?<![0-9])((?:1[89]|20)?[0-9]{6})[-+]?[TRSUWXJKLMN][0-9]{3}(?![0-9])", re.IGNORECASE)
_STOCKHOLM = re.compile(r"99(?:19|20)[0-9]{8}")


def found(text: str) -> tuple[str, ...]:
    """Interim numbers, where a letter stands for the first of the last four digits, and Stockholm's 99-numbers."""
    lettered = any(date_kind(match[1]) for match in _LETTERED.finditer(text))
    return (RESERVE,) if lettered or any(_is_stockholms(run.digits) for run in runs(text)) else ()


def _is_stockholms(digits: str) -> bool:
    return len(digits) == LONG and bool(_STOCKHOLM.fullmatch(digits))
