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

Concept = str


@dataclass(frozen=True, slots=True)
class Concepts:
    """The groups: by word, by a word short of its last letters, by the letters of words, and the groups of several."""

    _words: Mapping[str, frozenset[Concept]]
    _cut: Mapping[str, frozenset[Concept]]
    _letters: Mapping[str, tuple[str, ...]]
    _several: Mapping[str, tuple[tuple[tuple[str, ...], Concept], ...]]
    _remembered: dict[str, frozenset[Concept]] | None = None

    def remembering(self) -> "Concepts":
        """The same, remembering each word it looked up. For a catalogue, never for what people ask."""
        return replace(self, _remembered={})

    @classmethod
    def read(cls, lines: Iterable[str]) -> "Concepts":
        """From lines as in `synonyms.txt`."""
        single, several = (
            defaultdict[str, set[Concept]](set),
            defaultdict[str, list[tuple[tuple[str, ...], Concept]]](list),
        )
        groups = [line for line in lines if line.strip() and not line.startswith("#")]
        for number, line in enumerate(groups):
            for member in map(words, line.split(",")):
                if len(member) == 1:
                    single[member[0]].add(f"c{number}")
                elif member:
                    several[member[0][:3]].append((tuple(member), f"c{number}"))
        return cls(
            {word: frozenset(concepts) for word, concepts in single.items()},
            _shortened(single),
            _by_letters(word for word in single if len(word) >= LEAST_PART),
            {start: tuple(members) for start, members in several.items()},
        )

    def of(self, said: Sequence[str]) -> list[Concept]:
        """The concepts that these folded words speak of, each once for each time."""
        found = [concept for word in said if word not in STOP_WORDS for concept in sorted(self.of_word(word))]
        return [*found, *self._of_several(said), *self._of_joined(said)]

    def of_word(self, word: str) -> frozenset[Concept]:
        """What one folded word may mean."""
        if self._remembered is None:
            return self._meant(word)
        if word not in self._remembered:
            self._remembered[word] = self._meant(word)
        return self._remembered[word]

    def _meant(self, word: str) -> frozenset[Concept]:
        return self._inflected(word) or self._compound(word) or self._misspelt(word)

    def _inflected(self, word: str) -> frozenset[Concept]:
        stems = (word[:end] for end in range(len(word), max(LEAST_STEM, len(word) - LONGEST_ENDING) - 1, -1))
        found = [self._words[stem] for stem in stems if stem in self._words]
        exact = self._words.get(word)
        if exact is not None and len(word) < LEAST_STEM:
            found.append(exact)
        if word in self._cut:
            found.append(self._cut[word])
        return frozenset[Concept]().union(*found)

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

    def _of_several(self, said: Sequence[str]) -> Iterator[Concept]:
        for at, word in enumerate(said):
            for member, concept in self._several.get(word[:3], ()):
                rest = said[at + 1 : at + len(member)]
                if _same(member[0], word) and len(rest) == len(member) - 1 and all(map(_same, member[1:], rest)):
                    yield concept

    def _of_joined(self, said: Sequence[str]) -> Iterator[Concept]:
        for one, two in pairwise(said):
            if one not in STOP_WORDS and two not in STOP_WORDS:
                yield from sorted(self._inflected(one + two))


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
