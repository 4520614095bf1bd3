"""The buttons of editors: a news item filled in, looked at and published, put right or withdrawn; a wave moved."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from bot.privacy import Screened

NEW = "new"
"""The item of what has none yet."""


class Part(Enum):
    """Where an editor is with an item: writing it, looking at it, or sure of it."""

    WRITE = "write"
    LOOK = "look"
    SEND = "send"


@dataclass(frozen=True, slots=True)
class WriteNews:
    """A news item as far as it is filled in, the fields by their names, and which part comes now.

    It is new, or puts right version `version` of an `item`. `nonce` is the card's own: it is published once.
    """

    part: Part
    item: str
    version: int
    nonce: str
    answers: Mapping[str, Screened]


@dataclass(frozen=True, slots=True)
class OpenNews:
    """A form for a new one."""


@dataclass(frozen=True, slots=True)
class ListNews:
    """Those that I may put right or withdraw."""


@dataclass(frozen=True, slots=True)
class PutNewsRight:
    """The form, filled in with what it says."""

    item: str


@dataclass(frozen=True, slots=True)
class AskToWithdraw:
    """Who has it, and whether it is to go."""

    item: str


@dataclass(frozen=True, slots=True)
class WithdrawNews:
    """It goes, from its version on."""

    item: str
    version: int


@dataclass(frozen=True, slots=True)
class UndoEdit:
    """Not so: what this version of an item did a moment ago."""

    item: str
    version: int


@dataclass(frozen=True, slots=True)
class MoveWave:
    """The rollout's wave `wave` starts on `by` from its version `version` on, and is as long as it was."""

    rollout: str | None
    wave: int
    by: date | None
    version: int


EditAction = WriteNews | OpenNews | ListNews | PutNewsRight | AskToWithdraw | WithdrawNews | UndoEdit | MoveWave
EDITS: Mapping[str, type[EditAction]] = {
    "news.write": WriteNews,
    "news.open": OpenNews,
    "news.list": ListNews,
    "news.put-right": PutNewsRight,
    "news.ask-withdraw": AskToWithdraw,
    "news.withdraw": WithdrawNews,
    "edit.undo": UndoEdit,
    "wave.move": MoveWave,
}
"""The verbs of their buttons."""
