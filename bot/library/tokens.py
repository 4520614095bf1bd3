"""What is compared of a text: its letters, its words with what they mean, and its words two by two."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from bot.library.concepts import Concept, Concepts
from bot.library.grams import of_word, words
from bot.library.shorthand import Shorthand
from bot.library.stems import stem
from bot.library.stopwords import CHAT_WORDS

_TAKEN_OUT = re.compile(r"\[\w+\]")  # "[namn]": what the screen has taken out of a question is no word of it


@dataclass(frozen=True, slots=True)
class Tokens:
    """`letters` are the grams of the words that say what it is about, `said` all words by their stems, and concepts.

    `each` is, for every word of a question that says what it is about, all tokens that stand for it, its stem first.
    """

    letters: tuple[str, ...]
    meant: tuple[Concept, ...]
    said: tuple[str, ...]
    pairs: tuple[str, ...]
    each: tuple[tuple[str, ...], ...] = ()


def of_question(text: str, concepts: Concepts, shorthand: Shorthand) -> Tokens:
    """What is compared of a question: what is written for short counts as what it stands for too."""
    written = words(_TAKEN_OUT.sub(" ", text))
    spelt_out = shorthand.spelt_out(written)
    meant = tuple(sorted(frozenset(concepts.of(written))))
    letters = (gram for word in spelt_out if word not in CHAT_WORDS for gram in of_word(word))
    telling = [word for word in dict.fromkeys(written) if word not in CHAT_WORDS]
    each = tuple((*map(stem, shorthand.spelt_out([word])), *concepts.of([word])) for word in telling)
    return Tokens(tuple(letters), meant, (*map(stem, spelt_out), *meant), _pairs(written), each)


@dataclass(frozen=True, slots=True)
class PhraseReader:
    """Reads a catalogue's phrases: it remembers each word. Never for what people ask."""

    _concepts: Concepts
    _known: dict[str, tuple[str, list[str]]] = field(default_factory=dict[str, tuple[str, list[str]]])

    def read(self, phrase: str) -> Tokens:
        """What is compared of a phrase."""
        written = words(phrase)
        known = [self._stem_and_grams(word) for word in written]
        meant = tuple(self._concepts.of(written))
        letters = tuple(gram for _, grams in known for gram in grams)
        return Tokens(letters, meant, (*(stem for stem, _ in known), *meant), _pairs(written))

    def _stem_and_grams(self, word: str) -> tuple[str, list[str]]:
        if word not in self._known:
            self._known[word] = (stem(word), [] if word in CHAT_WORDS else of_word(word))
        return self._known[word]


def _pairs(written: Sequence[str]) -> tuple[str, ...]:
    return tuple(f"{one} {two}" for one, two in pairwise(written))
