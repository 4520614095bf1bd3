"""Weights from labelled questions: two small regressions, in plain Python, the same result each time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import exp
from statistics import fmean, pstdev

from bot.ids import HowToId
from bot.library.nearness import CONFIDENCE_FEATURES, Nearness, Weights, evidence, shares_of, weighed
from functions.training.newton import Pull, climb, crossed, dot

RESTRAINT = 0.003  # how strongly weights are held near zero: there are few questions

Row = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A question: what came near it, the how-to that answers it, if one does, and how much it counts."""

    near: tuple[Nearness, ...]
    topic: HowToId | None
    counts: float = 1.0

    def is_right(self, one: Nearness) -> bool:
        """Whether it is about this: without a topic, about any gap."""
        return one.id == self.topic if self.topic else one.is_gap


def fit(examples: Sequence[Example]) -> Weights:
    """The weights that these examples come to."""
    ranking = _fit_ranking([one for one in examples if any(map(one.is_right, one.near))])
    ranker = Weights(ranking, (0.0,) * len(CONFIDENCE_FEATURES), 0.0)
    judged = [one for one in examples if not all(near.is_gap for near in one.near)]
    confidence, bias = _fit_confidence(judged, ranker)
    return Weights(ranking, confidence, bias)


@dataclass(frozen=True, slots=True)
class _Beside:
    """The rows of one example, of one size, which of them are right, and how much it counts."""

    rows: tuple[Row, ...]
    columns: tuple[Row, ...]
    right: tuple[bool, ...]
    counts: float

    @classmethod
    def of(cls, example: Example, sizes: Row, whole: float) -> "_Beside":
        rows = tuple(_even(one.features(), sizes) for one in example.near)
        right = tuple(map(example.is_right, example.near))
        return cls(rows, tuple(zip(*rows, strict=True)), right, example.counts / whole)

    def means(self, shares: Row) -> Row:
        """Each feature as it is believed in on average."""
        return tuple(dot(shares, column) for column in self.columns)


def _fit_ranking(examples: Sequence[Example]) -> Row:
    """Which weights make the right ones stand out most among those beside them."""
    sizes = _sizes([one.features() for example in examples for one in example.near])
    whole = sum(example.counts for example in examples)
    held = [_Beside.of(example, sizes, whole) for example in examples]
    columns = list(zip(*(row for one in held for row in one.rows), strict=True))
    counts = [one.counts for one in held]

    def pull(weights: Sequence[float]) -> Pull:
        believed = [tuple(shares_of(weights, one.rows)) for one in held]
        means = [one.means(shares) for one, shares in zip(held, believed, strict=True)]
        rights = [one.means(_of_right(one, shares)) for one, shares in zip(held, believed, strict=True)]
        apart = zip(zip(*rights, strict=True), zip(*means, strict=True), strict=True)
        force = [dot(counts, right) - dot(counts, mean) for right, mean in apart]
        every = [one.counts * share for one, shares in zip(held, believed, strict=True) for share in shares]
        hold, known = crossed(every, columns), crossed(counts, list(zip(*means, strict=True)))
        return force, [[a - b for a, b in zip(one, other, strict=True)] for one, other in zip(hold, known, strict=True)]

    return _even(climb([0.0] * len(sizes), pull, RESTRAINT), sizes)


def _of_right(one: _Beside, shares: Sequence[float]) -> Row:
    """What is believed in, were it known that one of the right ones is meant."""
    whole = sum(share for share, right in zip(shares, one.right, strict=True) if right)
    return tuple(share / whole if right else 0.0 for share, right in zip(shares, one.right, strict=True))


def _fit_confidence(examples: Sequence[Example], ranker: Weights) -> tuple[Row, float]:
    """Weights of features as they are, fitted on features of one size."""
    seen = [_seen(example, ranker) for example in examples]
    means, sizes = [fmean(column) for column in zip(*(row for row, _ in seen), strict=True)], _sizes(r for r, _ in seen)
    rows = [(1.0, *((x - mean) / size for x, mean, size in zip(row, means, sizes, strict=True))) for row, _ in seen]
    columns = list(zip(*rows, strict=True))
    whole = sum(example.counts for example in examples)
    counts = [example.counts / whole for example in examples]

    def pull(weights: Sequence[float]) -> Pull:
        sure = [1 / (1 + exp(-dot(weights, row))) for row in rows]
        errors = [(right - one) * each for (_, right), one, each in zip(seen, sure, counts, strict=True)]
        unsure = [one * (1 - one) * each for one, each in zip(sure, counts, strict=True)]
        return [dot(errors, column) for column in columns], crossed(unsure, columns)

    weights = climb([0.0] * len(columns), pull, RESTRAINT)
    own = _even(weights[1:], sizes)
    return own, weights[0] - weighed(own, means)


def _seen(example: Example, ranker: Weights) -> tuple[Row, bool]:
    """What speaks for the first how-to, and whether it is the right one."""
    shares = ranker.shares(example.near)
    first = max(zip(shares, example.near, strict=True), key=lambda row: (not row[1].is_gap, row[0]))[1]
    return evidence(example.near, shares), first.id == example.topic


def _sizes(rows: Iterable[Row]) -> Row:
    return tuple(pstdev(column) or 1.0 for column in zip(*rows, strict=True))


def _even(row: Sequence[float], sizes: Sequence[float]) -> Row:
    return tuple(x / size for x, size in zip(row, sizes, strict=True))


def folds(examples: Sequence[Example], number: int) -> Iterable[tuple[list[Example], list[int]]]:
    """To judge what is fitted by what it has not seen: each time the examples to fit on, and where the others stand."""
    for fold in range(number):
        others = list(range(fold, len(examples), number))
        yield [example for at, example in enumerate(examples) if at % number != fold], others
