"""From nothing to the first answer, against importing the platform alone: `python -m benchmarks.cold_start`.

The reference is a process that only imports botbuilder.core and azure.functions, which no such bot can do without. Both
have compiled bytecode, as the deployed package has. The database is there, and knows who asks, as in operation.
"""

import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

RUNS = 7
REFERENCE = "import botbuilder.core, azure.functions"
PREPARE, FIRST_ANSWER = (
    f"import asyncio, sys; from benchmarks.first_answer import {what}; asyncio.run({what}(sys.argv[1]))"
    for what in ("prepare", "first_answer")
)


def seconds(code: str, *arguments: str) -> float:
    """CPU seconds of a fresh process that runs this."""
    before = os.times()
    subprocess.run([sys.executable, "-c", code, *arguments], check=True, env=_environment())  # noqa: S603 - our own code
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def _environment() -> dict[str, str]:
    """Bytecode is written, wherever this runs."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def main() -> None:
    """Alternate the two, and print one JSON object on the last line."""
    with tempfile.TemporaryDirectory() as folder:
        database = f"sqlite+aiosqlite:///{Path(folder) / 'kollegan.db'}"
        for warm_up in (REFERENCE, PREPARE, FIRST_ANSWER):
            seconds(warm_up, database)
        pairs = [(seconds(REFERENCE), seconds(FIRST_ANSWER, database)) for _ in range(RUNS)]
    reference, first = (statistics.median(column) for column in zip(*pairs, strict=True))
    print(
        f"importing botbuilder.core and azure.functions {reference:.2f} s, Kollegan's first answer {first:.2f} s (CPU)"
    )
    print(
        json.dumps(
            {
                "machine": f"{os.cpu_count()} cores, Python {platform.python_version()}",
                "reference": REFERENCE,
                "reference_s": round(reference, 3),
                "first_answer_s": round(first, 3),
                "ratio": round(statistics.median(b / a for a, b in pairs), 3),
            }
        )
    )


if __name__ == "__main__":
    main()
