"""A message as it is read: its folded words, and what shape each has."""

import re
from dataclasses import dataclass

from bot.library.grams import fold

MOST_WORDS = 80  # of a longer message, the beginning says what it is about

_TOKEN = re.compile(r"it-?\d{4}-?\d{3,6}\b|q-[a-z]{3,}|\d(?:[\d:./\-]*\d)?|\w+(?:-\w+)*|\?")
_SHAPES = (
    ("ticket", re.compile(r"it-?\d{4}-?\d{3,6}|00\d{3}|q-[a-z]+")),
    ("time", re.compile(r"\d{1,2}[.:]\d{2}(-\d{1,2}[.:]\d{2})?")),
    ("date", re.compile(r"\d{4}-\d{2}-\d{2}|\d{1,2}/\d{1,2}")),
    ("phone", re.compile(r"0\d{1,3}-?\d{2,}")),
    ("number", re.compile(r"\d+")),
)
_WORDS = {
    "weekday": """mandag mandagar mandagen tisdag tisdagar onsdag onsdagar torsdag torsdagar fredag fredagar lordag
        lordagar sondag sondagar torsdan fredan helgen helg helger vardagar monday tuesday wednesday thursday friday
        saturday sunday weekend mondays fridays weekends""",
    "month": """januari februari mars april maj juni juli augusti september oktober november december jan feb aug sept
        okt nov dec january february march may june july october""",
    "number": """tva tre fyra fem sex sju atta nio tio elva tolv two three four five six seven eight nine ten bada
        flera many several""",
}
CLASS_OF = {word: name for name, listed in _WORDS.items() for word in listed.split()}


@dataclass(frozen=True, slots=True)
class Said:
    """The words of a message, in order; `shapes` holds the class of each, "" for an ordinary word."""

    words: tuple[str, ...]
    shapes: tuple[str, ...]


def heard(text: str) -> Said:
    """The words of a text that has passed the screen: "e-besök" is one word, and so is a question mark."""
    found = _TOKEN.findall(fold(text))[:MOST_WORDS]
    shapes = tuple(map(_shape, found))
    return Said(tuple(w if s == "ticket" else w.replace("-", "") for w, s in zip(found, shapes, strict=True)), shapes)


def _shape(word: str) -> str:
    if word.isalpha():
        return CLASS_OF.get(word, "")
    return next((name for name, pattern in _SHAPES if pattern.fullmatch(word)), "")
