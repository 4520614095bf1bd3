"""What a word was meant to be, when one letter of it went wrong."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

SHORTEST = 6  # of fewer letters, one wrong letter too often makes another word
LONGEST = 9  # what is longer is compared by its beginning


@dataclass(frozen=True, slots=True)
class Spelling:
    """Known beginnings of words, by what is left of each when any one letter is taken out."""

    _known: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, known: Iterable[str]) -> "Spelling":
        """The spelling of these words, those of six letters or more."""
        table = defaultdict[str, set[str]](set)
        for word in known:
            if SHORTEST <= len(word) <= LONGEST:
                for rest in _without_one(word):
                    table[rest].add(word)
        return cls({rest: frozenset(words) for rest, words in table.items()})

    def meant(self, word: str) -> set[str]:
        """The known words that this one begins as, but for one letter: wrong, missing, too many, or swapped."""
        found = set[str]()
        for length in range(SHORTEST - 1, min(LONGEST + 1, len(word)) + 1):
            beginning = word[:length]
            for rest in _without_one(beginning):
                found |= {known for known in self._known.get(rest, ()) if _near(beginning, known)}
        return found


def _without_one(word: str) -> Iterator[str]:
    yield word
    for place in range(1, len(word)):  # the first letter is seldom the wrong one
        yield word[:place] + word[place + 1 :]


def _near(one: str, other: str) -> bool:
    """Whether one letter was added, left out, exchanged, or swapped with its neighbour."""
    shortest = min(len(one), len(other))
    same = next((place for place in range(shortest) if one[place] != other[place]), shortest)
    a, b = one[same:], other[same:]
    return a[1:] == b or a == b[1:] or a[1:] == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])
