"""What a manager says of a request that needs their word."""

from dataclasses import dataclass

from bot.privacy import Screened


@dataclass(frozen=True, slots=True)
class Approve:
    """Yes; words may come with it."""

    words: Screened | None = None


@dataclass(frozen=True, slots=True)
class Decline:
    """No, and why: the ticket is closed, and the asker is told."""

    words: Screened


ApprovalStep = Approve | Decline
