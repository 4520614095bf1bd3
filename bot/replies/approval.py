"""A request that waits for its manager."""

from dataclasses import dataclass

from bot.desk.ticket import Ticket
from bot.replies.around import Around, Missing


@dataclass(frozen=True, slots=True)
class ApprovalAsked:
    """What `asker` wants, and the field for a word on it. `approved` once it is said, None before.

    `over`: it is closed, and nothing is to be said any more.
    """

    ticket: Ticket
    around: Around
    asker: str
    approved: bool | None = None
    over: bool = False
    missing: Missing | None = None
