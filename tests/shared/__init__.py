"""Checks against data that is not in this project: the folder `shared` beside the checkout (`make check-shared`)."""

from pathlib import Path

SHARED = Path(__file__).parents[3] / "shared"
