"""Short messages: it was done, it was stopped, it went wrong."""

from dataclasses import dataclass
from enum import Enum

from bot.actions.action import Action
from bot.language import Text
from bot.privacy import Screened


class Told(Enum):
    """What a notice says."""

    INTRODUCED = "introduced"
    HOW_TO_GONE = "how-to-gone"
    CHANNEL_ONLY_ANSWERS = "channel-only-answers"
    BUTTON_TOO_OLD = "button-too-old"
    QUEUE_SHOWN_HERE = "queue-shown-here"
    QUEUE_NOT_YOURS = "queue-not-yours"
    NOTED = "noted"
    OPENED_IN_CHAT = "opened-in-chat"
    FOR_HELPERS = "for-helpers"
    IN_YOUR_CHAT = "in-your-chat"
    FILES_UNREAD = "files-unread"
    PRESS_INSTEAD = "press-instead"
    MORNING_GONE = "morning-gone"
    NOT_AN_EDITOR = "not-an-editor"
    EDIT_OVERTAKEN = "edit-overtaken"
    NO_SUCH_WAVE = "no-such-wave"


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing that the reader should know. `unit` and `role` are said back to somebody who introduced themselves."""

    told: Told
    unit: str | None = None
    role: Text | None = None
    phone: str | None = None
    queue: Text | None = None
    number: str | None = None


@dataclass(frozen=True, slots=True)
class Typed:
    """It stands in a card's field, and in no message. `rest` does what the card would, with the words that may stay."""

    rest: Action | None = None


@dataclass(frozen=True, slots=True)
class Stopped:
    """The screen stopped the message: nothing of it is kept, and the person is shown how to delete it.

    `phone` is for somebody who gave a secret away, or was stopped again and again.
    """

    detectors: tuple[str, ...]
    phone: str | None = None
    typed: Typed | None = None


@dataclass(frozen=True, slots=True)
class Redacted:
    """Something in the message should go. `rest` is what would be answered, None where nothing is left to answer.

    `phone` is where protected identities are spoken of, and nowhere else. `origin` marks the message.
    """

    rest: Screened | None
    detectors: tuple[str, ...]
    phone: str | None = None
    typed: Typed | None = None
    origin: str | None = None


@dataclass(frozen=True, slots=True)
class Apology:
    """Something went wrong on our side; the reference finds it in the log. `phone` is for what cannot wait."""

    reference: str
    phone: str
