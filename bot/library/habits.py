"""How well a question fits what is habitually said of each row: every word counts, for it and against it.

Multinomial naive Bayes, each row against all of them together.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from math import log, sqrt

SMOOTHING = 0.5  # how often a word counts as said that was never said


@dataclass(frozen=True, slots=True)
class Habits:
    """By row, how much more a token fits than one that was never said there; and how usual each token is."""

    _gains: Mapping[str, Mapping[str, float]]
    _sizes: Mapping[str, float]
    _usual: Mapping[str, float]

    @classmethod
    def build(cls, rows: Mapping[str, Iterable[str]]) -> "Habits":
        """From every token that is said of each row."""
        counts = {name: Counter(tokens) for name, tokens in rows.items()}
        together = Counter[str]()
        for counted in counts.values():
            together.update(counted)
        kinds = SMOOTHING * len(together)
        gains = {name: _gains(counted) for name, counted in counts.items()}
        sizes = {name: log((counted.total() + kinds) / SMOOTHING) for name, counted in counts.items()}
        everything = together.total() + kinds * len(rows)
        usual = {token: log((many + SMOOTHING * len(rows)) / everything) for token, many in together.items()}
        return cls(gains, sizes, usual)

    def known(self) -> Mapping[str, Set[str]]:
        """All tokens of each row."""
        return {name: gains.keys() for name, gains in self._gains.items()}

    def nearness(self, asked: Sequence[str], names: Iterable[str]) -> dict[str, float]:
        """For each of these rows how much better it explains the question than all of them together do."""
        known = [token for token in asked if token in self._usual]
        usual, root = sum(self._usual[token] for token in known), sqrt(max(1, len(asked)))
        return {name: (self._gained(name, known) - usual) / root for name in names}

    def _gained(self, name: str, known: Sequence[str]) -> float:
        gains = self._gains[name]
        return sum(gains.get(token, 0.0) for token in known) - len(known) * self._sizes[name]


def _gains(counted: Counter[str]) -> dict[str, float]:
    return {token: log((many + SMOOTHING) / SMOOTHING) for token, many in counted.items()}
