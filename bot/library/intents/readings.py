"""A word that means two things: which question to ask back, where neither the other words nor the role settle it."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.howto import HowTo
from bot.ids import HowToId
from bot.language import Text
from bot.library.grams import words
from bot.library.index import Ranked
from bot.library.intents.matcher import Matcher
from bot.library.intents.patterns import parse
from bot.library.intents.said import heard
from bot.library.stopwords import STOP_WORDS
from bot.people import Person
from bot.privacy import Screened
from bot.region import Region

MOST_BESIDE = 1  # with more telling words beside it, the other words say what is meant
AS_NEAR = 0.35  # the second reading is at least so near, in shares of the first
AT_ALL = 0.01  # and is a reading at all from so near
INFLECTED_FROM = 5


@dataclass(frozen=True, slots=True)
class Readings:
    """The region's words of two meanings."""

    _matcher: Matcher
    _asks: dict[str, Text]

    @classmethod
    def of(cls, region: Region) -> "Readings":
        """Those of its glossary."""
        asks = dict(region.glossary.ambiguous)
        return cls(Matcher.of((word, pattern) for word in asks for pattern in parse(_pattern(word))), asks)

    def ask(self, question: Screened, person: Person, ranked: Sequence[Ranked], region: Region) -> Text | None:
        """The question to ask back; None where it is clear enough who would answer, and what."""
        word = self._word_of(question)
        if word is None or len(ranked) < 2 or ranked[1].score < AS_NEAR * ranked[0].score:
            return None
        first, second = (region.how_tos[HowToId(row.id)] for row in ranked[:2])
        if first.system == second.system or _is_for(first, person) != _is_for(second, person):
            return None
        return self._asks[word]

    def in_order(
        self, question: Screened, person: Person, ranked: Sequence[Ranked], region: Region
    ) -> tuple[Ranked, ...]:
        """The same, best first; of the two readings of such a word, the one that is this person's comes before."""
        if len(ranked) < 2 or self._word_of(question) is None:
            return tuple(ranked)
        first, second = (region.how_tos[HowToId(row.id)] for row in ranked[:2])
        if _is_for(first, person) or not _is_for(second, person) or ranked[1].score < AT_ALL * ranked[0].score:
            return tuple(ranked)
        swapped = (Ranked(ranked[1].id, ranked[0].score), Ranked(ranked[0].id, ranked[1].score))
        return (*swapped, *ranked[2:])

    def _word_of(self, question: Screened) -> str | None:
        """The word of two meanings, where the message says little beside it."""
        said = heard(question.text)
        found = self._matcher.found(said, [frozenset[str]()] * len(said.words))
        word = next((word for word in self._asks if word in found), None)
        if word is None:
            return None
        beside = [other for other in said.words if other.isalpha() and other not in STOP_WORDS]
        return word if len(beside) - len(words(word)) <= MOST_BESIDE else None


def _is_for(how_to: HowTo, person: Person) -> bool:
    return bool(how_to.roles & person.all_roles)


def _pattern(word: str) -> str:
    """The word as it is looked for: a longer one with any ending."""
    return " .. ".join(part[:-1] + "*" if len(part) >= INFLECTED_FROM else part for part in words(word))
