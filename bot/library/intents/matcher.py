"""Which patterns a message fits: every word is looked up once, however many patterns there are."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.library.intents.patterns import MOST_BETWEEN, Form, Kind, Pattern
from bot.library.intents.said import Said
from bot.library.intents.spelling import Spelling

Steps = frozenset[int]
ANY = "any"
NONE: Steps = frozenset()
LONGEST = 14  # no beginning or ending in a pattern is longer than this


@dataclass(frozen=True, slots=True)
class _Path:
    """A pattern as numbers of steps, and the names of those who listen for it."""

    steps: tuple[int, ...]
    all: Steps
    loose: tuple[bool, ...]
    first: bool
    last: bool
    name: str


@dataclass(frozen=True, slots=True)
class Matcher:
    """Patterns, each under a name, ready to be looked for."""

    _words: Mapping[str, Steps]
    _beginnings: Mapping[str, Steps]
    _endings: Mapping[str, Steps]
    _classes: Mapping[str, Steps]
    _paths: Mapping[int, tuple[_Path, ...]]
    _spelling: Spelling

    @classmethod
    def of(cls, patterns: Iterable[tuple[str, Pattern]]) -> "Matcher":
        """A matcher of these patterns."""
        numbers: dict[tuple[Form, ...], int] = {}
        paths = defaultdict[int, list[_Path]](list)
        for name, pattern in patterns:
            steps = tuple(numbers.setdefault(step, len(numbers)) for step in pattern.steps)
            path = _Path(steps, frozenset(steps), pattern.loose, pattern.first, pattern.last, name)
            paths[steps[0]].append(path)
        words, beginnings, endings, classes = (_table(numbers, kind) for kind in Kind)
        held = {first: tuple(found) for first, found in paths.items()}
        return cls(words, beginnings, endings, classes, held, Spelling.of((*words, *beginnings)))

    @property
    def names(self) -> frozenset[str]:
        """Everything that is listened for."""
        return frozenset(path.name for paths in self._paths.values() for path in paths)

    def found(self, said: Said, named: Sequence[frozenset[str]]) -> set[str]:
        """The names of the patterns that the message fits; `named` is what the region calls each word."""
        at = [self._at(said, place, classes) for place, classes in enumerate(named)]
        there = set[int]().union(*at)
        names = set[str]()
        for place, steps in enumerate(at):
            for step in steps & self._paths.keys():
                for path in self._paths[step]:
                    if path.all <= there and path.name not in names and _fits(path, at, place):
                        names.add(path.name)
        return names

    def _at(self, said: Said, place: int, classes: frozenset[str]) -> set[int]:
        """The steps that the word at this place can be, alone or, split in two by its writer, with the next."""
        word, shape = said.words[place], said.shapes[place]
        steps = self._of(word, 0)
        if shape:
            steps |= self._classes.get(shape, NONE)
        for name in classes:
            steps |= self._classes.get(name, NONE)
        unheard = not steps and not classes and not shape
        steps |= self._classes.get(ANY, NONE)
        if unheard:
            for meant in self._spelling.meant(word):
                steps |= self._words.get(meant, NONE) | self._beginnings.get(meant, NONE)
        if place + 1 < len(said.words) and len(word) > 2 and said.words[place + 1].isalpha():
            steps |= self._of(word + said.words[place + 1], len(word) + 2)
        return steps

    def _of(self, word: str, least: int) -> set[int]:
        """The steps of a word, from beginnings of at least so many letters: a pair of words is more than its first."""
        steps = set(self._words.get(word, NONE))
        longest = min(LONGEST, len(word))
        for length in range(max(2, least), longest + 1):
            found = self._beginnings.get(word[:length])
            if found:
                steps |= found
        if not least:
            for length in range(3, longest + 1):
                found = self._endings.get(word[-length:])
                if found:
                    steps |= found
        return steps


def _table(numbers: Mapping[tuple[Form, ...], int], kind: Kind) -> Mapping[str, Steps]:
    table = defaultdict[str, set[int]](set)
    for forms, number in numbers.items():
        for form in forms:
            if form.kind is kind:
                table[form.text].add(number)
    return {text: frozenset(steps) for text, steps in table.items()}


def _fits(path: _Path, at: Sequence[set[int]], place: int) -> bool:
    if path.first and place:
        return False
    for step, loose in zip(path.steps[1:], path.loose[1:], strict=True):
        furthest = place + 1 + (MOST_BETWEEN if loose else 0)
        place = next((here for here in range(place + 1, min(furthest, len(at) - 1) + 1) if step in at[here]), -1)
        if place < 0:
            return False
    return not path.last or place == len(at) - 1
