"""Digits that stand together, however they are parted: where an identity number may be."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

SHORT, LONG, SERIAL = 10, 12, 4

_GROUP = re.compile(r"[0-9]+")
_GAP = re.compile(r"[^0-9A-Za-zÅÄÖåäö]{1,3}")
_LIKE_DIGITS = re.compile(
    r"(?<![0-9OoIl|\u041e\u043e\u0406])[OoIl|\u041e\u043e\u0406]*[0-9][0-9OoIl|\u041e\u043e\u0406]*"
)
_AS_DIGITS = str.maketrans("Oo\u041e\u043eIl|\u0406", "00001111")
_PHONE = re.compile(
    r"(?<![0-9])(?<![0-9][-./])(?:(?:\+|00)46[ -]?(?:\(0\))?[ -]?[1-9][0-9]{0,2}[ -]{1,3}|0[1-9][0-9]{0,2}-|07[0-9] )"
    r"[0-9]{2,3}(?: ?[0-9]{2,3}){1,2}(?![ -]?[0-9])"
)


@dataclass(frozen=True, slots=True)
class Run:
    """Ten or twelve digits. `gaps` tells what stands before the digit at each place where they are parted."""

    digits: str
    gaps: tuple[tuple[int, str], ...]
    before: str
    after: str
    next_gap: str

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


def runs(text: str) -> Iterator[Run]:
    """Every ten and twelve digits that could be one number; telephone numbers in groups are passed over."""
    without_phones = _PHONE.sub(lambda phone: "x" * len(phone[0]), text)
    yield from _runs(without_phones)
    mended = _mended(without_phones)
    if mended != without_phones:
        yield from _runs(mended)


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
            after = text[group.end() : group.end() + SERIAL]
            yield Run(digits, tuple(gaps), text[max(0, start - 24) : start], after, _next_gap(text, groups, number))


def _next_gap(text: str, groups: list[re.Match[str]], number: int) -> str:
    if number + 1 == len(groups):
        return ""
    return text[groups[number].end() : groups[number + 1].start()]
