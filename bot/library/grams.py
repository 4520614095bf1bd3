"""What is compared: the runs of four characters in a text's words.

They forgive what people write in a hurry: endings, joined and split words, a wrong letter, å ä ö without their dots.
"""

import re
import unicodedata
from collections.abc import Iterable

from bot.library.stopwords import STOP_WORDS

LENGTH = 4
EDGE = "_"

_WORD = re.compile(r"[^\W_]+")
_ACCENT = re.compile("[\u0300-\u036f]+")


def words(text: str) -> list[str]:
    """The words of a text in lower case, accents folded away: "Läkemedel" becomes "lakemedel"."""
    return _WORD.findall(fold(text))


def fold(text: str) -> str:
    """The text in lower case without accents, width and other ways of writing the same letter."""
    plain = text.lower()
    if plain.isascii():
        return plain
    return _ACCENT.sub("", unicodedata.normalize("NFKD", plain))


def word_set(text: str) -> frozenset[str]:
    """The words of a text, to look others up in."""
    return frozenset(words(text))


def grams(text: str) -> list[str]:
    """Every gram of the words that say something, in order; a short word is one gram."""
    return grams_of(word for word in words(text) if word not in STOP_WORDS)


def grams_of(folded: Iterable[str]) -> list[str]:
    """Every gram of these folded words, in order."""
    return [gram for word in folded for gram in of_word(word)]


def of_word(word: str) -> list[str]:
    """The grams of one folded word, its edges marked."""
    padded = f"{EDGE}{word}{EDGE}"
    return [padded[at : at + LENGTH] for at in range(max(1, len(padded) - LENGTH + 1))]
