"""The buttons of a ticket. `version` is the ticket as the card showed it; `words` come from the card's input."""

from dataclasses import dataclass

from bot.ids import AreaId, TicketId
from bot.privacy import Screened


@dataclass(frozen=True, slots=True)
class MakeAnyway:
    """It is something else than what is known already: make the ticket."""

    question: Screened


@dataclass(frozen=True, slots=True)
class SomethingNew:
    """What was written is no answer to what was asked: meet it as anything else."""

    question: Screened


@dataclass(frozen=True, slots=True)
class ShowTicket:
    """Open it."""

    ticket: TicketId


@dataclass(frozen=True, slots=True)
class AddWords:
    """The asker says something more, or answers."""

    ticket: TicketId
    words: Screened


@dataclass(frozen=True, slots=True)
class WithdrawTicket:
    """The asker no longer needs it."""

    ticket: TicketId


@dataclass(frozen=True, slots=True)
class TicketHelped:
    """It helped."""

    ticket: TicketId


@dataclass(frozen=True, slots=True)
class ReopenTicket:
    """It did not help, or it came back."""

    ticket: TicketId
    words: Screened


@dataclass(frozen=True, slots=True)
class ClaimTicket:
    """Take it."""

    ticket: TicketId


@dataclass(frozen=True, slots=True)
class HandBackTicket:
    """Put it back into the queue."""

    ticket: TicketId


@dataclass(frozen=True, slots=True)
class AssignTicket:
    """Give it to a colleague, by staff id."""

    ticket: TicketId
    member: str


@dataclass(frozen=True, slots=True)
class HandOverTicket:
    """Give it to an area's queue; the consultant stays its contact."""

    ticket: TicketId
    area: AreaId


QUEUE = "queue"
MEMBER = "member:"
AREA = "area:"


@dataclass(frozen=True, slots=True)
class PassOn:
    """Give it to whom the card's list says: the `QUEUE`, a colleague or an area. Three steps behind one button."""

    ticket: TicketId
    to: str

    def chosen(self) -> HandBackTicket | AssignTicket | HandOverTicket:
        """The step; without a choice it is given to nobody, which is answered with the question whom."""
        if self.to == QUEUE:
            return HandBackTicket(self.ticket)
        if self.to.startswith(AREA):
            return HandOverTicket(self.ticket, AreaId(self.to.removeprefix(AREA)))
        return AssignTicket(self.ticket, self.to.removeprefix(MEMBER))


@dataclass(frozen=True, slots=True)
class AskTheAsker:
    """Ask the one who asked."""

    ticket: TicketId
    words: Screened


@dataclass(frozen=True, slots=True)
class AskTheExpert:
    """Ask somebody who knows the system, by staff id."""

    ticket: TicketId
    member: str
    words: Screened


@dataclass(frozen=True, slots=True)
class AnswerTheOwner:
    """The expert's answer."""

    ticket: TicketId
    words: Screened


@dataclass(frozen=True, slots=True)
class NoteOnTicket:
    """A note for staff."""

    ticket: TicketId
    words: Screened


@dataclass(frozen=True, slots=True)
class ResolveTicket:
    """The answer to the asker."""

    ticket: TicketId
    words: Screened


@dataclass(frozen=True, slots=True)
class ShowMine:
    """The tickets that are mine."""


@dataclass(frozen=True, slots=True)
class ShowUnclaimed:
    """The tickets that nobody has taken."""
