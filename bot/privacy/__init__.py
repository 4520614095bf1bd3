"""The screen: what a person wrote passes here before anything else sees it.

`Screened` is made nowhere else, and is the only kind of text from people that the rest of the house takes.
Detectors find; the region's policy decides what is done about it.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.privacy import (
    clinical,
    codes,
    colleagues,
    contacts,
    encoded,
    health,
    identity_numbers,
    passwords,
    people_named,
    protected,
    reserve_numbers,
)
from bot.privacy.policy import STRICT as STRICT
from bot.privacy.policy import ScreenPolicy as ScreenPolicy
from bot.privacy.redaction import redacted
from bot.privacy.seen import Find, Seen


@dataclass(frozen=True, slots=True)
class Screened:
    """A person's text that may be searched, shown and kept. Made by `screen`, and by `kept` of what was kept."""

    text: str

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Warned:
    """Something in the text should go; `redacted` is the text without it, `length` what it was with it."""

    redacted: Screened
    detectors: tuple[str, ...]
    length: int


@dataclass(frozen=True, slots=True)
class Blocked:
    """The text is gone: only which detectors stopped it, and how long it was."""

    detectors: tuple[str, ...]
    length: int


Verdict = Screened | Warned | Blocked

DETECTORS: tuple[Callable[[Seen], Iterable[Find]], ...] = (
    identity_numbers.found,
    encoded.found,
    reserve_numbers.found,
    passwords.found,
    codes.found,
    protected.found,
    people_named.found,
    colleagues.found,
    contacts.found,
    clinical.found,
    health.found,
)
"""Each says what it saw and where, under the names of the region's policy."""

_TRIES = 4


def screen(text: str, policy: ScreenPolicy = STRICT) -> Verdict:
    """Judge a text that a person wrote. What is offered after a warning has passed the screen itself."""
    names, rest = list[str](), text
    for _ in range(_TRIES):
        seen = Seen.of(rest, policy.staff)
        finds = [find for found in DETECTORS for find in found(seen)]
        if not finds:
            return Warned(Screened(rest), tuple(names), len(text)) if names else Screened(text)
        names.extend(name for name in dict.fromkeys(find.detector for find in finds) if name not in names)
        blocking = tuple(name for name in names if policy.blocks(name))
        if blocking:
            return Blocked(blocking, len(text))
        rest = redacted(seen.text, finds, policy)
    return Blocked(tuple(names), len(text))


def kept(text: str) -> Screened:
    """What passed the screen when it was kept, read back by the store.

    Not screened again: a ticket's words are a record, which tomorrow's rules must not change or lose, and the region's
    policy, which let them in, knows more names than the built-in one.
    """
    return Screened(text)
