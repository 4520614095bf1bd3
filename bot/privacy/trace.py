"""What is kept of a message that was held back: that it happened, and never a word of it."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b

from bot.ids import PersonId
from bot.privacy.policy import Act


@dataclass(frozen=True, slots=True)
class Trace:
    """When, in what kind of chat, whose (`who` is a mark, no id), what was seen, what was done, how long it was."""

    at: datetime
    setting: str
    who: str
    detectors: tuple[str, ...]
    act: Act
    length: int


def mark_of(person: PersonId) -> str:
    """The same for the same person. It keeps an id out of sight; whoever has the directory can compute it too."""
    return blake2b(person.encode(), digest_size=8, person=b"kollegan").hexdigest()
