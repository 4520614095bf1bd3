"""Digits that stand together, however they are parted: where an identity number may be."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.privacy.seen import Seen

SHORT, LONG, SERIAL = 10, 12, 4

_GROUP = re.compile(r"[0-9]+")
_GAP = re.compile(r"[^0-9A-Za-zÅÄÖåäö]{1,3}|\s{0,12}[-+–/.,]?\s{0,12}")
_LETTERS = "OoΟοОоIl|ІΙ"
_LIKE_DIGITS = re.compile(
    rf"(?<![0-9{_LETTERS}])[{_LETTERS}]*[0-9][0-9{_LETTERS}]*|(?<=[0-9][-+ ./])[{_LETTERS}]{{2,4}}(?![^\W_])"
)
_AS_DIGITS = str.maketrans(_LETTERS, "000000" + "11111")
_FEW_DIGITS = 2
_SHORTEST_PHONE = 8
_OTHER_THINGS = re.compile(
    # a telephone number in groups
    r"(?<![^\W_])(?<!\|)(?<![0-9][-./])"
    r"(?:(?:\+|00)46[ -]?(?:\(0\))?[ -]?[1-9][0-9]{0,2}[ -]{1,3}|0[1-9][0-9]{0,2}-|07[0-9] )"
    r"[0-9]{2,3}(?: ?[0-9]{2,3}){1,2}(?![ -]?[0-9])"
    # somebody's place in the HSA catalogue
    r"|\b[A-Z]{2,4}[0-9]{10}-(?![0-9]{10}\b|[0-9]{12}\b)[A-Za-z0-9]{1,20}"
    # a ticket
    r"|\b(?i:it|inc|req|ritm|chg|prb|task|sr)-?[0-9]{4}-[0-9]{5,7}(?![-0-9])"
)


@dataclass(frozen=True, slots=True)
class Run:
    """Ten or twelve digits. `gaps` tells what stands before the digit at each place where they are parted."""

    digits: str
    gaps: tuple[tuple[int, str], ...]
    before: str
    after: str
    next_gap: str
    start: int
    end: int

    @property
    def serial_at(self) -> int:
        """Where the last four begin."""
        return len(self.digits) - SERIAL

    @property
    def places(self) -> frozenset[int]:
        """Where the digits are parted."""
        return frozenset(place for place, _ in self.gaps)

    def gap(self, place: int) -> str:
        """What stands before the digit at `place`."""
        return next((gap for at, gap in self.gaps if at == place), "")


def runs(seen: Seen) -> Iterator[Run]:
    """Every ten and twelve digits that could be one number; telephones, HSA ids and tickets are passed over."""
    if seen.digits < _FEW_DIGITS or seen.digits + sum(map(seen.text.count, _LETTERS)) < SHORT:
        return
    bare = _OTHER_THINGS.sub(_crossed_out, seen.text)
    yield from _runs(bare)
    mended = _mended(bare)
    if mended != bare:
        yield from _runs(mended)


def _crossed_out(thing: re.Match[str]) -> str:
    """Nothing, but as long; what is too short for a telephone number stays."""
    return "x" * len(thing[0]) if sum(map(str.isdigit, thing[0])) >= _SHORTEST_PHONE else thing[0]


def _mended(text: str) -> str:
    """The text with letters that stand for digits as the digits: "l9I2" is 1912."""
    return _LIKE_DIGITS.sub(lambda group: group[0].translate(_AS_DIGITS), text)


def _runs(text: str) -> Iterator[Run]:
    groups = list(_GROUP.finditer(text))
    if sum(len(group[0]) for group in groups) < SHORT:
        return
    for first in range(len(groups)):
        yield from _from(text, groups, first)


def _from(text: str, groups: list[re.Match[str]], first: int) -> Iterator[Run]:
    """The runs that begin with the group numbered `first`."""
    digits, gaps = "", list[tuple[int, str]]()
    start = groups[first].start()
    for number in range(first, len(groups)):
        group = groups[number]
        if digits:
            gap = text[groups[number - 1].end() : group.start()]
            if not _GAP.fullmatch(gap):
                return
            gaps.append((len(digits), gap))
        digits += group[0]
        if len(digits) > LONG:
            return
        if len(digits) in {SHORT, LONG}:
            end = group.end()
            before, after = text[max(0, start - 24) : start], text[end : end + SERIAL]
            yield Run(digits, tuple(gaps), before, after, _next_gap(text, groups, number), start, end)


def _next_gap(text: str, groups: list[re.Match[str]], number: int) -> str:
    if number + 1 == len(groups):
        return ""
    return text[groups[number].end() : groups[number + 1].start()]
