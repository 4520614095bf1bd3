"""tantivy by itself over our tokens, which a question has been cut into beforehand; what it finds is not looked up."""

from typing import TYPE_CHECKING

from tantivy import Document, Index, Occur, Query, Schema, SchemaBuilder

from bot.library.index import Reader, tokens_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from benchmarks.engines.engine import Search, Searching
    from benchmarks.engines.stock import Stock
    from bot.privacy import Screened

TEXT = "text"
BUILDING_BYTES = 64_000_000


def build(stock: "Stock", folder: "Path") -> "Searching":
    """An index in the folder."""
    schema, reader = _schema(), Reader()
    index = Index(schema, str(folder))
    writer = index.writer(BUILDING_BYTES, 1)
    for document in stock.documents:
        row = Document()
        row.add_text(TEXT, " ".join(reader.tokens(f"{document.title} {document.text}")))
        writer.add_document(row)
    writer.commit()
    writer.wait_merging_threads()
    return _searching(index, schema)


def load(folder: "Path") -> "Searching":
    """The index that lies in the folder."""
    return _searching(Index.open(str(folder)), _schema())


def _searching(index: Index, schema: Schema) -> "Searching":
    index.reload()
    searcher = index.searcher()

    def ready(question: "Screened") -> "Search":
        tokens = tokens_of(question.text)

        def search() -> "Sequence[object]":
            terms = [(Occur.Should, Query.term_query(schema, TEXT, token)) for token in tokens]
            return searcher.search(Query.boolean_query(terms), 10, count=False).hits

        return search

    return ready


def _schema() -> Schema:
    builder = SchemaBuilder()
    builder.add_text_field(TEXT, tokenizer_name="whitespace", index_option="freq")
    return builder.build()
