"""Which label the features speak for: a weight for each pair, measured by a command and never typed in."""

import json
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import cast

from bot.library.intents.features import Features

FILE = Path(__file__).with_name("weights.json")
ALWAYS = "always"
HOW = "how"
LEAST_KEPT = 0.08  # what weighs less changes nothing


@dataclass(frozen=True, slots=True)
class Weights:
    """For each feature, how much it says for each of the labels, in their order."""

    labels: tuple[str, ...]
    by_feature: Mapping[str, tuple[float, ...]]

    def shares(self, features: Features) -> dict[str, float]:
        """How likely each label is; together 1."""
        together = defaultdict[float, list[Sequence[float]]](list)
        for feature, value in ((ALWAYS, 1.0), *features.items()):
            row = self.by_feature.get(feature)
            if row:
                together[value].append(row)
        sums = summed(len(self.labels), together.items())
        return dict(zip(self.labels, softmax(sums), strict=True))


def summed(labels: int, together: Iterable[tuple[float, Iterable[Sequence[float]]]]) -> list[float]:
    """What speaks for each label: rows of weights by the value of their features, for many share one."""
    sums = [0.0] * labels
    for value, rows in together:
        sums = [held + value * sum(column) for held, column in zip(sums, zip(*rows, strict=True), strict=True)]
    return sums


def softmax(sums: list[float]) -> list[float]:
    """Shares out of sums: all above 0, together 1."""
    highest = max(sums)
    raised = [math.exp(value - highest) for value in sums]
    whole = sum(raised)
    return [value / whole for value in raised]


@cache
def measured() -> Mapping[str, Weights]:
    """The weights of the last fitting: "intent", "area", "danger" and "request"."""
    return read(FILE)


def read(file: Path) -> Mapping[str, Weights]:
    """The weights that are kept there."""
    held = cast("dict[str, dict[str, object]]", json.loads(file.read_text(encoding="utf-8")))
    return {name: _read(held[name]) for name in held if name != HOW}


def _read(held: Mapping[str, object]) -> Weights:
    labels = cast("list[str]", held["labels"])
    rows = cast("dict[str, list[float]]", held["weights"])
    return Weights(tuple(labels), {feature: _spread(row, len(labels)) for feature, row in rows.items()})


def _spread(row: Sequence[float], labels: int) -> tuple[float, ...]:
    """A row as it is written, place after weight, with nothing for the other labels."""
    found = [0.0] * labels
    for place, weight in zip(row[::2], row[1::2], strict=True):
        found[int(place)] = weight
    return tuple(found)


def write(how: Mapping[str, object], fitted: Mapping[str, Weights], file: Path = FILE) -> None:
    """Keep these weights, with how they came about."""
    parts = [f'"{HOW}": {json.dumps(how, ensure_ascii=False)}', *(_written(name, w) for name, w in fitted.items())]
    file.write_text("{" + ",\n".join(parts) + "}\n", encoding="utf-8")


def _written(name: str, weights: Weights) -> str:
    return f'"{name}": {{"labels": {json.dumps(weights.labels)}, "weights": {{\n{_rows(weights.by_feature.items())}}}}}'


def _rows(rows: Iterable[tuple[str, tuple[float, ...]]]) -> str:
    kept = ((name, _kept(row)) for name, row in rows)
    return ",\n".join(f"{json.dumps(name)}: [{row}]" for name, row in kept if row)


def _kept(row: Sequence[float]) -> str:
    return ",".join(f"{place},{weight:.2f}" for place, weight in enumerate(row) if abs(weight) >= LEAST_KEPT)
