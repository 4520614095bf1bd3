"""A patient's telephone number, mail or address."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from bot.privacy.seen import Find, Seen, any_of
from bot.privacy.words_of_care import KIN, PATIENT

CONTACT = "kontakt_patient"

_PHONE = re.compile(
    r"(?<![0-9-])(?:(?:\+|00)46 ?-?(?:\(0\))? ?-?|0)[1-9][0-9]{0,3}"
    r"[ -]{0,3}[0-9]{2,8}(?:[ -]?[0-9]{2,4}){0,3}(?![0-9-])"
)
_MAIL = re.compile(r"[\w.+-]{1,40}@[\w-]{1,40}\.[\w.]{2,20}")
_ROAD = any_of("gatan vagen grand stigen torget alle allen backen plan vag gata gard")
_STREET = re.compile(
    rf"\b\w{{2,25}}{_ROAD}s? [0-9]{{1,3}}(?: ?[a-h])?(?: ?lgh ?[0-9]{{2,4}})?\b"
    r"|\b[0-9]{1,4} \w{2,20} (?:street|road|lane|avenue)\b"
)
_LIVES = re.compile(
    r"\b"
    + any_of(r"""
bor bott bodde hamta hamtar hembesok hemsjukvard hemtjanst sjukresa oppnar ambulans skjuts
adress\w{0,5} hemadress\w{0,3} flyttat flyttade folkbokford skriven hem_till hemma hamtas lives
living moved address kallelse\w{0,3}
""")
    + r"\b"
)
_MINE = re.compile(
    r"\b(?:mig|mej|jag nas|oss|mitt nummer|min mobil|min telefon|vart nummer|me|us|my number|my phone)\b[^.!?]{0,12}$"
)
_THEIRS = PATIENT | KIN | {word + "s" for word in KIN}
_HERS = re.compile(r"\b(?:hennes|hans|hens|her|his) (?:hem)?ad+res+\b")
_FEWEST, _MOST = 8, 13
_NEAR = 90


def found(seen: Seen) -> Iterator[Find]:
    """What reaches a patient or their family, where the same message speaks of them. One's own number passes."""
    if (not seen.digits and "@" not in seen.folded) or not (spots := _spoken_of(seen)):
        return
    for start, end, kind in _reached_at(seen):
        is_mine = _MINE.search(seen.folded[max(0, start - 30) : start])
        if not is_mine and _is_near(start, spots):
            yield Find(CONTACT, start, end, kind)


def _spoken_of(seen: Seen) -> list[int]:
    """Where the patient is spoken of, or one of their family, or where somebody lives."""
    spots = [word.start for word in seen.words if word.text in _THEIRS] if not seen.said.isdisjoint(_THEIRS) else []
    return sorted([*spots, *(match.start() for match in _HERS.finditer(seen.folded))])


def _is_near(start: int, spots: list[int]) -> bool:
    """Whether one of the spots, which are in order, lies near."""
    after = bisect_left(spots, start - _NEAR)
    return after < len(spots) and spots[after] <= start + _NEAR


def _reached_at(seen: Seen) -> Iterator[tuple[int, int, str]]:
    for match in _PHONE.finditer(seen.folded):
        if _FEWEST <= sum(map(str.isdigit, match[0])) <= _MOST:
            yield (*match.span(), "telefon")
    if "@" in seen.folded:
        yield from ((*match.span(), "mejl") for match in _MAIL.finditer(seen.folded))
    if _LIVES.search(seen.folded):
        yield from ((*match.span(), "adress") for match in _STREET.finditer(seen.folded))
