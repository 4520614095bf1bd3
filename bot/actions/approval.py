"""The buttons of a manager's approval."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.ids import TicketId
from bot.privacy import Screened


@dataclass(frozen=True, slots=True)
class ApproveRequest:
    """Yes."""

    ticket: TicketId
    words: Screened


@dataclass(frozen=True, slots=True)
class DeclineRequest:
    """No, and why."""

    ticket: TicketId
    words: Screened


ApprovalAction = ApproveRequest | DeclineRequest

APPROVALS: Mapping[str, type[ApprovalAction]] = {
    "request.approve": ApproveRequest,
    "request.decline": DeclineRequest,
}
"""The verbs of their buttons."""
