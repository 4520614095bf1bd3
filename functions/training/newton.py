"""The weights that a few thousand examples come to, in plain Python: the same each time, in a handful of steps."""

from collections.abc import Callable, Iterable, Sequence
from operator import mul

Row = Sequence[float]
Pull = tuple[list[float], list[list[float]]]
"""Where the examples pull the weights, and how hard they hold against it, by pairs of weights."""

STEPS = 8


def climb(start: Row, pull: Callable[[Row], Pull], restraint: float) -> list[float]:
    """The weights where the examples pull no more, each held near zero by `restraint`."""
    weights = list(start)
    for _ in range(STEPS):
        force, hold = pull(weights)
        for at, weight in enumerate(weights):
            force[at] -= restraint * weight
            hold[at][at] += restraint
        weights = [weight + step for weight, step in zip(weights, solved(hold, force), strict=True)]
    return weights


def solved(matrix: Sequence[Row], vector: Row) -> list[float]:
    """What the matrix, symmetric and positive, makes the vector of (Gauss)."""
    rows = [[*row, value] for row, value in zip(matrix, vector, strict=True)]
    for at, row in enumerate(rows):
        for below in rows[at + 1 :]:
            share = below[at] / row[at]
            for column in range(at, len(row)):
                below[column] -= share * row[column]
    found = [0.0] * len(rows)
    for at in range(len(rows) - 1, -1, -1):
        known = sum(rows[at][column] * found[column] for column in range(at + 1, len(rows)))
        found[at] = (rows[at][-1] - known) / rows[at][at]
    return found


def dot(one: Iterable[float], other: Iterable[float]) -> float:
    """The sum of their products, number by number."""
    return sum(map(mul, one, other))


def crossed(shares: Row, columns: Sequence[Row]) -> list[list[float]]:
    """Each column with each other, every example by its share."""
    shared = [list(map(mul, shares, column)) for column in columns]
    return [[dot(one, other) for other in columns] for one in shared]
