"""What is shown of a ticket: to who asked, to who helps, and in a queue's channel."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from bot.desk.changes import Reason
from bot.desk.ticket import Event, Ticket
from bot.howto import HowTo
from bot.language import Text
from bot.privacy import Screened
from bot.replies.absence import AbsenceReply
from bot.replies.approval import ApprovalAsked
from bot.replies.around import Around as Around
from bot.replies.around import Helper as Helper
from bot.replies.around import Missing as Missing
from bot.replies.form import FormCard
from bot.replies.pilot import PilotReply
from bot.replies.staged import Beyond, StagedReply
from bot.systems import Disturbance, Downtime


@dataclass(frozen=True, slots=True)
class TicketMade:
    """The receipt: its number, who has it, by when somebody answers. `first` False: it was made before, by this press.

    `call`: care may be at stake, and the phone comes first.
    """

    ticket: Ticket
    around: Around
    first: bool = True
    call: bool = False


@dataclass(frozen=True, slots=True)
class TicketShown:
    """One's own ticket as the asker sees it; `exchange` is what was said after the question.

    `refused` is why what was pressed was not done. `how_to` was the answer, and its film plays at `film`.
    """

    ticket: Ticket
    around: Around
    exchange: tuple["Line", ...]
    may_reopen: bool = False
    missing: Missing | None = None
    refused: Reason | None = None
    how_to: HowTo | None = None
    film: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One thing said: who by (None: the asker), when (local time), and whether it is for staff only.

    `manager`: it was the asker's manager.
    """

    by: str | None
    at: datetime
    words: str
    internal: bool = False
    manager: bool = False


@dataclass(frozen=True, slots=True)
class AskerTold:
    """A message to the asker: what a helper asked, answered or resolved, or who covers.

    `how_to` came with it, and its film plays at `film`. `follows`: the reader's own idea was merged into this one.
    """

    ticket: Ticket
    around: Around
    event: Event
    by: Helper | None
    how_to: HowTo | None = None
    film: str | None = None
    follows: bool = False


@dataclass(frozen=True, slots=True)
class DisturbanceFirst:
    """Something is known about that system already. "It is something else" makes the ticket.

    `until` (local time) is when more is said, or when it ends. `now` is local time as well.
    """

    disturbance: Disturbance | Downtime
    until: datetime | None
    question: Screened
    now: datetime


@dataclass(frozen=True, slots=True)
class AnswerMeant:
    """Somebody waits for this person's answer, and they wrote something: is it that? `asked` is what was asked."""

    ticket: Ticket
    around: Around
    asked: Line | None
    words: Screened


@dataclass(frozen=True, slots=True)
class QueueCard:
    """The short card in a queue's channel: no free text."""

    ticket: Ticket
    around: Around
    elsewhere: Text | None = None
    """The queue that has it now, where it has left this one."""

    refused: Reason | None = None
    """Why what was pressed was not done; for who pressed alone."""


@dataclass(frozen=True, slots=True)
class WorkCard:
    """The ticket in its owner's own chat, with all that they can do. `mine` False: it has another owner now.

    `films` may answer it, and the asker may see them. `missing` is what the last press lacked, and `written` what stood
    in its field; `refused` why it was not done.
    `beyond` is what an idea or an application has beside. `turns`: it can become one.
    `proposes`: the reader's own answer can be proposed as a how-to. `manager`:
    who is to approve is known.
    """

    ticket: Ticket
    around: Around
    lines: tuple[Line, ...]
    colleagues: tuple[Helper, ...]
    experts: tuple[Helper, ...]
    areas: tuple[tuple[str, Text], ...]
    mine: bool = True
    missing: Missing | None = None
    films: tuple[HowTo, ...] = ()
    written: str = ""
    refused: Reason | None = None
    beyond: Beyond | None = None
    turns: bool = False
    proposes: bool = False
    manager: bool = True


@dataclass(frozen=True, slots=True)
class ExpertAsked:
    """A question to an expert, with the field for the answer."""

    ticket: Ticket
    around: Around
    by: Helper | None
    event: Event
    missing: Missing | None = None


@dataclass(frozen=True, slots=True)
class MemberTold:
    """A message to who helps: a new ticket, words from the asker, a coming breach. `by` is the colleague who did it.

    `missed` is whom word of it did not reach, a member or a queue's channel.
    """

    ticket: Ticket
    around: Around
    event: Event
    by: Helper | None = None
    missed: Helper | Text | None = None


@dataclass(frozen=True, slots=True)
class TicketDenied:
    """Why it was not done, kindly; who has it is in `around`."""

    reason: Reason
    ticket: Ticket
    around: Around


class ListOf(Enum):
    """Which tickets are listed."""

    MINE = "mine"
    UNCLAIMED = "unclaimed"
    MY_OWN = "my-own"  # those that I asked


@dataclass(frozen=True, slots=True)
class Row:
    """One ticket in a list."""

    ticket: Ticket
    around: Around


@dataclass(frozen=True, slots=True)
class TicketList:
    """Tickets, the most urgent first; `more` are those that there was no room for, at least where not all are
    `counted`.
    """

    kind: ListOf
    rows: tuple[Row, ...]
    more: int = 0
    counted: bool = True


@dataclass(frozen=True, slots=True)
class NoSuchTicket:
    """There is none by that number, or it is not for this reader: the two look alike."""

    number: str


TicketReply = (
    TicketMade
    | TicketShown
    | AskerTold
    | DisturbanceFirst
    | AnswerMeant
    | QueueCard
    | WorkCard
    | ExpertAsked
    | MemberTold
    | TicketDenied
    | TicketList
    | NoSuchTicket
    | StagedReply
    | PilotReply
    | FormCard
    | AbsenceReply
    | ApprovalAsked
)
