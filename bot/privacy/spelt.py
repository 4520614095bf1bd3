"""Numbers told in words become digits: "nittonhundratolv" is 1912."""

import re
from collections.abc import Mapping


def _numbered(text: str, first: int, step: int = 1) -> Mapping[str, int]:
    """Words and their numbers; words parted by "/" mean the same."""
    return {word: first + step * place for place, same in enumerate(text.split()) for word in same.split("/")}


_ONES = _numbered(
    "noll/nolla/zero/oh ett/etta/one tva/two tre/three fyra/four fem/five sex/six sju/seven atta/eight nio/nine", 0
)
_TEENS = _numbered(
    "tio/ten elva/eleven tolv/twelve tretton/thirteen fjorton/fourteen femton/fifteen sexton/sixteen "
    "sjutton/seventeen arton/eighteen nitton/nineteen",
    10,
)
_TENS = _numbered(
    "tjugo/tjug/tju/twenty trettio/tretti/thirty fyrtio/fyrti/forti/forty femtio/femti/fifty sextio/sexti/sixty "
    "sjuttio/sjutti/seventy attio/atti/eighty nittio/nitti/ninety",
    20,
    step=10,
)
_SIGN = "streck|bindestreck|minus|dash|hyphen"


def _any(words: Mapping[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_CENTURY = r"(?:nitton|nineteen|tjugo)[ -]?hundra?(?:de?|ed)?|(?:tva|two)[ -]?(?:tusen|thousand)"
_LESS = rf"(?P<ten>{_any(_TENS)})(?:[ -]?(?P<one>{_any(_ONES)}))?|(?P<teen>{_any(_TEENS)})|(?P<alone>{_any(_ONES)})"
_NUMBER = re.compile(
    rf"(?:(?P<century>{_CENTURY})(?:[ -]?(?:och|and))?[ -]?)?(?:{_LESS})|(?P<year>{_CENTURY})|(?P<sign>{_SIGN})"
)
_UNNAMED = re.sub(r"\(\?P<\w+>", "(?:", _NUMBER.pattern)
_STRETCH = re.compile(rf"(?<![^\W\d_])(?:{_UNNAMED})++(?![^\W\d_])")


def in_digits(text: str, folded: str) -> str:
    """The text with digits for its number words, and as long as before. `folded` is the same in small letters."""
    parts, at = list[str](), 0
    for stretch in _STRETCH.finditer(folded):
        parts += [text[at : stretch.start()], _NUMBER.sub(_digits, stretch[0])]
        at = stretch.end()
    return "".join([*parts, text[at:]]) if parts else text


def _digits(number: re.Match[str]) -> str:
    if number["sign"]:
        return "-".ljust(len(number[0]))
    century = number["century"] or number["year"] or ""
    less = str(_less(number)) if number["year"] is None else "00"
    return (_hundreds(century) + less.zfill(2) if century else less).ljust(len(number[0]))


def _less(number: re.Match[str]) -> int:
    """What is told below a hundred."""
    if number["ten"]:
        return _TENS[number["ten"]] + _ONES.get(number["one"], 0)
    return _TEENS[number["teen"]] if number["teen"] else _ONES[number["alone"]]


def _hundreds(century: str) -> str:
    return "19" if century.startswith("n") else "20"
