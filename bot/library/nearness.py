"""How near rows come to a question, and what speaks for and against the nearest how-to."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log
from operator import mul

from bot.library.strangers import Strange

NOTHING_STRANGE = Strange()
NEARLY_SAID = 0.6  # from here on, a phrase that its editor wrote has as good as been said
FAR_AHEAD = 6.0
FAR_APART = 8.0
LEAST = 1e-12


@dataclass(frozen=True, slots=True)
class Nearness:
    """How near a how-to or a known gap is: by its letters, its meaning, its nearest phrase, pairs of words, habit.

    `strange` is what the question says that has never been said of it.
    """

    id: str
    by_words: float
    by_meaning: float
    by_phrase: float = 0.0
    by_pairs: float = 0.0
    by_habit: float = 0.0
    strange: Strange = NOTHING_STRANGE
    for_role: bool = False
    is_gap: bool = False

    def features(self) -> tuple[float, ...]:
        """What the ranking weighs."""
        likeness = (self.by_words, self.by_meaning, self.by_phrase, self.by_pairs, self.by_habit)
        return (*likeness, float(self.for_role), float(self.is_gap))


@dataclass(frozen=True, slots=True)
class Weights:
    """Measured: how much each feature counts in the ranking, and in whether the first is the answer."""

    ranking: tuple[float, ...]
    confidence: tuple[float, ...]
    bias: float

    def shares(self, near: Sequence[Nearness]) -> list[float]:
        """How the nearest share what there is to believe in; together 1."""
        return shares_of(self.ranking, [one.features() for one in near])

    def confidence_in(self, features: Sequence[float]) -> float:
        """How likely it is, 0–1, that the first is the answer."""
        return 1 / (1 + exp(-self.bias - weighed(self.confidence, features)))


def evidence(near: Sequence[Nearness], shares: Sequence[float]) -> tuple[float, ...]:
    """What the confidence weighs, as `CONFIDENCE_FEATURES` names it; of rows one of which is a how-to."""
    how_tos = sorted((at for at in range(len(near)) if not near[at].is_gap), key=lambda at: -shares[at])
    first, share = near[how_tos[0]], max(LEAST, shares[how_tos[0]])
    second = max(LEAST, shares[how_tos[1]]) if len(how_tos) > 1 else LEAST
    among = share / max(LEAST, sum(shares[at] for at in how_tos))
    gap = max((each for one, each in zip(near, shares, strict=True) if one.is_gap), default=0.0)
    ahead = min(FAR_AHEAD, log(share / second))
    to_gap = max(-FAR_APART, min(FAR_APART, log(max(LEAST, gap) / share)))
    nearly_said = max(0.0, first.by_phrase - NEARLY_SAID)
    likeness = (first.by_words, first.by_meaning, first.by_phrase, nearly_said, first.by_pairs, first.by_habit)
    strange = (first.strange.share, first.strange.most, float(first.strange.any))
    return (share, log(share), among, log(among), ahead, to_gap, *likeness, *strange)


def shares_of(weights: Sequence[float], rows: Sequence[Sequence[float]]) -> list[float]:
    """How these rows of features share what there is to believe in; together 1."""
    sums = [weighed(weights, row) for row in rows]
    most = max(sums, default=0.0)
    parts = [exp(one - most) for one in sums]
    whole = sum(parts)
    return [part / whole for part in parts]


def weighed(weights: Sequence[float], features: Sequence[float]) -> float:
    """The sum of the features, each by its weight."""
    return sum(map(mul, weights, features))


RANKING_FEATURES = (
    "by_words",
    "by_meaning",
    "by_phrase",
    "by_pairs",
    "by_habit",
    "for_role",
    "is_gap",
)
CONFIDENCE_FEATURES = (
    "share",
    "share_log",
    "among_how_tos",
    "among_how_tos_log",
    "ahead_of_second",
    "gap_ahead",
    "by_words",
    "by_meaning",
    "by_phrase",
    "nearly_said",
    "by_pairs",
    "by_habit",
    "strange",
    "strangest",
    "any_stranger",
)
