"""Sections that many share are drawn once: a region's morning has a hundred thousand readers and few sections."""

from collections.abc import Hashable

from bot.digest import Section
from bot.words import Words
from cards import kit
from cards.morning_section import draw_section

MOST = 2_000
"""So many drawn sections are kept; then all are drawn anew."""


class Remembered:
    """Draws a section, or gives what it drew of the same one: what an editor has changed is drawn anew."""

    def __init__(self) -> None:
        self._drawn: dict[Hashable, tuple[Section, kit.Piece]] = {}

    def __call__(self, section: Section, words: Words) -> kit.Piece:
        """The section, in the language of `words`."""
        key = (section.key, words.language)
        known = self._drawn.get(key)
        if known is not None and known[0] == section:
            return known[1]
        if len(self._drawn) >= MOST:
            self._drawn.clear()
        piece = draw_section(section, words)
        self._drawn[key] = (section, piece)
        return piece
