"""How near a question is to the nearest single phrase of a how-to: both ways, so that length alone gains nothing."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.ids import HowToId


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase as its grams, and what they say together."""

    grams: frozenset[str]
    weight: float


@dataclass(frozen=True, slots=True)
class Phrasings:
    """Every phrase of every how-to, and how much a gram says among them."""

    _phrases: Mapping[HowToId, tuple[Phrase, ...]]
    _rarity: Callable[[str], float]

    @classmethod
    def build(cls, phrases: Mapping[HowToId, Iterable[Sequence[str]]], rarity: Callable[[str], float]) -> "Phrasings":
        """`phrases` are each how-to's, as grams."""
        held = {
            name: tuple(Phrase(grams, sum(map(rarity, grams))) for grams in map(frozenset, own) if grams)
            for name, own in phrases.items()
        }
        return cls(held, rarity)

    def nearest(self, asked: Sequence[str], names: Iterable[HowToId]) -> dict[HowToId, float]:
        """For each of these how-tos its nearest phrase's likeness, 0–1, to the grams of a question."""
        weights = {gram: self._rarity(gram) for gram in asked}
        grams, weight = frozenset(weights), sum(weights.values())
        return {name: self._likeness(grams, weights, weight, self._phrases[name]) for name in names}

    def _likeness(
        self, grams: frozenset[str], weights: Mapping[str, float], weight: float, phrases: tuple[Phrase, ...]
    ) -> float:
        best = 0.0
        for phrase in phrases:
            shared = grams & phrase.grams
            if shared:
                best = max(best, 2 * sum(weights[gram] for gram in shared) / (weight + phrase.weight))
        return best
