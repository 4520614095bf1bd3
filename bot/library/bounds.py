"""When to speak, as it was measured: the bounds lie in `bounds.json`, which a command writes and nobody types.

`python -m functions.ask --calibrate tests/messages/given.jsonl tests/messages/development.jsonl` measures them
(`functions/training/bounds.py`).
"""

import json
from pathlib import Path

from bot.howto import Bounds

FILE = Path(__file__).with_name("bounds.json")


def measured() -> Bounds:
    """The bounds that the last calibration came to."""
    return _read("how_tos")


def measured_for_documents() -> Bounds:
    """The same for documents that are nothing but text, and ranked by that: a score is a share of the best possible."""
    return _read("documents")


def _read(kind: str) -> Bounds:
    held = json.loads(FILE.read_text(encoding="utf-8"))[kind]
    return Bounds(float(held["sure"]), float(held["near"]), float(held["apart"]))
