"""The union of all that can be shown, and what a drawn one is."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.howto import Answer, Choices, NoAnswer, Restricted
from bot.language import Language
from bot.people import Occasion
from bot.privacy import Blocked, Warned
from bot.replies.direction import AlsoAsked, CareAsked, Direction, Urgent
from bot.replies.editing import EditReply
from bot.replies.greeting import Greeting, LanguageChosen, Refusal, Welcome, WhoAreYou
from bot.replies.morning import MorningReply
from bot.replies.notice import Apology, Notice, Redacted, Stopped
from bot.replies.rollout import RolloutReply
from bot.replies.ticket import TicketReply

Reply = (
    Answer
    | Restricted
    | Choices
    | NoAnswer
    | Welcome
    | Greeting
    | WhoAreYou
    | LanguageChosen
    | Refusal
    | Urgent
    | CareAsked
    | Direction
    | AlsoAsked
    | RolloutReply
    | TicketReply
    | MorningReply
    | EditReply
    | Stopped
    | Redacted
    | Notice
    | Apology
)


@dataclass(frozen=True, slots=True)
class Once:
    """Something that is said once in a person's life: ticked off by whoever delivers it, and only if it arrives."""

    occasion: Occasion
    reply: Reply


@dataclass(frozen=True, slots=True)
class Spoken:
    """What is said in answer to one activity: in one language, first things first.

    `beside`: not in place of the pressed card, which stays. `aside`: only as a line beside it, for who pressed; nothing
    is posted. `held`: what the screen says of the answers of a form, which it holds back together.
    """

    language: Language
    replies: tuple[Reply | Once, ...]
    beside: bool = False
    aside: bool = False
    held: Blocked | Warned | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """A drawn reply: an Adaptive Card, and the line that shows on a lock screen (no names, nobody's words)."""

    content: Mapping[str, object]
    summary: str
