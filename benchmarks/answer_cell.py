"""One engine over one catalogue, in a process of its own: `python -m benchmarks.answer_cell ENGINE SIZE FOLDER`.

Prints one line of JSON when its index stands; then, for each line that it is sent, one with the seconds that every
question took. With `load` as a fourth word it reads the index from the folder, prints how long that took, and ends.
What is imported counts as well: our own rooms where they are what searches, else the engine's package.
"""

import gc
import json
import resource
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import cast, get_args

from benchmarks.engines.engine import OURS, Engine, Name, Search, engine

MEGABYTE = 1024 * (1024 if sys.platform == "darwin" else 1)  # of what ru_maxrss counts


def main(name: Name, size: int, folder: Path, *, load: bool) -> None:
    """Build, tell, and answer in rounds until nothing more is asked."""
    ours = _imported("library")
    imported = ours if name in OURS else _imported(name)
    if load:
        _tell({"load_s": imported + _loaded(engine(name), folder)})
        return
    questions = _built(engine(name), size, folder, imported)
    for _ in sys.stdin:
        _tell([_took(question) for question in questions])


def _imported(name: Name) -> float:
    began = time.perf_counter()
    engine(name)
    return time.perf_counter() - began


def _loaded(chosen: Engine, folder: Path) -> float:
    if chosen.load is None:
        raise ValueError("it keeps nothing on disk")
    began = time.perf_counter()
    chosen.load(folder)
    return time.perf_counter() - began


def _built(chosen: Engine, size: int, folder: Path, imported: float) -> Sequence[Search]:
    """The index, built as `functions.wiring` builds it: the collector of garbage rests, and never looks at it again."""
    from benchmarks.engines.stock import stock

    held, before = stock(size), _peak()
    gc.disable()
    began = time.perf_counter()
    ready = chosen.build(held, folder)
    took = time.perf_counter() - began
    gc.freeze()
    gc.enable()
    _tell({"import_s": imported, "build_s": took, "memory_mb": _peak() - before})
    return [ready(question) for question in held.questions]


def _took(question: Search) -> float:
    began = time.perf_counter()
    question()
    return time.perf_counter() - began


def _peak() -> float:
    """The most memory that the process has held so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEGABYTE


def _tell(what: object) -> None:
    print(json.dumps(what), flush=True)


if __name__ == "__main__":
    if sys.argv[1] not in get_args(Name):
        sys.exit(f"no such engine: {sys.argv[1]}")
    main(cast("Name", sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]), load="load" in sys.argv[4:])
