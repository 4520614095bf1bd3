"""The screen: what a person wrote passes here before anything else sees it.

`Screened` is made nowhere else, and is the only kind of text from people that the rest of the house takes.
"""

from collections.abc import Callable
from dataclasses import dataclass

from bot.privacy import identity_numbers, passwords, reserve_numbers
from bot.privacy.plain import plain


@dataclass(frozen=True, slots=True)
class Screened:
    """A person's text that may be searched, shown and kept. Made by `screen` alone."""

    text: str

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Warned:
    """Something in the text should go; `redacted` is the text without it."""

    redacted: Screened
    detectors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Blocked:
    """The text is gone: only which detectors stopped it, and how long it was."""

    detectors: tuple[str, ...]
    length: int


Verdict = Screened | Warned | Blocked

BLOCKING: tuple[Callable[[str], tuple[str, ...]], ...] = (
    identity_numbers.found,
    reserve_numbers.found,
    passwords.found,
)
"""What stops a message: each takes the text as `plain` writes it, and names what it saw as the region's policy does."""


def screen(text: str) -> Verdict:
    """Judge a text that a person wrote."""
    seen = plain(text)
    detectors = tuple(name for found in BLOCKING for name in found(seen))
    return Blocked(detectors, len(text)) if detectors else Screened(text)
