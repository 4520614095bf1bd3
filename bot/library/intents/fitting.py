"""How the weights come about: multinomial logistic regression, held near what the cues say of themselves.

A cue that no message fires keeps the weight that it claims; one that fires for something else is put right by the
messages. Plain Python: some hundred messages take some seconds, and only for whoever runs the command.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.library.intents.features import Features
from bot.library.intents.weights import ALWAYS, Weights, softmax

ROUNDS = 120
FIRST_STEP, SMALLEST_STEP, LARGEST_STEP = 0.05, 1e-5, 0.5
GROWS, SHRINKS = 1.2, 0.5


@dataclass(frozen=True, slots=True)
class Lesson:
    """What a message looked like, and the label it should have had."""

    features: Features
    label: str


@dataclass(frozen=True, slots=True)
class Claims:
    """What the features say of themselves: feature → labels. `weight` is what a claim counts, `hold` how firmly."""

    of: Mapping[str, tuple[str, ...]]
    weight: float
    hold: float


def fit(lessons: Sequence[Lesson], labels: Sequence[str], claims: Claims) -> Weights:
    """The weights under which these lessons are likeliest, the claims considered."""
    places = {label: place for place, label in enumerate(labels)}
    names = sorted({ALWAYS, *claims.of, *(name for lesson in lessons for name in lesson.features)})
    claimed = [_claimed(claims.of.get(name, ()), places, claims.weight) for name in names]
    numbers = {name: number for number, name in enumerate(names)}
    rows = [_row(lesson, numbers) for lesson in lessons]
    weights = _descend(rows, [places[lesson.label] for lesson in lessons], claimed, claims.hold)
    return Weights(tuple(labels), dict(zip(names, map(tuple, weights), strict=True)))


Row = list[tuple[int, float]]
Matrix = list[list[float]]


def _row(lesson: Lesson, numbers: Mapping[str, int]) -> Row:
    return [(numbers[ALWAYS], 1.0), *((numbers[name], value) for name, value in lesson.features.items())]


def _claimed(labels: Sequence[str], places: Mapping[str, int], weight: float) -> list[float]:
    row = [0.0] * len(places)
    for label in labels:
        if label in places:
            row[places[label]] = weight
    return row


def _descend(rows: Sequence[Row], right: Sequence[int], claimed: Matrix, hold: float) -> Matrix:
    """Resilient descent: each weight has its own step, which grows while the slope keeps its sign."""
    weights = [row.copy() for row in claimed]
    steps = [[FIRST_STEP] * len(row) for row in claimed]
    before = [[0.0] * len(row) for row in claimed]
    for _ in range(ROUNDS):
        slopes = _slopes(rows, right, weights, claimed, hold)
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


def _slopes(rows: Sequence[Row], right: Sequence[int], weights: Matrix, claimed: Matrix, hold: float) -> Matrix:
    slopes = [
        [hold * (held - claim) for held, claim in zip(weight, claims, strict=True)]
        for weight, claims in zip(weights, claimed, strict=True)
    ]
    for row, label in zip(rows, right, strict=True):
        sums = [0.0] * len(weights[0])
        for number, value in row:
            for place, weight in enumerate(weights[number]):
                sums[place] += weight * value
        wrong = softmax(sums)
        wrong[label] -= 1.0
        for number, value in row:
            slope = slopes[number]
            for place, miss in enumerate(wrong):
                slope[place] += miss * value
    return slopes
