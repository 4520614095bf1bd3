"""Other ways to rank documents, each as it is used most: what ours is held against."""

import re
import sqlite3
from collections.abc import Callable, Sequence
from heapq import nlargest

import bm25s
import Stemmer
from sklearn.feature_extraction.text import TfidfVectorizer

from bot.library import Document, Library
from bot.library.stopwords import SWEDISH
from bot.privacy import Screened

TOP = 10
STOPS = SWEDISH.split()
Ask = Callable[[str], list[str]]
"""A question in, the ids of the nearest documents out, best first."""


def ours(documents: Sequence[Document]) -> Ask:
    """The ranking of `functions.ask --catalogue`."""
    library = Library.build(documents)
    return lambda question: [row.id for row in library.rank(Screened(question), TOP)]


def fts5(documents: Sequence[Document]) -> Ask:
    """SQLite's full-text search with its own words: any of the question's."""
    held = sqlite3.connect(":memory:")
    held.execute("create virtual table documents using fts5(id unindexed, text)")
    held.executemany("insert into documents values (?, ?)", [(one.id, one.text) for one in documents])
    found = "select id from documents where documents match ? order by rank limit ?"

    def ask(question: str) -> list[str]:
        any_word = " OR ".join(f'"{word}"' for word in re.findall(r"\w+", question))
        return [str(row[0]) for row in held.execute(found, (any_word, TOP))] if any_word else []

    return ask


def bm25s_snowball(documents: Sequence[Document]) -> Ask:
    """bm25s with Snowball's Swedish stems and stop words."""
    stems = Stemmer.Stemmer("swedish")

    def cut(texts: list[str]) -> list[list[str]]:
        return bm25s.tokenize(texts, stopwords=STOPS, stemmer=stems, return_ids=False, show_progress=False)

    index = bm25s.BM25()
    index.index(cut([one.text for one in documents]), show_progress=False)

    def ask(question: str) -> list[str]:
        (asked,) = cut([question])
        known = [word for word in asked if word in index.vocab_dict]
        if not known:
            return []
        numbers, scores = index.retrieve([known], k=TOP, show_progress=False)
        return [documents[number].id for number, score in zip(numbers[0], scores[0], strict=True) if score > 0]

    return ask


def character_tfidf(documents: Sequence[Document]) -> Ask:
    """scikit-learn's TF-IDF over runs of three to five characters inside words."""
    vectors = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True)
    held = vectors.fit_transform([one.text for one in documents])

    def ask(question: str) -> list[str]:
        likeness = (held @ vectors.transform([question]).T).toarray().ravel().tolist()
        return [documents[at].id for at in nlargest(TOP, range(len(likeness)), key=likeness.__getitem__)]

    return ask


ENGINES: dict[str, Callable[[Sequence[Document]], Ask]] = {
    "Kollegan": ours,
    "SQLite FTS5": fts5,
    "bm25s, Snowball": bm25s_snowball,
    "character TF-IDF": character_tfidf,
}
