"""Sections that many share are drawn once: a region's morning has a hundred thousand readers and few sections."""

from collections.abc import Hashable

from bot.digest import Section
from bot.words import Words
from cards import kit
from cards.morning_section import draw_section

MOST = 2_000
"""So many drawn sections are kept; then all are drawn anew."""


class Remembered:
    """Draws a section, or gives what it drew. Keep one for each version of the content."""

    def __init__(self) -> None:
        self._drawn: dict[Hashable, kit.Piece] = {}

    def __call__(self, section: Section, words: Words) -> kit.Piece:
        """The section, in the language of `words`."""
        key = (section.key, words.language)
        if key not in self._drawn:
            if len(self._drawn) >= MOST:
                self._drawn.clear()
            self._drawn[key] = draw_section(section, words)
        return self._drawn[key]
