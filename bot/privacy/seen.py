"""A text as the detectors read it, and what one of them found in it."""

import re
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple

from bot.privacy.digits import Run, runs
from bot.privacy.plain import plain
from bot.privacy.spelt import in_digits

SHORT = 3

_WORD = re.compile(r"[^\W_]+")
_ACCENTS = str.maketrans("åäáàâãæéèêëíìîïöøóòôõúùûüýÿçñ", "aaaaaaaeeeeiiiioooooouuuuyycn")


class Word(NamedTuple):
    """One word in small letters without accents, and where it stands."""

    text: str
    start: int
    end: int


class Find(NamedTuple):
    """What a detector saw and where; `kind` decides what is put in its place."""

    detector: str
    start: int
    end: int
    kind: str = "personnummer"


@dataclass(frozen=True)
class Seen:
    """The text in one way of writing; `folded` has the same length, in small letters without accents.

    `said` is every word once, `digits` how many there are. `staff` are the names of those who help.
    """

    text: str
    folded: str
    said: frozenset[str]
    digits: int
    staff: frozenset[str]

    @classmethod
    def of(cls, written: str, staff: frozenset[str] = frozenset()) -> "Seen":
        """Read what somebody wrote."""
        text = plain(written)
        folded = fold(text)
        return cls(text, folded, frozenset(_WORD.findall(folded)), sum(map(text.count, "0123456789")), staff)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Every word, in order."""
        return tuple(Word(match[0], *match.span()) for match in _WORD.finditer(self.folded))

    @cached_property
    def told(self) -> str:
        """The text, as long, with digits for numbers in words."""
        return in_digits(self.text, self.folded)

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """Digits that could be one number."""
        return runs(self.text, self.told)

    def holds(self, *parts: str) -> bool:
        """Whether any of these stands somewhere: a cheap question before a dear one."""
        return any(part in self.folded for part in parts)

    def is_capital(self, word: Word) -> bool:
        """Whether the word is written with a capital, and is no abbreviation."""
        written = self.text[word.start : word.end]
        return written[0].isupper() and (len(written) == 1 or not written.isupper())

    def between(self, left: Word, right: Word) -> str:
        """What stands between two words."""
        return self.folded[left.end : right.start]


def fold(text: str) -> str:
    """Small letters without accents, as many as before: "Sängen" → "sangen"."""
    if text.isascii():
        return text.lower()
    small = text.lower().replace("å", "a").replace("ä", "a").replace("ö", "o")
    if small.isascii():
        return small
    if len(small) != len(text):
        small = "".join(map(_small, text))
    return small.translate(_ACCENTS)


@cache
def _small(sign: str) -> str:
    return small if len(small := sign.lower()) == 1 else sign


def folded_words(text: str) -> frozenset[str]:
    """A list of words, as the detectors compare them."""
    return frozenset(fold(text).split())


def inflected(text: str, endings: str) -> frozenset[str]:
    """A list of words, and each with every ending. Short ones stay as they are: they would become other words."""
    words = folded_words(text)
    long = [word for word in words if len(word) > SHORT]
    return words | {word + ending for word in long for ending in fold(endings).split()}


def any_of(text: str) -> str:
    """A pattern for one of the words; "_" stands for a blank, so that a word may be two."""
    return "(?:" + "|".join(word.replace("_", " ") for word in text.split()) + ")"
