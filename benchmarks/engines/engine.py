"""What an engine can do, and which there are. Each is imported when it is asked for, and costs the others nothing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from benchmarks.engines.stock import Stock
    from bot.privacy import Screened

Name = Literal["tantivy", "library", "catalogue", "bm25s"]
OURS = frozenset[Name]({"library", "catalogue"})
Search = Callable[[], Sequence[object]]
Searching = Callable[["Screened"], Search]
"""Makes a question ready, whose time does not count, and gives what finds the ten nearest, whose time does."""


@dataclass(frozen=True, slots=True)
class Engine:
    """`build` makes the index, and keeps it in the folder where `load` can read it from there."""

    build: Callable[["Stock", Path], Searching]
    load: Callable[[Path], Searching] | None = None


def engine(name: Name) -> Engine:
    """The engine of this name."""
    match name:
        case "library":
            from benchmarks.engines import library as module

            return Engine(module.documents)
        case "catalogue":
            from benchmarks.engines import library as module

            return Engine(module.how_tos)
        case "tantivy":
            from benchmarks.engines import tantivy_alone

            return Engine(tantivy_alone.build, tantivy_alone.load)
        case "bm25s":
            from benchmarks.engines import bm25s_alone

            return Engine(bm25s_alone.build, bm25s_alone.load)
