"""Benchmarks run to their end, small; how fast things are is for a quiet machine to say (`make soak`)."""

import json
import subprocess
import sys
from pathlib import Path
from typing import cast

from benchmarks.engines.library import documents
from benchmarks.engines.stock import stock
from benchmarks.engines.tantivy_alone import build
from bot.library import Ranked

ROOT = Path(__file__).parent.parent
ENGINES = ["tantivy", "library", "catalogue", "bm25s"]


def test_every_engine_answers_and_is_measured() -> None:
    command = [sys.executable, "-m", "benchmarks.answers", "1", "76"]
    process = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=True)
    told = json.loads(process.stdout.splitlines()[-1])
    assert told["ratio_tantivy_76"] == told["engines"]["76"]["library"]["ratio_tantivy"] > 0
    assert [line.split()[1] for line in process.stdout.splitlines()[1:-1]] == ENGINES
    figures = told["engines"]["76"].values()
    assert all(one["median_ms"] > 0 and one["build_s"] > 0 and one["memory_mb"] >= 0 for one in figures)


def shares(scores: list[float]) -> list[float]:
    return [round(score / scores[0], 4) for score in scores]


def test_ours_and_tantivy_alone_do_the_same_work(tmp_path: Path) -> None:
    held = stock(100)
    ours, alone = documents(held, tmp_path), build(held, tmp_path)
    compared = 0
    for question in held.questions:
        mine = [row.score for row in ours(question)() if isinstance(row, Ranked)]
        its = [cast("tuple[float, object]", hit)[0] for hit in alone(question)()]
        assert shares(mine) == shares(its)
        compared += len(mine)
    assert compared > 500
