"""BM25 over tokens, whatever they are: the only file that knows tantivy."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tantivy import Document as Row
from tantivy import Index, Occur, Query, Schema, SchemaBuilder, Searcher

TEXT, NUMBER = "text", "number"
MOST_OF_A_TOKEN = 2.2  # what BM25 gives at most for one token, in its rarity: k1 + 1, and tantivy's k1 is 1.2
BUILDING_BYTES = 64_000_000


@dataclass(frozen=True, slots=True)
class Ranked:
    """A document's id and its score, 0–1: of a `Ranking` its share of the best that the question could reach, of a
    `Catalogue` how likely it is to be the answer."""

    id: str
    score: float


@dataclass(frozen=True, slots=True)
class Ranking:
    """An index in memory, built once and then only read: threads may share it.

    `_rarity` is BM25's weight of each token that some document holds, `_unheard` of those that none does.
    """

    _searcher: Searcher
    _schema: Schema
    _ids: Mapping[tuple[int, int], str]
    _rarity: Mapping[str, float]
    _unheard: float

    @classmethod
    def build(cls, documents: Iterable[tuple[str, Sequence[str]]]) -> "Ranking":
        """The index over documents, each an id and its tokens, none of which holds a space."""
        schema = _schema()
        ids, held = list[str](), Counter[str]()
        index = Index(schema)
        writer = index.writer(BUILDING_BYTES, 1)
        for number, (name, tokens) in enumerate(documents):
            held.update(frozenset(tokens))
            ids.append(name)
            writer.add_document(_row(number, tokens))
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
        searcher = index.searcher()
        rarity = {token: rarity_of(len(ids), documents_with) for token, documents_with in held.items()}
        return cls(searcher, schema, _by_address(searcher, ids), rarity, rarity_of(len(ids), 0))

    def rarity(self, token: str) -> float:
        """How much a token says: the rarer among the documents, the more."""
        return self._rarity.get(token, self._unheard)

    def holds(self, token: str) -> bool:
        """Whether any document holds the token."""
        return token in self._rarity

    def rank(self, asked: Sequence[str], limit: int) -> tuple[Ranked, ...]:
        """The nearest documents, best first; none where nothing is shared with any."""
        known = [token for token in asked if token in self._rarity]
        if not known:
            return ()
        query = Query.boolean_query([(Occur.Should, Query.term_query(self._schema, TEXT, token)) for token in known])
        best = MOST_OF_A_TOKEN * sum(map(self.rarity, asked))
        hits = self._searcher.search(query, limit, count=False).hits
        return tuple(Ranked(self._ids[at.segment_ord, at.doc], score / best) for score, at in hits)


def _schema() -> Schema:
    builder = SchemaBuilder()
    builder.add_text_field(TEXT, tokenizer_name="whitespace", index_option="freq")
    builder.add_unsigned_field(NUMBER, stored=True)
    return builder.build()


def _row(number: int, tokens: Sequence[str]) -> Row:
    row = Row()
    row.add_text(TEXT, " ".join(tokens))
    row.add_unsigned(NUMBER, number)
    return row


def rarity_of(documents: int, documents_with: int) -> float:
    """BM25's weight of a token, as tantivy reckons it."""
    return math.log1p((documents - documents_with + 0.5) / (documents_with + 0.5))


def _by_address(searcher: Searcher, ids: list[str]) -> Mapping[tuple[int, int], str]:
    """Where tantivy put each document, read once so that a question needs not."""
    if not ids:
        return {}
    addresses = [at for _, at in searcher.search(Query.all_query(), len(ids)).hits]
    numbers = [int(searcher.doc(at)[NUMBER][0]) for at in addresses]
    return {(at.segment_ord, at.doc): ids[number] for at, number in zip(addresses, numbers, strict=True)}
