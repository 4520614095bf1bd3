"""The second that matters: where in a film the question is answered, by what is said there."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.howto import HowTo, Video
from bot.language import Text
from bot.library.grams import of_word, words
from bot.library.stopwords import CHAT_WORDS
from bot.privacy import Screened

CLEARLY = 1.3  # times as near as any other part, before anybody is made to miss what is said first
LEAST = 0.5  # of one word that is said in one part only; the longer the question, the more of them
IN_TITLE = 0.3  # what the whole film is about hardly tells its parts apart
NAMED = 1.5  # what a part is called, against what is said in it
ALIKE = 0.5  # of a word's grams
REMEMBERED = 1000

Grams = frozenset[str]


@dataclass(frozen=True, slots=True)
class _Part:
    """A chapter: the second where it begins, what it is called, and what is said in it."""

    at: int
    title: Grams
    said: Grams

    def nearness(self, word: Grams) -> float:
        return max(_share(word, self.title) * NAMED, _share(word, self.said))


def second(how_to: HowTo, question: Screened) -> int:
    """The second to begin at: that of the chapter which the question is clearly about, or 0."""
    parts, topic = _parts(how_to.video, how_to.title)
    if len(parts) < 2:
        return 0
    nearness = _nearness([frozenset(of_word(word)) for word in _telling(question.text)], parts, topic)
    best = max(range(len(parts)), key=nearness.__getitem__)
    others = max(nearness[:best] + nearness[best + 1 :])
    return parts[best].at if nearness[best] >= max(LEAST, CLEARLY * others) else 0


def _nearness(asked: Sequence[Grams], parts: Sequence[_Part], topic: Grams) -> list[float]:
    """How near each part is. What is said in several of them says little, and a long question must say more."""
    total = [0.0] * len(parts)
    for word in asked:
        near = [part.nearness(word) for part in parts]
        if any(near):
            weight = (max(near) / sum(near)) ** 2 * (IN_TITLE if _share(word, topic) else 1.0)
            total = [so_far + weight * value for so_far, value in zip(total, near, strict=True)]
    return [so_far / math.sqrt(len(asked)) for so_far in total] if asked else total


def _share(word: Grams, among: Grams) -> float:
    share = len(word & among) / len(word)
    return share if share >= ALIKE else 0.0


@lru_cache(REMEMBERED)
def _parts(video: Video, title: Text) -> tuple[tuple[_Part, ...], Grams]:
    """The parts of a film, and what the whole of it is about."""
    ends = [*(chapter.at for chapter in video.chapters[1:]), video.seconds + 1]
    parts: list[_Part] = []
    for chapter, end in zip(video.chapters, ends, strict=False):
        said = " ".join(cue.text for cue in video.cues if chapter.at <= cue.at < end)
        parts.append(_Part(chapter.at, _grams(chapter.title.sv, chapter.title.en), _grams(said)))
    return tuple(parts), _grams(title.sv, title.en)


def _grams(*texts: str | None) -> Grams:
    return frozenset(gram for text in texts for word in _telling(text or "") for gram in of_word(word))


def _telling(text: str) -> list[str]:
    return [word for word in words(text) if word not in CHAT_WORDS]
