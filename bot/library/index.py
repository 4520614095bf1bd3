"""The index over a catalogue, and how near each document is to a question."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tantivy import Document as Row
from tantivy import Index, Occur, Query, Schema, SchemaBuilder, Searcher

from bot.library.grams import Reader, grams
from bot.privacy import Screened

TEXT, NUMBER = "text", "number"
MOST_OF_A_GRAM = 2.2  # what BM25 gives at most for one gram, in its rarity: k1 + 1, and tantivy's k1 is 1.2
BUILDING_BYTES = 64_000_000


@dataclass(frozen=True, slots=True)
class Document:
    """What is ranked: an id, and all the words by which it may be found."""

    id: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Ranked:
    """A document's id, and its share, 0–1, of the best score that the question could reach."""

    id: str
    score: float


@dataclass(frozen=True, slots=True)
class Library:
    """BM25 over grams, built once and then only read: threads may share it.

    `_rarity` is BM25's weight of each gram that some document holds, `_unheard` of those that none does.
    """

    _searcher: Searcher
    _schema: Schema
    _ids: Mapping[tuple[int, int], str]
    _rarity: Mapping[str, float]
    _unheard: float

    @classmethod
    def build(cls, documents: Iterable[Document]) -> "Library":
        """The index over these documents, in memory."""
        schema = _schema()
        ids, held, reader = list[str](), Counter[str](), Reader()
        index = Index(schema)
        writer = index.writer(BUILDING_BYTES, 1)
        for number, document in enumerate(documents):
            found = reader.grams(f"{document.title} {document.text}")
            held.update(frozenset(found))
            ids.append(document.id)
            writer.add_document(_row(number, found))
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
        searcher = index.searcher()
        rarity = {gram: _rarity(len(ids), documents_with) for gram, documents_with in held.items()}
        return cls(searcher, schema, _by_address(searcher, ids), rarity, _rarity(len(ids), 0))

    def rank(self, question: Screened, limit: int = 10) -> tuple[Ranked, ...]:
        """The nearest documents, best first; none where the question shares nothing with any."""
        asked = grams(question.text)
        known = [gram for gram in asked if gram in self._rarity]
        if not known:
            return ()
        query = Query.boolean_query([(Occur.Should, Query.term_query(self._schema, TEXT, gram)) for gram in known])
        best = MOST_OF_A_GRAM * sum(self._rarity.get(gram, self._unheard) for gram in asked)
        hits = self._searcher.search(query, limit, count=False).hits
        return tuple(Ranked(self._ids[at.segment_ord, at.doc], score / best) for score, at in hits)


def _schema() -> Schema:
    builder = SchemaBuilder()
    builder.add_text_field(TEXT, tokenizer_name="whitespace", index_option="freq")
    builder.add_unsigned_field(NUMBER, stored=True)
    return builder.build()


def _row(number: int, found: list[str]) -> Row:
    row = Row()
    row.add_text(TEXT, " ".join(found))
    row.add_unsigned(NUMBER, number)
    return row


def _rarity(documents: int, documents_with: int) -> float:
    """BM25's weight of a gram, as tantivy reckons it."""
    return math.log1p((documents - documents_with + 0.5) / (documents_with + 0.5))


def _by_address(searcher: Searcher, ids: list[str]) -> Mapping[tuple[int, int], str]:
    """Where tantivy put each document, read once so that a question needs not."""
    if not ids:
        return {}
    addresses = [at for _, at in searcher.search(Query.all_query(), len(ids)).hits]
    numbers = [int(searcher.doc(at)[NUMBER][0]) for at in addresses]
    return {(at.segment_ord, at.doc): ids[number] for at, number in zip(addresses, numbers, strict=True)}
