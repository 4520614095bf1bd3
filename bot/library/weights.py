"""How much each way of comparing counts: as it was measured, in `weights.json`, which a command writes.

`python -m functions.ask --calibrate FILES` fits both on labelled messages: the ranking so that the right how-to comes
first, the confidence so that it is right about how often the first one is the answer.
"""

import json
from functools import cache
from pathlib import Path
from typing import cast

from bot.library.nearness import CONFIDENCE_FEATURES, RANKING_FEATURES, Weights

FILE = Path(__file__).with_name("weights.json")


@cache
def measured_weights() -> Weights:
    """The weights that the last calibration came to; a feature that it did not know counts nothing yet."""
    held = cast("dict[str, dict[str, float]]", json.loads(FILE.read_text(encoding="utf-8")))
    ranking = tuple(held["ranking"].get(name, 0.0) for name in RANKING_FEATURES)
    confidence = tuple(held["confidence"].get(name, 0.0) for name in CONFIDENCE_FEATURES)
    return Weights(ranking, confidence, held["confidence"]["bias"])


def write(weights: Weights, source: str) -> None:
    """Keep these weights, with how they came about."""
    held = {
        "made_by": f"python -m functions.ask --calibrate {source}",
        "ranking": _named(RANKING_FEATURES, weights.ranking),
        "confidence": _named(CONFIDENCE_FEATURES, weights.confidence) | {"bias": round(weights.bias, 3)},
    }
    FILE.write_text(json.dumps(held, indent=2) + "\n", encoding="utf-8")


def _named(names: tuple[str, ...], weights: tuple[float, ...]) -> dict[str, float]:
    return {name: round(weight, 3) for name, weight in zip(names, weights, strict=True)}
