"""What the README tells a newcomer to type."""

import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]


def would_run(*words: str) -> str:
    """The commands that make would run, none of them run."""
    told = subprocess.run(["make", "-n", "run", *words], cwd=ROOT, capture_output=True, text=True, check=True)
    return told.stdout


def test_make_run_opens_the_ward_nurse_s_chat() -> None:
    assert "functions.local --as agnes" in would_run()


def test_make_run_as_somebody_else() -> None:
    assert "functions.local --as omar" in would_run("AS=omar")
