"""What there is to search, as many as asked for, and what is asked: the same for every engine."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

from benchmarks.catalogue import enlarged
from bot.content import load
from bot.library import Document
from bot.library.catalogue import phrases_of
from bot.privacy import Screened, screen
from bot.region import Region
from functions.settings import Settings

MESSAGES = Path(__file__).parents[2] / "tests" / "messages" / "given.jsonl"


@dataclass(frozen=True, slots=True)
class Stock:
    """A region whose how-tos are as many as asked for."""

    region: Region
    documents: tuple[Document, ...]
    questions: tuple[Screened, ...]


def stock(size: int) -> Stock:
    """The demo's how-tos, made-up ones beside them, and the labelled messages as what is asked."""
    region = load(Settings().content_folder)
    how_tos = enlarged(region.how_tos, size)
    documents = tuple(Document(one.id, one.title.sv, " ".join(phrases_of(one))) for one in how_tos.values())
    return Stock(replace(region, how_tos=how_tos), documents, tuple(_questions()))


def _questions() -> Iterator[Screened]:
    for line in MESSAGES.read_text(encoding="utf-8").splitlines():
        question = screen(cast("Mapping[str, str]", json.loads(line))["text"])
        if isinstance(question, Screened):
            yield question
