"""Weights from labelled messages: two small regressions, in plain Python, the same result each time."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import exp, sqrt
from statistics import fmean, pstdev

from bot.ids import HowToId
from bot.library.nearness import CONFIDENCE_FEATURES, RANKING_FEATURES, Nearness, Weights, weighed

ROUNDS = 200
STEP = 4.0
RESTRAINT = 0.01  # how strongly weights are held near zero: there are few messages

Row = tuple[float, ...]
Evidence = Callable[[Nearness, float], Row]


@dataclass(frozen=True, slots=True)
class Example:
    """A message: what came near, what speaks for the first of them, and the how-to that answers it, if one does."""

    near: tuple[Nearness, ...]
    evidence: Evidence
    topic: HowToId | None


def fit(examples: Sequence[Example]) -> Weights:
    """The weights that these examples come to."""
    ranking = _fit_ranking([example for example in examples if _names(example)])
    ranker = Weights(ranking, (0.0,) * len(CONFIDENCE_FEATURES), 0.0)
    seen = [_seen(example, ranker) for example in examples if example.near]
    confidence, bias = _fit_confidence([row for row, _ in seen], [right for _, right in seen])
    return Weights(ranking, confidence, bias)


def _names(example: Example) -> bool:
    return any(one.how_to == example.topic for one in example.near)


def _seen(example: Example, ranker: Weights) -> tuple[Row, bool]:
    shares = ranker.shares(example.near)
    at = max(range(len(shares)), key=shares.__getitem__)
    first = example.near[at]
    return example.evidence(first, shares[at]), first.how_to == example.topic


def _fit_ranking(examples: Sequence[Example]) -> Row:
    """Which weights make the right ones stand out most among those beside them."""
    weights = (0.0,) * len(RANKING_FEATURES)
    for _ in range(ROUNDS):
        ranker = Weights(weights, (), 0.0)
        pulls = [_pull(example, ranker.shares(example.near)) for example in examples]
        weights = _moved(weights, pulls, STEP)
    return weights


def _pull(example: Example, shares: Sequence[float]) -> Row:
    """The right one's features, less what is believed in on average."""
    right = next(one for one in example.near if one.how_to == example.topic).features()
    columns = zip(*(one.features() for one in example.near), strict=True)
    return tuple(mine - weighed(shares, column) for mine, column in zip(right, columns, strict=True))


def _fit_confidence(rows: Sequence[Row], right: Sequence[bool]) -> tuple[Row, float]:
    """Weights of features as they are, fitted on features of one size."""
    columns = list(zip(*rows, strict=True))
    means, sizes = [fmean(column) for column in columns], [pstdev(column) or 1.0 for column in columns]
    even = [(1.0, *((x - mean) / size for x, mean, size in zip(row, means, sizes, strict=True))) for row in rows]
    weights = (0.0,) * (len(columns) + 1)
    for _ in range(ROUNDS):
        errors = [hit - 1 / (1 + exp(-weighed(weights, row))) for row, hit in zip(even, right, strict=True)]
        pulls = [tuple(error * x for x in row) for error, row in zip(errors, even, strict=True)]
        weights = _moved(weights, pulls, STEP / sqrt(len(columns)))
    own = tuple(weight / size for weight, size in zip(weights[1:], sizes, strict=True))
    return own, weights[0] - weighed(own, means)


def _moved(weights: Row, pulls: Sequence[Row], step: float) -> Row:
    forces = (sum(column) / max(1, len(pulls)) for column in zip(*pulls, strict=True))
    return tuple(weight + step * (force - RESTRAINT * weight) for weight, force in zip(weights, forces, strict=False))


def folds(examples: Sequence[Example], number: int) -> Iterable[tuple[list[Example], list[int]]]:
    """To judge what is fitted by what it has not seen: each time the examples to fit on, and where the others stand."""
    for fold in range(number):
        others = list(range(fold, len(examples), number))
        yield [example for at, example in enumerate(examples) if at % number != fold], others
