"""What a question says that nobody has ever said of a row: "planner" may be near, and "beroenden" is another matter."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from bot.library.ranking import rarity_of


@dataclass(frozen=True, slots=True)
class Strange:
    """Of a question's telling words those that are strange to a row.

    `share` is how much of what the question says they are, 0–1, `most` how much the one says that says most, `any`
    whether there is one.
    """

    share: float = 0.0
    most: float = 0.0
    any: bool = False


@dataclass(frozen=True, slots=True)
class Strangers:
    """Which tokens each row knows, and how much a token says: the fewer rows know it, the more."""

    _known: Mapping[str, Set[str]]
    _rarity: Mapping[str, float]
    _unheard: float

    @classmethod
    def build(cls, known: Mapping[str, Set[str]]) -> "Strangers":
        """From all tokens of each row."""
        holding = Counter[str]()
        for tokens in known.values():
            holding.update(tokens)
        rarity = {token: rarity_of(len(known), many) for token, many in holding.items()}
        return cls(known, rarity, rarity_of(len(known), 0))

    def among(self, asked: Sequence[Sequence[str]], names: Iterable[str]) -> dict[str, Strange]:
        """For each of these rows what is strange to it, of words that are told by their tokens, the stem first."""
        words = [(word, self._rarity.get(word[0], self._unheard)) for word in asked]
        whole = sum(says for _, says in words)
        return {
            name: _strange([says for word, says in words if self._known[name].isdisjoint(word)], whole)
            for name in names
        }


def _strange(says: Sequence[float], whole: float) -> Strange:
    return Strange(sum(says) / whole, max(says), any=True) if says else Strange()
