"""Which of some ideas are nearly the same as another. Looser than `alike`: a person looks at them, and says."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import log, sqrt
from typing import TypeVar

from bot.library.grams import of_word, word_set, words
from bot.library.stopwords import CHAT_WORDS
from bot.privacy import Screened

Key = TypeVar("Key")

NEAR = 0.28
"""Among 19 labelled ideas, no two that differ have more than 0.21; the same in other words has 0.33 or more."""

OF_EVERY_IDEA = word_set("borde vore tänk förslag idé om alla som finns finnas kunna önskar skulle would should")
_TELLS_NOTHING = CHAT_WORDS | OF_EVERY_IDEA


def most_alike(
    text: Screened, others: Iterable[tuple[Key, Screened]], most: int, idle: frozenset[str] = frozenset()
) -> tuple[Key, ...]:
    """The nearest of the others, nearest first; none where none comes near. What all of them say counts for little.

    `idle` are words that say nothing here: those of the form that they were written in.
    """
    listed = [(key, _grams(other, idle)) for key, other in others]
    mine = _grams(text, idle)
    weights = _weights([mine, *(grams for _, grams in listed)])
    near = [(_share(mine, grams, weights), key) for key, grams in listed]
    ranked = sorted((one for one in near if one[0] >= NEAR), key=lambda one: -one[0])
    return tuple(key for _, key in ranked[:most])


def _grams(text: Screened, idle: frozenset[str]) -> frozenset[str]:
    said = (word for word in words(text.text) if word not in _TELLS_NOTHING and word not in idle)
    return frozenset(gram for word in said for gram in of_word(word))


def _weights(all_of_them: Sequence[frozenset[str]]) -> Mapping[str, float]:
    seen = Counter(one for grams in all_of_them for one in grams)
    return {one: log(1 + len(all_of_them) / times) for one, times in seen.items()}


def _share(one: frozenset[str], other: frozenset[str], weights: Mapping[str, float]) -> float:
    """The cosine between them, each run of letters by its weight."""
    both = sum(weights[gram] ** 2 for gram in one & other)
    whole = sqrt(sum(weights[gram] ** 2 for gram in one) * sum(weights[gram] ** 2 for gram in other))
    return both / whole if whole else 0.0
