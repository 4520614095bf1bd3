"""What words mean, so far as a dictionary of `synonyms.txt` knows: "räkningen" and "invoice" are one concept.

A word belongs to a group also with another ending ("räkningen"), as a part of a compound ("jobbdatorn"), written apart
("blod prov") and, where nothing else fits, with a wrong letter ("fakktura").
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from pathlib import Path

from bot.library.grams import words
from bot.library.stopwords import STOP_WORDS

FILE = Path(__file__).with_name("synonyms.txt")
LEAST_STEM = 4  # shorter words are too like others to take endings
LEAST_PART = 5  # shorter words are found by chance inside longer ones
LONGEST_ENDING = 4  # "-erna", "-arna"
LEAST_MISSPELT = 6
ALIKE = 0.6  # share of three-letter runs in common
NOTHING = frozenset[str]()

Concept = str
Begins = tuple[tuple[str, ...], Concept]


@dataclass(frozen=True, slots=True)
class _Heard:
    """A word: whether it says something, what it means, and what it begins where these words follow."""

    says: bool
    meant: tuple[Concept, ...]
    begins: tuple[Begins, ...]


@dataclass(frozen=True, slots=True)
class Concepts:
    """The groups: by word, by a word short of its last letters, by the letters of words, and several by their first."""

    _words: Mapping[str, frozenset[Concept]]
    _cut: Mapping[str, frozenset[Concept]]
    _letters: Mapping[str, tuple[str, ...]]
    _several: Mapping[str, tuple[Begins, ...]]
    _remembered: dict[str, _Heard] | None = None

    def remembering(self) -> "Concepts":
        """The same for words that are spelt right, remembering each. For a catalogue, never for what people ask."""
        return replace(self, _remembered={})

    @classmethod
    def read(cls, lines: Iterable[str]) -> "Concepts":
        """From lines as in `synonyms.txt`."""
        single, several = (
            defaultdict[str, set[Concept]](set),
            defaultdict[str, list[Begins]](list),
        )
        groups = [line for line in lines if line.strip() and not line.startswith("#")]
        for number, line in enumerate(groups):
            for member in map(words, line.split(",")):
                if len(member) == 1:
                    single[member[0]].add(f"c{number}")
                elif member:
                    several[member[0]].append((tuple(member[1:]), f"c{number}"))
        return cls(
            {word: frozenset(concepts) for word, concepts in single.items()},
            _shortened(single),
            _by_letters(word for word in single if len(word) >= LEAST_PART),
            {first: tuple(members) for first, members in several.items()},
        )

    def of(self, said: Sequence[str]) -> list[Concept]:
        """The concepts that these folded words speak of, each once for each time."""
        heard = [self._heard(word) for word in said]
        found = [concept for word in heard for concept in word.meant]
        for at, word in enumerate(heard):
            for more, concept in word.begins:
                rest = said[at + 1 : at + 1 + len(more)]
                if len(rest) == len(more) and all(map(_same, more, rest)):
                    found.append(concept)
        for (one, first), (two, second) in pairwise(zip(said, heard, strict=True)):
            if first.says and second.says:
                found += sorted(self._inflected(one + two))
        return found

    def _heard(self, word: str) -> _Heard:
        if self._remembered is None:
            return self._looked_up(word)
        if word not in self._remembered:
            self._remembered[word] = self._looked_up(word)
        return self._remembered[word]

    def _looked_up(self, word: str) -> _Heard:
        says = word not in STOP_WORDS
        return _Heard(says, tuple(sorted(self._meant(word))) if says else (), tuple(self._beginning(word)))

    def _meant(self, word: str) -> frozenset[Concept]:
        meant = self._inflected(word) or self._compound(word)
        return meant or (self._misspelt(word) if self._remembered is None else meant)

    def _inflected(self, word: str) -> frozenset[Concept]:
        found = self._cut.get(word, NOTHING)
        if len(word) < LEAST_STEM:
            return found | self._words.get(word, NOTHING)
        for end in range(max(LEAST_STEM, len(word) - LONGEST_ENDING), len(word) + 1):
            stem = self._words.get(word[:end])
            if stem is not None:
                found |= stem
        return found

    def _compound(self, word: str) -> frozenset[Concept]:
        """What a word is made of says what it is about: first its last part, then its first."""
        if len(word) < LEAST_PART + 2:
            return frozenset[Concept]()
        for at in range(2, len(word) - LEAST_PART + 1):
            for end in range(len(word), max(at + LEAST_PART, len(word) - LONGEST_ENDING + 1) - 1, -1):
                if word[at:end] in self._words:
                    return self._words[word[at:end]]
        starts = (word[:end] for end in range(len(word) - 1, LEAST_PART - 1, -1))
        return next((self._words[start] for start in starts if start in self._words), frozenset[Concept]())

    def _misspelt(self, word: str) -> frozenset[Concept]:
        if len(word) < LEAST_MISSPELT:
            return frozenset()
        runs = _runs(word)
        shared = Counter(other for run in runs for other in self._letters.get(run, ()))
        likeness, best = max(((2 * n / (len(runs) + len(o)), o) for o, n in shared.items()), default=(0.0, ""))
        return self._words[best] if likeness >= ALIKE else frozenset()

    def _beginning(self, word: str) -> Iterator[Begins]:
        """What follows this word, whatever its ending, in members of several words."""
        for end in range(len(word), max(LEAST_STEM, len(word) - LONGEST_ENDING) - 1, -1):
            yield from self._several.get(word[:end], ())
        if len(word) < LEAST_STEM:
            yield from self._several.get(word, ())


@cache
def known_concepts() -> Concepts:
    """Those of `synonyms.txt`."""
    return Concepts.read(FILE.read_text(encoding="utf-8").splitlines())


def _same(member: str, word: str) -> bool:
    """Whether the word is this one, with another ending."""
    if len(member) < LEAST_STEM:
        return word == member
    return word.startswith(member) and len(word) - len(member) <= LONGEST_ENDING


def _shortened(single: Mapping[str, set[Concept]]) -> Mapping[str, frozenset[Concept]]:
    """The words without their last one or two letters: "anteckning" also as who writes "anteckna" began it."""
    found = defaultdict[str, set[Concept]](set)
    for word, concepts in single.items():
        for end in (len(word) - 1, len(word) - 2):
            if end >= LEAST_PART:
                found[word[:end]] |= concepts
    return {word: frozenset(concepts) for word, concepts in found.items()}


def _by_letters(known: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    found = defaultdict[str, list[str]](list)
    for word in known:
        for run in _runs(word):
            found[run].append(word)
    return {run: tuple(held) for run, held in found.items()}


def _runs(word: str) -> frozenset[str]:
    padded = f"_{word}_"
    return frozenset(padded[at : at + 3] for at in range(len(padded) - 2))
