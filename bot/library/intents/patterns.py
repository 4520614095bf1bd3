"""How a cue says which words it listens for.

A pattern is words with blanks between, as staff write them (å, ä and ö are folded away on both sides):

`hur`        this word
`funger*`    a word that begins so
`*larm`      a word that ends so, or that is this
`på/i`       one of these; `vill_ha/önskar` where one of them is two words
`<number>`   a word of this class (see `said.py`), or a name of the region's (see `names.py`)
`<any>`      whatever word stands here
`..`         up to four words in between
`^` and `$`  the message begins or ends here
"""

from dataclasses import dataclass
from enum import Enum
from itertools import product

from bot.library.grams import fold

MOST_BETWEEN = 4


class Kind(Enum):
    """How a word is compared with what is written in the pattern."""

    WORD = "word"
    BEGINNING = "beginning"
    ENDING = "ending"
    CLASS = "class"


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write one word of a pattern."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words in order: `steps` holds the forms of each, `loose` whether others may stand before it."""

    steps: tuple[tuple[Form, ...], ...]
    loose: tuple[bool, ...]
    first: bool = False
    last: bool = False


def parse(text: str) -> tuple[Pattern, ...]:
    """The pattern, once for each way of several words. Raises `ValueError` for one without words."""
    return tuple(map(_parsed, _spread(text)))


def _spread(text: str) -> list[str]:
    """`vill_ha/önskar en` is `vill ha en` and `önskar en`."""
    parts = [_ways(part) for part in text.split()]
    return [" ".join(chosen) for chosen in product(*parts)]


def _ways(part: str) -> list[str]:
    ways = part.split("/")
    short = "/".join(way for way in ways if "_" not in way)
    return [*([short] if short else []), *(way.replace("_", " ") for way in ways if "_" in way)]


def _parsed(text: str) -> Pattern:
    parts = text.replace("^", "^ ").replace("$", " $").split()
    first, last = parts[:1] == ["^"], parts[-1:] == ["$"]
    steps, loose, gap = list[tuple[Form, ...]](), list[bool](), False
    for part in parts[first : len(parts) - last]:
        if part == "..":
            gap = True
            continue
        steps.append(tuple(_form(way) for way in part.split("/")))
        loose.append(gap)
        gap = False
    if not steps:
        raise ValueError(f"no words in {text!r}")
    return Pattern(tuple(steps), tuple(loose), first, last)


def _form(way: str) -> Form:
    if way.startswith("<"):
        return Form(Kind.CLASS, way.strip("<>"))
    if way.endswith("*"):
        return Form(Kind.BEGINNING, fold(way[:-1]))
    if way.startswith("*"):
        return Form(Kind.ENDING, fold(way[1:]))
    return Form(Kind.WORD, fold(way))
