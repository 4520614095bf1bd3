"""The buttons of an answer. The question travels in them, and is screened again when one is pressed."""

from dataclasses import dataclass

from bot.ids import HowToId
from bot.privacy import Screened


@dataclass(frozen=True, slots=True)
class AskQuestion:
    """Ask this, as if it had been written; `origin` marks the message where it was, None where it was in none."""

    question: Screened
    origin: str | None = None


@dataclass(frozen=True, slots=True)
class AnswerRest:
    """Yes, leave out what should go, and answer the rest; `origin` marks the message that it is the rest of."""

    question: Screened
    origin: str | None = None


@dataclass(frozen=True, slots=True)
class ShowHowTo:
    """This is the one that I meant."""

    topic: HowToId
    question: Screened


@dataclass(frozen=True, slots=True)
class Solved:
    """The film helped."""

    topic: HowToId
    question: Screened


@dataclass(frozen=True, slots=True)
class NotSolved:
    """The film did not help."""

    topic: HowToId
    question: Screened


@dataclass(frozen=True, slots=True)
class NoneOfThese:
    """None of the films to choose from is what I meant."""

    question: Screened


@dataclass(frozen=True, slots=True)
class AskConsultant:
    """Let a person answer this."""

    question: Screened
