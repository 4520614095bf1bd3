"""Whether two people ask the same thing in nearly the same words.

Stricter than ranking: "boka tolk" and "avboka tolk" come close to the same film, and are not the same question.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.library.grams import of_word, word_set, words
from bot.library.stems import stem

SAME_LETTERS = 0.8
"""The share of grams in common from which two questions are listed as one: among 370 labelled messages, none that
mean different things have more than 0.63."""

LONG_ENOUGH = 6
"""Letters of a word that may hold a typing error and still be the same word."""

NOT = "o"
"""Before a Swedish word it makes the opposite: osignerad."""

TELLS_LITTLE = 5
"""Letters of a word that one question may have and its like not: "in", "upp", "inte" and "till" turn a meaning."""

IDLE = word_set(
    """hur gör man jag vi ni du kan ska skall vill behöver få får det den en ett ens är att som någon nån hej hejsan
    hallå snälla tack hello hi please thanks how do does i we you can could to a an the is of my min mitt mina film"""
)
"""Words that a question can do without. Not "upp", "ut" or "inte": they change what is asked."""

_MONTH = "(?:jan|feb|mar|apr|ma[jy]|jun|jul|aug|sep|o[kc]t|nov|dec)[a-z]{0,6}"
_TELLS_WHO = re.compile(
    r"\d{5,}"
    # a date, which may be of birth
    rf"|\b\d{{1,4}} ?[-/. ] ?(?:\d{{1,2}}|{_MONTH}) ?[-/., ] ?\d{{2,4}}\b|\b{_MONTH} \d{{1,2}},? \d{{2,4}}\b"
    # the last four of a personal number
    r"|(?<!\w)[-+]\d{4}\b|\b(?:sista|fyra|last|four|slut\w*|kontrollsiff\w*)(?: \w+){0,2}\W{1,3}\d{4}\b"
)
_MAIL = re.compile(r"\S+@\S+")
_LONGEST = 160


@dataclass(frozen=True, slots=True)
class Phrase:
    """A question as it is compared: its words by their stems, all of it without blanks, and its grams."""

    words: Mapping[str, str]
    joined: str
    grams: frozenset[str]

    @classmethod
    def of(cls, text: str) -> "Phrase":
        """The phrase that a text is."""
        said = _telling(text)
        grams = frozenset(gram for word in said for gram in of_word(word))
        return cls({stem(word): word for word in said}, stem("".join(said)), grams)

    @property
    def says_something(self) -> bool:
        """Whether it holds a word. Nobody makes a film about a date or a number."""
        return any(word.isalpha() for word in self.words.values())

    @property
    def key(self) -> str:
        """The same for everybody who uses the same words, in whatever order and form."""
        return " ".join(sorted(self.words))

    def is_alike(self, other: "Phrase") -> bool:
        """Whether it asks the same: the same words, split or joined otherwise, or with one typing error."""
        if self.joined == other.joined or self.words.keys() == other.words.keys():
            return bool(self.words)
        mine, theirs = self._without(other), other._without(self)
        return len(mine) == len(theirs) == 1 and _is_slip(mine[0], theirs[0])

    def is_close(self, other: "Phrase") -> bool:
        """Whether it may stand for the other in a list: nearly the same letters, and no small word that turns it."""
        if self.is_alike(other):
            return True
        shared = 2 * len(self.grams & other.grams)
        if shared < SAME_LETTERS * (len(self.grams) + len(other.grams)) or not shared:
            return False
        mine, theirs = self._without(other), other._without(self)
        return all(len(word) >= TELLS_LITTLE for word in mine + theirs) and not _are_opposite(mine, theirs)

    def _without(self, other: "Phrase") -> list[str]:
        """The words that the other lacks."""
        return [word for stem, word in self.words.items() if stem not in other.words]


def normalised(text: str) -> str:
    """The text in lower case, on one line, at most 160 letters, without addresses, dates and long numbers."""
    plain = _TELLS_WHO.sub("…", _MAIL.sub("…", " ".join(text.lower().split())))
    return plain[:_LONGEST].strip(" ?!.,;:")


def _telling(text: str) -> list[str]:
    said = words(text)
    return [word for word in said if word not in IDLE] or said


def _is_slip(one: str, other: str) -> bool:
    """Whether two long words differ by one letter: another, one more, or two that changed places."""
    if min(len(one), len(other)) < LONG_ENOUGH or abs(len(one) - len(other)) > 1:
        return False
    if _are_opposite([one], [other]):
        return False
    at = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    one, other = one[at:], other[at:]
    swapped = one[:2] == other[1::-1] and one[2:] == other[2:]
    return swapped or one[1:] == other[1:] or one == other[1:] or one[1:] == other


def _are_opposite(some: list[str], others: list[str]) -> bool:
    return any(one == NOT + other or other == NOT + one for one in some for other in others)
