"""What a region's staff write for short, and what it means: "lm" is "läkemedel", "kosmic" is COSMIC, "ward" a ward."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.library.grams import words
from bot.region import Glossary
from bot.systems import System


@dataclass(frozen=True, slots=True)
class Shorthand:
    """Word → the words that it stands for; all folded."""

    _meanings: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, glossary: Glossary, systems: Iterable[System]) -> "Shorthand":
        """What the glossary explains, and the systems' nicknames of one word."""
        meanings = dict[str, tuple[str, ...]]()
        for short, meant in _explained(glossary, systems):
            key = words(short)
            if len(key) == 1:
                meanings[key[0]] = (*meanings.get(key[0], ()), *(w for w in words(meant) if w != key[0]))
        return cls(meanings)

    def spelt_out(self, said: Sequence[str]) -> list[str]:
        """The words, each followed by what it stands for."""
        return [meant for word in said for meant in (word, *self._meanings.get(word, ()))]


def _explained(glossary: Glossary, systems: Iterable[System]) -> Iterator[tuple[str, str]]:
    yield from glossary.abbreviations.items()
    yield from glossary.from_english.items()
    yield from ((variant, right) for right, variants in glossary.misspellings.items() for variant in variants)
    yield from ((alias, system.name) for system in systems for alias in system.aliases)
