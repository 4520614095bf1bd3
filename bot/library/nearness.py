"""How near how-tos come to a question, and what speaks for and against the nearest one."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp

from bot.ids import HowToId


@dataclass(frozen=True, slots=True)
class Nearness:
    """How near a how-to is, each in a share of 0–1: by all its words, by its nearest phrase, by what is meant."""

    how_to: HowToId
    by_words: float
    by_phrase: float
    by_meaning: float
    for_role: bool

    def features(self) -> tuple[float, ...]:
        """What the ranking weighs."""
        return (self.by_words, self.by_phrase, self.by_meaning, float(self.for_role))


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many of the words that say what a question is about a how-to has, and how many no how-to has."""

    words: int
    covered: float
    strange: int
    unheard: int

    def features(self) -> tuple[float, ...]:
        """What the confidence weighs: covered in share and in number, strange to this how-to, unheard of in any."""
        return (self.covered / max(1, self.words), self.covered, float(self.strange), float(self.unheard))


@dataclass(frozen=True, slots=True)
class Weights:
    """Measured: how much each feature counts in the ranking, and in whether the first is the answer."""

    ranking: tuple[float, ...]
    confidence: tuple[float, ...]
    bias: float

    def shares(self, near: Sequence[Nearness]) -> list[float]:
        """How the nearest share what there is to believe in; together 1."""
        sums = [weighed(self.ranking, one.features()) for one in near]
        most = max(sums, default=0.0)
        parts = [exp(one - most) for one in sums]
        return [part / sum(parts) for part in parts]

    def confidence_in(self, features: Sequence[float]) -> float:
        """How likely it is, 0–1, that the first is the answer."""
        return 1 / (1 + exp(-self.bias - weighed(self.confidence, features)))


def weighed(weights: Sequence[float], features: Sequence[float]) -> float:
    """The sum of the features, each by its weight."""
    return sum(weight * feature for weight, feature in zip(weights, features, strict=True))


RANKING_FEATURES = ("by_words", "by_phrase", "by_meaning", "for_role")
CONFIDENCE_FEATURES = (
    "share",
    "by_words",
    "by_phrase",
    "nearly_said",
    "by_meaning",
    "asks",
    "covered_share",
    "covered",
    "strange",
    "unheard",
)
