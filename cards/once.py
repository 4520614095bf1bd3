"""Digests of many people, drawn one after another: a section that many share is drawn once."""

from collections.abc import Hashable

from bot.digest import Section
from bot.replies.morning import Morning
from bot.replies.reply import Card, Reply
from bot.words import Words
from cards import draw, kit
from cards.morning import draw_morning
from cards.morning_section import draw_section

MOST_KEPT = 20_000
"""Sections of a morning, in both languages: some two thousand in the demo's whole region."""


class DrawnOnce:
    """Draws replies. Keep one a process: what it has drawn holds as long as the section is the same."""

    def __init__(self) -> None:
        self._drawn: dict[Hashable, tuple[Section, kit.Piece]] = {}

    def __call__(self, reply: Reply, words: Words) -> Card:
        """The card of a reply."""
        return draw_morning(reply, words, self._section) if isinstance(reply, Morning) else draw(reply, words)

    def _section(self, section: Section, words: Words) -> kit.Piece:
        key = (section.key, words.language)
        known = self._drawn.get(key)
        if known is not None and known[0] == section:
            return known[1]
        if len(self._drawn) >= MOST_KEPT:
            self._drawn.clear()
        piece = draw_section(section, words)
        self._drawn[key] = (section, piece)
        return piece
