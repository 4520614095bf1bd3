"""Numbers for people who have no personal identity number, or whose number is not known."""

import re
from collections.abc import Iterator

from bot.privacy.identity_numbers import date_kind
from bot.privacy.seen import Find, Seen

RESERVE = "reservnummer"
_FEWEST = 8

_PARTED = r"\s?[-+]?\s?"
_LETTERED = re.compile(
    # interim numbers, and VGR's: a letter for the first of the last four
    rf"(?<![0-9])((?:1[89]|20)?[0-9]{{6}}){_PARTED}(?:[TRSUWXJKLMN][0-9]{{3}}|[KMX][0-9]{{2}}[0-9A-Z])(?![^\W_])"
    # the national one: two letters, and a century of its own
    rf"|(?<![^\W_])[0-9]{{2}}([0-9]{{6}}){_PARTED}[A-Z]{{2}}[0-9][0-9A-Z](?![^\W_])",
    re.IGNORECASE,
)
_STOCKHOLM = re.compile(r"99(?:19|20)[0-9]{8}")


def found(seen: Seen) -> Iterator[Find]:
    """Interim, VGR's and national reserve numbers, which hold letters, and Stockholm's 99-numbers."""
    if seen.digits < _FEWEST:
        return
    for match in _LETTERED.finditer(seen.text):
        if date_kind(match[1] or match[2]):
            yield Find(RESERVE, match.start(), match.end())
    yield from (Find(RESERVE, run.start, run.end) for run in seen.runs if _STOCKHOLM.fullmatch(run.digits))
