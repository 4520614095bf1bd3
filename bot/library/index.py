"""The index over a catalogue of any kind, and how near each document is to a question."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.library.grams import Reader, grams
from bot.library.ranking import Ranked, Ranking
from bot.privacy import Screened


@dataclass(frozen=True, slots=True)
class Document:
    """What is ranked: an id, and all the words by which it may be found."""

    id: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Library:
    """BM25 over grams, built once and then only read: threads may share it."""

    _ranking: Ranking

    @classmethod
    def build(cls, documents: Iterable[Document]) -> "Library":
        """The index over these documents, in memory."""
        reader = Reader()
        return cls(Ranking.build((one.id, reader.grams(f"{one.title} {one.text}")) for one in documents))

    def rank(self, question: Screened, limit: int = 10) -> tuple[Ranked, ...]:
        """The nearest documents, best first; none where the question shares nothing with any."""
        return self._ranking.rank(grams(question.text), limit)
