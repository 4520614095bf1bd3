"""Ours: documents that are nothing but text, and how-tos with all that is known of them. Both live in memory."""

from functools import partial
from typing import TYPE_CHECKING

from bot.library import Catalogue, Library

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.engines.engine import Search, Searching
    from benchmarks.engines.stock import Stock
    from bot.privacy import Screened


def documents(stock: "Stock", _: "Path") -> "Searching":
    """The question as it was written, to ten documents: what `functions.ask --catalogue` does."""
    library = Library.build(stock.documents)

    def ready(question: "Screened") -> "Search":
        return partial(library.rank, question)

    return ready


def how_tos(stock: "Stock", _: "Path") -> "Searching":
    """The question as it was written, to ten how-tos and how likely each is the answer: what Kollegan does."""
    region = stock.region
    catalogue = Catalogue.of(region)

    def ready(question: "Screened") -> "Search":
        return partial(catalogue.rank, question)

    return ready
