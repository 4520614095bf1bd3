"""What is compared of a text: its letters, its words with what they mean, and its words two by two."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from bot.library.alike import stem
from bot.library.concepts import Concept, Concepts
from bot.library.grams import of_word, words
from bot.library.shorthand import Shorthand
from bot.library.stopwords import CHAT_WORDS

_TAKEN_OUT = re.compile(r"\[\w+\]")  # "[namn]": what the screen has taken out of a question is no word of it


@dataclass(frozen=True, slots=True)
class Tokens:
    """`letters` are the grams of the words that say what it is about, `said` all words by their stems, and concepts."""

    letters: tuple[str, ...]
    meant: tuple[Concept, ...]
    said: tuple[str, ...]
    pairs: tuple[str, ...]


def of_question(text: str, concepts: Concepts, shorthand: Shorthand) -> Tokens:
    """What is compared of a question: what is written for short counts as what it stands for too."""
    written = words(_TAKEN_OUT.sub(" ", text))
    spelt_out = shorthand.spelt_out(written)
    meant = tuple(sorted(frozenset(concepts.of(written))))
    letters = (gram for word in spelt_out if word not in CHAT_WORDS for gram in of_word(word))
    return Tokens(tuple(letters), meant, (*map(stem, spelt_out), *meant), _pairs(written))


@dataclass(frozen=True, slots=True)
class PhraseReader:
    """Reads a catalogue's phrases: it remembers each word. Never for what people ask."""

    _concepts: Concepts
    _stems: dict[str, str] = field(default_factory=dict[str, str])
    _grams: dict[str, list[str]] = field(default_factory=dict[str, list[str]])

    def read(self, phrase: str) -> Tokens:
        """What is compared of a phrase."""
        written = words(phrase)
        meant = tuple(self._concepts.of(written))
        letters = (gram for word in written if word not in CHAT_WORDS for gram in self._of_word(word))
        return Tokens(tuple(letters), meant, (*self._stemmed(written), *meant), _pairs(written))

    def _of_word(self, word: str) -> list[str]:
        if word not in self._grams:
            self._grams[word] = of_word(word)
        return self._grams[word]

    def _stemmed(self, written: Iterable[str]) -> Iterable[str]:
        for word in written:
            if word not in self._stems:
                self._stems[word] = stem(word)
            yield self._stems[word]


def _pairs(written: Sequence[str]) -> tuple[str, ...]:
    return tuple(f"{one} {two}" for one, two in pairwise(written))
