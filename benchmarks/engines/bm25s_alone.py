"""bm25s over our tokens, which a question has been cut into beforehand."""

from functools import partial
from typing import TYPE_CHECKING

from bm25s import BM25

from bot.library.index import Reader, tokens_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from benchmarks.engines.engine import Search, Searching
    from benchmarks.engines.stock import Stock
    from bot.privacy import Screened

TEN = 10


def build(stock: "Stock", folder: "Path") -> "Searching":
    """An index in memory, and a copy of it in the folder."""
    reader, index = Reader(), BM25()
    index.index([reader.tokens(f"{one.title} {one.text}") for one in stock.documents], show_progress=False)
    index.save(str(folder), show_progress=False)
    return _searching(index)


def load(folder: "Path") -> "Searching":
    """The index that lies in the folder."""
    return _searching(BM25.load(str(folder), show_progress=False))


def _searching(index: BM25) -> "Searching":
    def ready(question: "Screened") -> "Search":
        return partial(_found, index, tokens_of(question.text))

    return ready


def _found(index: BM25, tokens: list[str]) -> "Sequence[object]":
    return index.retrieve([tokens], k=TEN, show_progress=False)[0][0] if tokens else ()
