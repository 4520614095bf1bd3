"""How near a question is to the nearest single phrase of a row: both ways, so that length alone gains nothing."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.library.ranking import rarity_of

COMMON = 0.5  # of the rows: what so many have tells none of them from the others


@dataclass(frozen=True, slots=True)
class Own:
    """One row's phrases: what each of them says in all, and in which of them a token stands."""

    weights: tuple[float, ...]
    holding: Mapping[str, tuple[int, ...]]

    @classmethod
    def of(cls, phrases: Iterable[frozenset[str]], rarity: Callable[[str], float]) -> "Own":
        """Of phrases as sets of tokens."""
        weights, holding = list[float](), defaultdict[str, list[int]](list)
        for number, tokens in enumerate(phrases):
            weights.append(sum(map(rarity, tokens)))
            for token in tokens:
                holding[token].append(number)
        return cls(tuple(weights), {token: tuple(numbers) for token, numbers in holding.items()})

    def likeness(self, asked: Mapping[str, float], weight: float) -> float:
        """How like the nearest phrase is, 0–1, to what was asked: tokens with their weights, and `weight` in all."""
        shared = defaultdict[int, float](float)
        for token, says in asked.items():
            for number in self.holding.get(token, ()):
                shared[number] += says
        return max((2 * both / (weight + self.weights[number]) for number, both in shared.items()), default=0.0)


@dataclass(frozen=True, slots=True)
class Phrasings:
    """Every phrase of every row, and how much a token says: the fewer rows have it, the more."""

    _own: Mapping[str, Own]
    _rarity: Mapping[str, float]
    _unheard: float

    @classmethod
    def build(cls, rows: Mapping[str, Sequence[Sequence[str]]]) -> "Phrasings":
        """`rows` are each row's phrases, as tokens."""
        holding = Counter(token for own in rows.values() for token in frozenset[str]().union(*own))
        common = {token for token, many in holding.items() if many > COMMON * len(rows)}
        rarity = {token: 0.0 if token in common else rarity_of(len(rows), many) for token, many in holding.items()}
        own = {
            name: Own.of((telling for tokens in held if (telling := frozenset(tokens) - common)), rarity.__getitem__)
            for name, held in rows.items()
        }
        return cls(own, rarity, rarity_of(len(rows), 0))

    def nearest(self, asked: Iterable[str], names: Iterable[str]) -> dict[str, float]:
        """For each of these rows its nearest phrase's likeness, 0–1, to the tokens of a question."""
        weights = {token: says for token in asked if (says := self._rarity.get(token, self._unheard))}
        weight = sum(weights.values())
        return {name: self._own[name].likeness(weights, weight) for name in names}
