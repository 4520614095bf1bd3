"""The answers to the one question that an incident may need."""

from dataclasses import dataclass

from bot.privacy import Screened


@dataclass(frozen=True, slots=True)
class StopsCare:
    """It stops the care of a patient right now."""

    question: Screened


@dataclass(frozen=True, slots=True)
class DoesNotStopCare:
    """It is in the way, and care goes on."""

    question: Screened
