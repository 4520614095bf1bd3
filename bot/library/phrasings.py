"""How near a question is to the nearest single phrase of a how-to: both ways, so that length alone gains nothing."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.ids import HowToId


@dataclass(frozen=True, slots=True)
class Own:
    """One how-to's phrases: what each of them says in all, and in which of them a gram stands."""

    weights: tuple[float, ...]
    holding: Mapping[str, tuple[int, ...]]

    @classmethod
    def of(cls, phrases: Iterable[frozenset[str]], rarity: Callable[[str], float]) -> "Own":
        """Of phrases as sets of grams."""
        weights, holding = list[float](), defaultdict[str, list[int]](list)
        for number, grams in enumerate(phrases):
            weights.append(sum(map(rarity, grams)))
            for gram in grams:
                holding[gram].append(number)
        return cls(tuple(weights), {gram: tuple(numbers) for gram, numbers in holding.items()})

    def likeness(self, asked: Mapping[str, float], weight: float) -> float:
        """How like the nearest phrase is, 0–1, to what was asked: grams with their weights, and `weight` in all."""
        shared = defaultdict[int, float](float)
        for gram, says in asked.items():
            for number in self.holding.get(gram, ()):
                shared[number] += says
        return max((2 * both / (weight + self.weights[number]) for number, both in shared.items()), default=0.0)


@dataclass(frozen=True, slots=True)
class Phrasings:
    """Every phrase of every how-to, and how much a gram says among them."""

    _own: Mapping[HowToId, Own]
    _rarity: Callable[[str], float]

    @classmethod
    def build(cls, phrases: Mapping[HowToId, Iterable[Sequence[str]]], rarity: Callable[[str], float]) -> "Phrasings":
        """`phrases` are each how-to's, as grams."""
        held = {name: Own.of((frozenset(grams) for grams in own if grams), rarity) for name, own in phrases.items()}
        return cls(held, rarity)

    def nearest(self, asked: Sequence[str], names: Iterable[HowToId]) -> dict[HowToId, float]:
        """For each of these how-tos its nearest phrase's likeness, 0–1, to the grams of a question."""
        weights = {gram: self._rarity(gram) for gram in asked}
        weight = sum(weights.values())
        return {name: self._own[name].likeness(weights, weight) for name in names}
