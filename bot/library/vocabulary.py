"""Which words of a question a how-to has: a word that it lacks is what speaks most plainly against it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.library.concepts import Concept, Concepts
from bot.library.grams import grams_of, of_word
from bot.library.nearness import Coverage
from bot.library.ranking import Ranking
from bot.library.shorthand import Shorthand

HAS = 0.75  # of a word's grams: the word, or another form of it
HAS_PART = 0.4  # less is chance
MEANT = 0.9  # another word for the same
OFTEN = 2  # phrases that speak of a concept before a how-to is about it


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What one how-to says: its grams, and how many of its words speak of each concept."""

    grams: frozenset[str]
    concepts: Mapping[Concept, int]

    @classmethod
    def of(cls, phrases: Iterable[Sequence[str]], concepts: Concepts) -> "Vocabulary":
        """Of phrases in folded words."""
        said = [word for phrase in phrases for word in phrase]
        return cls(frozenset(grams_of(said)), Counter(concepts.of(said)))

    def has(self, grams: Sequence[Sequence[str]], meant: Iterable[Concept]) -> float:
        """How much of a word is here, 0–1, given the grams of each way to write it and what it may mean."""
        share = max(sum(gram in self.grams for gram in way) / len(way) for way in grams)
        by_letters = 1.0 if share >= HAS else share if share >= HAS_PART else 0.0
        by_meaning = max((min(1.0, self.concepts.get(one, 0) / OFTEN) for one in meant), default=0.0)
        return max(by_letters, MEANT * by_meaning)


def coverage(
    telling: Sequence[str], vocabulary: Vocabulary, concepts: Concepts, shorthand: Shorthand, everything: Ranking
) -> Coverage:
    """How well a how-to covers the words of a question that say what it is about."""
    asked = tuple(dict.fromkeys(telling))
    covered, strange, unheard = 0.0, 0, 0
    for word in asked:
        ways, meant = [of_word(way) for way in shorthand.spelt_out([word])], concepts.of_word(word)
        has = vocabulary.has(ways, meant)
        covered += has
        strange += has < HAS_PART
        heard = max(sum(map(everything.holds, way)) / len(way) for way in ways)
        unheard += heard < HAS_PART and not meant
    return Coverage(len(asked), covered, strange, unheard)
