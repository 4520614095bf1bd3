"""The ranking against public Swedish question sets: no worse than the plain BM25 over 4-grams measured on them."""

import json
from collections.abc import Iterator, Mapping
from math import log2
from typing import cast

import pytest

from bot.library import Document, Library, Ranked
from bot.privacy import Screened
from tests.shared import SHARED

TOP = 10


def rows(name: str, file: str) -> Iterator[Mapping[str, str]]:
    for line in (SHARED / "data" / name / file).read_text(encoding="utf-8").splitlines():
        yield cast("dict[str, str]", json.loads(line))


def answers(name: str) -> Mapping[str, frozenset[str]]:
    lines = (SHARED / "data" / name / "qrels.tsv").read_text(encoding="utf-8").splitlines()[1:]
    held: dict[str, set[str]] = {}
    for line in lines:
        query, document, _ = line.split("\t")
        held.setdefault(query, set()).add(document)
    return {query: frozenset(documents) for query, documents in held.items()}


def ndcg(ranked: tuple[Ranked, ...], right: frozenset[str]) -> float:
    gained = sum(1 / log2(place + 2) for place, row in enumerate(ranked) if row.id in right)
    return gained / sum(1 / log2(place + 2) for place in range(min(TOP, len(right))))


@pytest.mark.parametrize(("name", "least"), [("swefaq_dev", 0.738), ("ms_faq_sv", 0.598), ("m365_help_sv", 0.682)])
def test_questions_find_their_answers(name: str, least: float) -> None:
    library = Library.build(Document(row["_id"], "", row["text"]) for row in rows(name, "corpus.jsonl"))
    right = answers(name)
    asked = [row for row in rows(name, "queries.jsonl") if row["lang"] == "sv" and row["_id"] in right]
    reached = [ndcg(library.rank(Screened(row["text"]), TOP), right[row["_id"]]) for row in asked]
    # as many decimals as the figure it is held against
    assert round(sum(reached) / len(reached), 3) >= least
