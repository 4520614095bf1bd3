"""How the weights come about: multinomial logistic regression, held near what the cues say of themselves.

A cue that no message fires keeps the weight that it claims; one that fires for something else is put right by the
messages. Plain Python: some thousand messages take half a minute, and only for whoever runs the command.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from operator import add

from bot.library.intents.features import Features
from bot.library.intents.weights import ALWAYS, Weights, softmax, summed

ROUNDS = 20
FIRST_STEP, SMALLEST_STEP, LARGEST_STEP = 0.1, 1e-5, 0.5
GROWS, SHRINKS = 1.2, 0.5


@dataclass(frozen=True, slots=True)
class Lesson:
    """What a message looked like, the label it should have had, and as how many it counts."""

    features: Features
    label: str
    counts: float = 1.0


@dataclass(frozen=True, slots=True)
class Claims:
    """What the features say of themselves: feature → labels. `weight` is what a claim counts, `hold` how firmly.

    Features that begin with one of `doubtful` claim nothing, and are held to that so firmly.
    """

    of: Mapping[str, tuple[str, ...]]
    weight: float
    hold: float
    doubtful: Mapping[str, float] = field(default_factory=dict[str, float])

    def holds(self, feature: str) -> float:
        """How firmly this one is held to its claim."""
        return next((hold for start, hold in self.doubtful.items() if feature.startswith(start)), self.hold)


def fit(lessons: Sequence[Lesson], labels: Sequence[str], claims: Claims) -> Weights:
    """The weights under which these lessons are likeliest, the claims considered."""
    places = {label: place for place, label in enumerate(labels)}
    names = sorted({ALWAYS, *claims.of, *(name for lesson in lessons for name in lesson.features)})
    claimed = [_claimed(claims.of.get(name, ()), places, claims.weight) for name in names]
    numbers = {name: number for number, name in enumerate(names)}
    rows = [_Row(_values(lesson, numbers), places[lesson.label], lesson.counts) for lesson in lessons]
    weights = _descend(rows, claimed, [claims.holds(name) for name in names])
    return Weights(tuple(labels), dict(zip(names, map(tuple, weights), strict=True)))


Matrix = list[list[float]]


@dataclass(frozen=True, slots=True)
class _Row:
    """A lesson by numbers: its features, those of one value together, and the place of its label."""

    values: Sequence[tuple[float, tuple[int, ...]]]
    right: int
    counts: float


def _values(lesson: Lesson, numbers: Mapping[str, int]) -> list[tuple[float, tuple[int, ...]]]:
    together = defaultdict[float, list[int]](list, {1.0: [numbers[ALWAYS]]})
    for name, value in lesson.features.items():
        together[value].append(numbers[name])
    return [(value, tuple(found)) for value, found in together.items()]


def _claimed(labels: Sequence[str], places: Mapping[str, int], weight: float) -> list[float]:
    row = [0.0] * len(places)
    for label in labels:
        if label in places:
            row[places[label]] = weight
    return row


def _descend(rows: Sequence[_Row], claimed: Matrix, holds: Sequence[float]) -> Matrix:
    """Resilient descent: each weight has its own step, which grows while the slope keeps its sign."""
    weights = [row.copy() for row in claimed]
    steps = [[FIRST_STEP] * len(row) for row in claimed]
    before = [[0.0] * len(row) for row in claimed]
    for _ in range(ROUNDS):
        slopes = _slopes(rows, weights, claimed, holds)
        for weight, step, last, slope in zip(weights, steps, before, slopes, strict=True):
            _move(weight, step, last, slope)
    return weights


def _move(weight: list[float], step: list[float], last: list[float], slope: list[float]) -> None:
    for place, now in enumerate(slope):
        turned = now * last[place]
        if turned:
            grown = step[place] * (GROWS if turned > 0 else SHRINKS)
            step[place] = min(LARGEST_STEP, max(SMALLEST_STEP, grown))
        last[place] = now if turned >= 0 else 0.0
        if turned >= 0 and now:
            weight[place] -= step[place] if now > 0 else -step[place]


def _slopes(rows: Sequence[_Row], weights: Matrix, claimed: Matrix, holds: Sequence[float]) -> Matrix:
    slopes = [
        [hold * (held - claim) for held, claim in zip(weight, claims, strict=True)]
        for weight, claims, hold in zip(weights, claimed, holds, strict=True)
    ]
    for row in rows:
        wrong = softmax(_sums(row, weights))
        wrong[row.right] -= 1.0
        for value, numbers in row.values:
            miss = [share * value * row.counts for share in wrong]
            for number in numbers:
                slopes[number] = [*map(add, slopes[number], miss)]
    return slopes


def _sums(row: _Row, weights: Matrix) -> list[float]:
    return summed(len(weights[0]), ((value, [weights[number] for number in numbers]) for value, numbers in row.values))
