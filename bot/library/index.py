"""The index over a catalogue of any kind, and how near each document is to a question."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.library.grams import of_word, words
from bot.library.ranking import Ranked, Ranking
from bot.library.stems import stem
from bot.library.stopwords import STOP_WORDS
from bot.privacy import Screened


@dataclass(frozen=True, slots=True)
class Document:
    """What is ranked: an id, and all the words by which it may be found."""

    id: str
    title: str
    text: str


def tokens_of(text: str) -> list[str]:
    """What is compared: of every word that says something its runs of letters, and its stem."""
    return [token for word in words(text) if word not in STOP_WORDS for token in _of_word(word)]


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads many documents: it remembers each word's tokens. For a catalogue, never for what people ask."""

    _known: dict[str, list[str]] = field(default_factory=dict[str, list[str]])

    def tokens(self, text: str) -> list[str]:
        """The same as `tokens_of`."""
        return [token for word in words(text) if word not in STOP_WORDS for token in self._of_word(word)]

    def _of_word(self, word: str) -> list[str]:
        if word not in self._known:
            self._known[word] = _of_word(word)
        return self._known[word]


def _of_word(word: str) -> list[str]:
    return [*of_word(word), f"={stem(word)}"]


@dataclass(frozen=True, slots=True)
class Library:
    """BM25 over grams and stems, built once and then only read: threads may share it."""

    _ranking: Ranking

    @classmethod
    def build(cls, documents: Iterable[Document]) -> "Library":
        """The index over these documents, in memory."""
        reader = Reader()
        return cls(Ranking.build((one.id, reader.tokens(f"{one.title} {one.text}")) for one in documents))

    def rank(self, question: Screened, limit: int = 10) -> tuple[Ranked, ...]:
        """The nearest documents, best first; none where the question shares nothing with any."""
        return self._ranking.rank(tokens_of(question.text), limit)
