"""Which label the features speak for: a weight for each pair, measured by a command and never typed in."""

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import cast

from bot.library.intents.features import Features

FILE = Path(__file__).with_name("weights.json")
ALWAYS = "always"


@dataclass(frozen=True, slots=True)
class Weights:
    """For each feature, how much it says for each of the labels, in their order."""

    labels: tuple[str, ...]
    by_feature: Mapping[str, tuple[float, ...]]

    def shares(self, features: Features) -> dict[str, float]:
        """How likely each label is; together 1."""
        sums = list(self.by_feature.get(ALWAYS, (0.0,) * len(self.labels)))
        for feature, value in features.items():
            for place, weight in enumerate(self.by_feature.get(feature, ())):
                sums[place] += weight * value
        return dict(zip(self.labels, softmax(sums), strict=True))


def softmax(sums: list[float]) -> list[float]:
    """Shares out of sums: all above 0, together 1."""
    highest = max(sums)
    raised = [math.exp(value - highest) for value in sums]
    whole = sum(raised)
    return [value / whole for value in raised]


@cache
def measured() -> Mapping[str, Weights]:
    """The weights of the last fitting: "intent" and "area"."""
    held = cast("dict[str, dict[str, object]]", json.loads(FILE.read_text(encoding="utf-8")))
    return {name: _read(held[name]) for name in ("intent", "area")}


def _read(held: Mapping[str, object]) -> Weights:
    labels = cast("list[str]", held["labels"])
    rows = cast("dict[str, list[float]]", held["weights"])
    return Weights(tuple(labels), {feature: tuple(row) for feature, row in rows.items()})


def write(how: Mapping[str, object], fitted: Mapping[str, Weights]) -> None:
    """Keep these weights, with how they came about."""
    parts = [f'"how": {json.dumps(how, ensure_ascii=False)}', *(_written(name, w) for name, w in fitted.items())]
    FILE.write_text("{" + ",\n".join(parts) + "}\n", encoding="utf-8")


def _written(name: str, weights: Weights) -> str:
    return f'"{name}": {{"labels": {json.dumps(weights.labels)}, "weights": {{\n{_rows(weights.by_feature.items())}}}}}'


def _rows(rows: Iterable[tuple[str, tuple[float, ...]]]) -> str:
    return ",\n".join(f"{json.dumps(name)}: {json.dumps([round(weight, 3) for weight in row])}" for name, row in rows)
