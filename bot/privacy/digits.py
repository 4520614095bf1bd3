"""Digits that stand together, however they are parted: where an identity number may be."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate, chain, islice, pairwise

SHORT, LONG, SERIAL = 10, 12, 4

MOST = 500
"""Numbers that are looked at in one message. Nobody's question holds as many."""

_DATE = "[0-9]{2}(?:0[0-9]|1[0-2])(?:[0-2][0-9]|3[01]|[6-8][0-9]|9[01])"
_BEGINS = ((SHORT, re.compile(_DATE)), (LONG, re.compile(f"(?:18|19|20){_DATE}|99(?:19|20)")))
"""A date, a co-ordination number's day among them, or Stockholm's. Asked first: it costs little, and few begin so."""

_GROUP = re.compile(r"[0-9]+")
_USUAL = r"[^0-9A-Za-zÅÄÖåäö]{1,3}|\s{0,16}[-+–/.,_*]{0,6}\s{0,16}"
_CHAIN = re.compile(rf"[0-9]++(?:(?:[^0-9A-Za-zÅÄÖåäö]{{1,40}}|{_USUAL})[0-9]++)*+")
_USUAL_GAP = re.compile(_USUAL)
_UP_TO_DIGIT = re.compile(r"[^0-9]{1,12}(?=[0-9])")
_LETTERS = "OoΟοОоIl|ІΙіӀ"
_LIKE_DIGITS = re.compile(
    rf"(?<![0-9{_LETTERS}])[{_LETTERS}]*[0-9][0-9{_LETTERS}]*|(?<=[0-9][-+ ./])[{_LETTERS}]{{2,4}}(?![^\W_])"
)
_MIXED = re.compile(rf"[{_LETTERS}][0-9]|[0-9][-+ ./]?[{_LETTERS}]")
_FEW_DIGITS, _ENOUGH_TO_GUESS = 2, 6
_ANY = "0123456789" + _LETTERS
_AS_DIGITS = str.maketrans(_LETTERS, "000000" + "1111111")
_ALIKE = _LETTERS + "ZzSsBGбЗi"
_GUESSED = _AS_DIGITS | str.maketrans("ZzSsBGбЗi", "225586631")
_GUESSABLE = re.compile(rf"(?<![^\W_])(?=[{_ALIKE}]*[0-9][{_ALIKE}]*[0-9])[0-9{_ALIKE}]{{4,12}}(?![^\W_])")
_SIGN_LETTER = re.compile(r"(?<=[0-9]{2})[xXT](?=[0-9]{4}(?![0-9:]))")
_MAY_GUESS = re.compile(rf"[{_ALIKE}TxX][0-9]|[0-9][{_ALIKE}TxX]")
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
    """Ten or twelve digits. `gaps` tells what stands before the digit at each place where they are parted.

    `guessed`: a letter had to be taken for a digit that it is seldom taken for: "Z" for 2.
    """

    digits: str
    gaps: tuple[tuple[int, str], ...]
    before: str
    after: str
    next_gap: str
    start: int
    end: int
    guessed: bool = False

    @property
    def serial_at(self) -> int:
        """Where the last four begin."""
        return len(self.digits) - SERIAL

    @property
    def places(self) -> frozenset[int]:
        """Where the digits are parted."""
        return frozenset(place for place, _ in self.gaps)

    @property
    def is_wide(self) -> bool:
        """Whether they are parted by more signs than anybody needs: "811218 ->> 9876"."""
        return not all(_USUAL_GAP.fullmatch(gap) for _, gap in self.gaps)

    def gap(self, place: int) -> str:
        """What stands before the digit at `place`."""
        return next((gap for at, gap in self.gaps if at == place), "")


def runs(text: str, told: str) -> tuple[Run, ...]:
    """Ten and twelve digits that could be one number, `MOST` at most. Telephones, HSA ids and tickets are none.

    `told` is the text with digits for numbers in words.
    """
    digits = sum(map(told.count, "0123456789"))
    may_guess = digits >= _ENOUGH_TO_GUESS and bool(_MAY_GUESS.search(text))
    if digits < _FEW_DIGITS or not (may_guess or sum(map(told.count, _ANY)) >= SHORT):
        return ()
    crossed = [_OTHER_THINGS.sub(_crossed_out, way) for way in dict.fromkeys((text, told))]
    ways = dict.fromkeys((crossed[0], *map(_mended, crossed)))
    guessed = _runs(_guessed(crossed[0])) if may_guess else ()
    sure = chain.from_iterable(map(_runs, ways))
    return tuple(islice(chain(sure, (replace(run, guessed=True) for run in guessed)), MOST))


def _crossed_out(thing: re.Match[str]) -> str:
    """Nothing, but as long; what is too short for a telephone number stays."""
    return "x" * len(thing[0]) if sum(map(str.isdigit, thing[0])) >= _SHORTEST_PHONE else thing[0]


def _mended(text: str) -> str:
    """The text with letters that stand for digits as the digits: "l9I2" is 1912."""
    if not _MIXED.search(text):
        return text
    return _LIKE_DIGITS.sub(lambda group: group[0].translate(_AS_DIGITS), text)


def _guessed(text: str) -> str:
    """The text with every letter that could be a digit as one, and "x" or "T" between digits as a sign."""
    text = _GUESSABLE.sub(lambda group: group[0].translate(_GUESSED), text)
    return _SIGN_LETTER.sub("-", text)


def _runs(text: str) -> Iterator[Run]:
    for chained in _CHAIN.finditer(text):
        if len(chained[0]) >= SHORT:
            yield from _runs_in(text, list(_GROUP.finditer(text, *chained.span())))


def _runs_in(text: str, groups: list[re.Match[str]]) -> Iterator[Run]:
    """Those that begin as they should, where a group of digits begins, and end where one ends."""
    digits = "".join(group[0] for group in groups)
    ends = {end: number for number, end in enumerate(accumulate(len(group[0]) for group in groups))}
    at = 0
    for first, group in enumerate(groups):
        for length, begins in _BEGINS:
            last = ends.get(at + length)
            if last is not None and begins.match(digits, at):
                yield _run(text, groups[first : last + 1], digits[at : at + length])
        at += len(group[0])


def _run(text: str, groups: list[re.Match[str]], digits: str) -> Run:
    start, end = groups[0].start(), groups[-1].end()
    places = accumulate(len(group[0]) for group in groups)
    gaps = (text[left.end() : right.start()] for left, right in pairwise(groups))
    after = _UP_TO_DIGIT.match(text, end)
    return Run(
        digits,
        tuple(zip(places, gaps, strict=False)),
        before=text[max(0, start - 24) : start],
        after=text[end : end + SERIAL],
        next_gap=after[0] if after else "",
        start=start,
        end=end,
    )
