"""The two languages of a region, and a text that may lack the second."""

from dataclasses import dataclass
from typing import Literal

Language = Literal["sv", "en"]
LANGUAGES: tuple[Language, ...] = ("sv", "en")


@dataclass(frozen=True, slots=True)
class Text:
    """A content text: always in Swedish, in English where somebody has translated it."""

    sv: str
    en: str | None = None

    def read(self, language: Language) -> str:
        """The text in `language`, or in Swedish where it is not translated."""
        return self.en if language == "en" and self.en is not None else self.sv

    def is_in(self, language: Language) -> bool:
        """Whether a reader of `language` gets it in that language."""
        return language == "sv" or self.en is not None
