"""A word that means two things: what it may mean, and the question to ask back where nothing tells which."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.ids import HowToId
from bot.language import Text
from bot.library.grams import fold, words
from bot.library.intents.matcher import Matcher
from bot.library.intents.patterns import parse
from bot.library.intents.said import heard
from bot.library.ranking import Ranked
from bot.library.stopwords import CHAT_WORDS
from bot.people import Person
from bot.privacy import Screened, screen
from bot.region import Ambiguous, Region

MOST_BESIDE = 1  # with more telling words beside it, the other words say what is meant
AT_ALL = 0.01  # what comes so near, in shares of the first, is a reading at all
INFLECTED_FROM = 5
SHORT = 60  # letters: what is longer says more than such a word


@dataclass(frozen=True, slots=True)
class Meanings:
    """A question in the words of each of its meanings, and what to ask back."""

    ask: Text
    options: tuple[Screened, ...]


@dataclass(frozen=True, slots=True)
class Readings:
    """The region's words of two meanings."""

    _matcher: Matcher
    _ambiguous: Mapping[str, Ambiguous]
    _starts: tuple[str, ...]

    @classmethod
    def of(cls, region: Region) -> "Readings":
        """Those of its glossary."""
        held = region.glossary.ambiguous
        matcher = Matcher.of((word, pattern) for word in held for pattern in parse(_pattern(word)))
        return cls(matcher, held, tuple(words(word)[0][: INFLECTED_FROM - 1] for word in held if words(word)))

    def meanings(self, question: Screened, region: Region) -> Meanings | None:
        """What the question may mean, where it says such a word and nothing else that tells."""
        word = self._word_of(question, 0)
        if word is None:
            return None
        held = self._ambiguous[word]
        said = (screen(f"{word} {option}", region.screening) for option in held.options)
        return Meanings(held.ask, tuple(option for option in said if isinstance(option, Screened)))

    def in_order(
        self, question: Screened, person: Person, ranked: Sequence[Ranked], region: Region
    ) -> tuple[Ranked, ...]:
        """The same, best first; of the two readings of such a word, the one that is this person's comes before."""
        if len(ranked) < 2 or self._word_of(question, MOST_BESIDE) is None:
            return tuple(ranked)
        first, second = (region.how_tos[HowToId(row.id)] for row in ranked[:2])
        if first.is_for(person) or not second.is_for(person) or ranked[1].score < AT_ALL * ranked[0].score:
            return tuple(ranked)
        swapped = (Ranked(ranked[1].id, ranked[0].score), Ranked(ranked[0].id, ranked[1].score))
        return (*swapped, *ranked[2:])

    def _word_of(self, question: Screened, most_beside: int) -> str | None:
        """The word of two meanings, where the message says little beside it."""
        if len(question.text) > SHORT or not any(start in fold(question.text) for start in self._starts):
            return None
        said = heard(question.text)
        found = self._matcher.found(said, [frozenset[str]()] * len(said.words))
        word = next((word for word in self._ambiguous if word in found), None)
        if word is None:
            return None
        beside = _telling(said.words)
        return word if len(beside) - len(_telling(words(word))) <= most_beside else None


def _telling(said: Iterable[str]) -> list[str]:
    return [word for word in said if word.isalpha() and word not in CHAT_WORDS]


def _pattern(word: str) -> str:
    """The word as it is looked for: a longer one with any ending."""
    return " .. ".join(part[:-1] + "*" if len(part) >= INFLECTED_FROM else part for part in words(word))
