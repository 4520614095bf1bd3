"""What comes near a question at first sight: how-tos, and known gaps, which are ranked apart.

What staff ask and no film answers must not make the words of those that do seem common.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.library.ranking import Ranked, Ranking
from bot.library.tokens import Tokens

LOOKED_AT = 40  # by each of the two indexes


@dataclass(frozen=True, slots=True)
class Glimpse:
    """A row as it is seen at first: how near by its letters, and by its meaning."""

    id: str
    by_letters: float
    by_meaning: float


@dataclass(frozen=True, slots=True)
class Side:
    """Rows of one kind, by their letters and by what they mean."""

    _letters: Ranking
    _meanings: Ranking

    @classmethod
    def build(cls, rows: Mapping[str, Sequence[Tokens]]) -> "Side":
        """Of each row's phrases."""
        return cls(
            Ranking.build((name, [gram for one in said for gram in one.letters]) for name, said in rows.items()),
            Ranking.build((name, [concept for one in said for concept in one.meant]) for name, said in rows.items()),
        )

    def nearest(self, asked: Tokens, most: int) -> list[Glimpse]:
        """So many of those that come nearest, best first."""
        by_letters = _scores(self._letters.rank(asked.letters, LOOKED_AT))
        by_meaning = _scores(self._meanings.rank(asked.meant, LOOKED_AT))
        seen = [
            Glimpse(name, by_letters.get(name, 0.0), by_meaning.get(name, 0.0))
            for name in by_letters.keys() | by_meaning
        ]
        return sorted(seen, key=lambda one: (-one.by_letters - one.by_meaning, one.id))[:most]


def _scores(ranked: Iterable[Ranked]) -> dict[str, float]:
    return {row.id: row.score for row in ranked}
