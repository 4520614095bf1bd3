"""A date of birth in one place, and "the last four are" in another."""

import re
from collections.abc import Iterator

from bot.privacy.seen import Seen, any_of

_MONTHS = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
_IN_ENGLISH = {"may": "maj", "oct": "okt"}
_SMALL_WORDS = any_of("med och and with de the his her hennes hans ar is are dom")
_LAST = any_of(r"""
(?:fyra|4)_sista(?:_siffror\w{0,3})? sista_(?:fyra|4)(?:_siffror\w{0,3})? last_(?:four|4)(?:_digits)? sista
slutsiffror\w{0,3} slutar_(?:pa|med) slutet ends?_(?:in|with) ending
""")
_PARTED = re.compile(
    r"(?<![0-9])(?:(?P<ymd>(?:1[89]|20)?[0-9]{2}-?[0-9]{2}-?[0-9]{2})"
    rf"|(?P<day>[0-9]{{1,2}}) ?[-./ ] ?(?P<month>[0-9]{{1,2}}|(?:{'|'.join([*_MONTHS, *_IN_ENGLISH])})[a-z]{{0,6}})"
    r" ?[-./, ]? ?(?P<year>(?:(?:1[89]|20)[0-9]{2})|[0-9]{2}))"
    rf"\W{{1,3}}(?:{_SMALL_WORDS} ){{0,3}}{_LAST}\W{{1,3}}(?:(?:ar|is|are) )?(?P<last>[0-9]{{4}})(?![0-9])"
)


def parts(seen: Seen) -> Iterator[tuple[str, str, int, int]]:
    """The date as six or eight digits, the last four, and from where to where they stand."""
    if seen.holds("sist", "last", "slut", "end"):
        for match in _PARTED.finditer(seen.folded):
            yield match["ymd"].replace("-", "") if match["ymd"] else _turned(match), match["last"], *match.span()


def _turned(match: re.Match[str]) -> str:
    """A day, a month and a year, the other way round."""
    month = match["month"]
    number = month if month.isdigit() else str(_MONTHS.index(_IN_ENGLISH.get(month[:3], month[:3])) + 1)
    return f"{match['year']}{number:0>2}{match['day']:0>2}"
