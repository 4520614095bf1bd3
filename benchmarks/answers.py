"""How fast an answer is found among 76 to 100,000 documents, beside tantivy and bm25s: `python -m benchmarks.answers`.

The demo's how-tos, and made-up ones beside them; what is asked are the labelled messages. Four engines answer in turn,
each in a process of its own, so that a machine that slows down slows all of them:

  tantivy    BM25 over our character 4-grams, ready cut, by the engine that ours rests on. The reference.
  library    `bot.library.Library`: the same documents and tokens, from the words of a question to the ids found.
  catalogue  `bot.library.Catalogue`: what Kollegan asks; phrases, what words mean, and how likely each how-to is.
             At 100,000 it is left out: each how-to takes 0.12 MB, and no region has a hundredth of so many.
  bm25s      the same documents and tokens in numpy. At 100,000 it is left out: it takes 4.2 GB while it builds.

`memory` is what building took at its peak. `load` is a new process until it can search, with what it imports; ours keep
nothing on disk, and build anew.
"""

import json
import os
import platform
import statistics
import sys
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast, get_args

from benchmarks.engines.engine import OURS, Name
from benchmarks.process import Answering, answering
from benchmarks.turn import p95

CELL = "benchmarks.answer_cell"
SIZES = (76, 1_000, 10_000, 100_000)
ROUNDS = 15
TOO_LARGE: Mapping[Name, int] = {"bm25s": 100_000, "catalogue": 100_000}
Figures = dict[str, float]


def measured(size: int, rounds: int) -> dict[Name, Figures]:
    """All engines over so many documents: built one after the other, then asked in turn."""
    names = [name for name in get_args(Name) if size < TOO_LARGE.get(name, size + 1)]
    with ExitStack() as opened:
        folder = Path(opened.enter_context(TemporaryDirectory()))
        cells = dict[Name, Answering]()
        figures = dict[Name, Figures]()
        for name in names:
            (folder / name).mkdir()
            cells[name] = opened.enter_context(answering(CELL, name, str(size), str(folder / name)))
            figures[name] = _built(cells[name], name, size, folder / name)
        took = _in_turn(cells, rounds)
    return {name: figures[name] | _told(took[name], took["tantivy"]) for name in names}


def _built(cell: Answering, name: Name, size: int, folder: Path) -> Figures:
    said = cast("Figures", cell.said())
    load_s = said["import_s"] + said["build_s"]
    if name not in OURS:
        with answering(CELL, name, str(size), str(folder), "load") as loading:
            load_s = cast("Figures", loading.said())["load_s"]
    return {"build_s": round(said["build_s"], 3), "load_s": round(load_s, 3), "memory_mb": round(said["memory_mb"])}


def _in_turn(cells: Mapping[Name, Answering], rounds: int) -> dict[Name, list[list[float]]]:
    """The seconds of every question, round by round, after one to warm up."""
    took: dict[Name, list[list[float]]] = {name: [] for name in cells}
    for _ in range(rounds + 1):
        for name, cell in cells.items():
            took[name].append(cast("list[float]", cell.go_on()))
    return {name: by_round[1:] for name, by_round in took.items()}


def _told(took: Sequence[list[float]], reference: Sequence[list[float]]) -> Figures:
    """Median and 95th percentile of all questions, and the median's ratio to the reference in the same round."""
    every = [seconds for one_round in took for seconds in one_round]
    pairs = zip(map(statistics.median, took), map(statistics.median, reference), strict=True)
    return {
        "median_ms": round(statistics.median(every) * 1000, 3),
        "p95_ms": round(p95(every) * 1000, 3),
        "ratio_tantivy": round(statistics.median(mine / its for mine, its in pairs), 3),
    }


def _row(size: int, name: Name, one: Figures | None) -> str:
    """One line of the table; dashes for what is too large."""
    columns = ("median_ms", "p95_ms", "ratio_tantivy", "memory_mb", "build_s", "load_s")
    cells = (f"{one[column]:>13}" if one else f"{'–':>13}" for column in columns)
    return f"{size:>9,} {name:<10}" + "".join(cells)


def main(sizes: Sequence[int], rounds: int) -> None:
    """Measure, print a table, and one JSON object on the last line."""
    headings = ("median ms", "p95 ms", "of tantivy's", "memory MB", "build s", "load s")
    print(f"{'documents':>9} {'engine':<10}" + "".join(f"{heading:>13}" for heading in headings), flush=True)
    held: dict[int, dict[Name, Figures]] = {}
    for size in sizes:
        held[size] = measured(size, rounds)
        print("\n".join(_row(size, name, held[size].get(name)) for name in get_args(Name)), flush=True)
    ratios = {f"ratio_tantivy_{size}": figures["library"]["ratio_tantivy"] for size, figures in held.items()}
    machine = f"{os.cpu_count()} cores, Python {platform.python_version()}"
    print(json.dumps({"machine": machine, "reference": "tantivy over the same tokens", **ratios, "engines": held}))


if __name__ == "__main__":
    main([int(size) for size in sys.argv[2:]] or SIZES, int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS)
