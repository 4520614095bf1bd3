"""The buttons of a ticket. `version` is the ticket as the card showed it; `words` come from the card's input."""

from dataclasses import dataclass

from bot.actions.staged import MergeIdea, StartApplication, TurnIntoIdea
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


QUEUE = "queue"
MEMBER = "member:"
AREA = "area:"
EXPERT = "expert:"
IDEA = "idea"
APPLICATION = "application"
MERGE = "merge:"


@dataclass(frozen=True, slots=True)
class PassOn:
    """Give it to whom the card's list says: the `QUEUE`, a colleague or an area; or ask an expert.

    Several steps behind one button; `words` are for the expert. It may become an `IDEA` or the beginning of an
    `APPLICATION`; an idea may be merged into another.
    """

    ticket: TicketId
    to: str
    words: Screened

    def chosen(
        self,
    ) -> HandBackTicket | AssignTicket | HandOverTicket | AskTheExpert | MergeIdea | TurnIntoIdea | StartApplication:
        """The step; without a choice it is given to nobody, which is answered with the question whom."""
        if self.to in (IDEA, APPLICATION):
            return TurnIntoIdea(self.ticket) if self.to == IDEA else StartApplication(self.ticket)
        if self.to.startswith(MERGE):
            return MergeIdea(self.ticket, TicketId(self.to.removeprefix(MERGE)))
        if self.to == QUEUE:
            return HandBackTicket(self.ticket)
        if self.to.startswith(EXPERT):
            return AskTheExpert(self.ticket, self.to.removeprefix(EXPERT), self.words)
        if self.to.startswith(AREA):
            return HandOverTicket(self.ticket, AreaId(self.to.removeprefix(AREA)))
        return AssignTicket(self.ticket, self.to.removeprefix(MEMBER))


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
    """The answer to the asker: words, a film by the id of its how-to, or a time to meet.

    `day` and `hour` are as the card's inputs write them, on the region's clocks: "2026-11-24", "13:00".
    """

    ticket: TicketId
    words: Screened
    film: str = ""
    day: str = ""
    hour: str = ""


@dataclass(frozen=True, slots=True)
class AnswerTheAsker:
    """Say something to the one who asked, and go on."""

    ticket: TicketId
    words: Screened


@dataclass(frozen=True, slots=True)
class ShowMine:
    """The tickets that are mine."""


@dataclass(frozen=True, slots=True)
class ShowUnclaimed:
    """The tickets that nobody has taken."""
