"""What is shown of an idea or an application beyond any ticket: its next stage, its gates, its reviewers, its likes."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.desk.ticket import State, Ticket
from bot.ids import TicketId, UnitId
from bot.language import Text
from bot.privacy import Screened
from bot.replies.around import Around, Helper, Missing


@dataclass(frozen=True, slots=True)
class Alike:
    """An open idea much like this one: its number and its words, not whose it is."""

    ticket: TicketId
    number: str
    words: str


@dataclass(frozen=True, slots=True)
class IdeaWork:
    """What its owner can do with an idea.

    `stage` is the next one, None where the gates come first or there is none. `units` are where it could be tried.
    """

    stage: State | None
    owners: tuple[Helper, ...]
    dates: tuple[date, ...]
    units: tuple[tuple[UnitId, str], ...]
    signed: int
    gates: int
    votes: int
    alike: tuple[Alike, ...] = ()
    has_gates: bool = False


@dataclass(frozen=True, slots=True)
class Judged:
    """What one reviewer thinks of an application, None for not yet; `words` are why."""

    by: Helper
    approves: bool | None
    words: str = ""


@dataclass(frozen=True, slots=True)
class ApplicationWork:
    """What is thought of an application, and what the reader may do with it."""

    judged: tuple[Judged, ...]
    may_judge: bool = False
    may_decide: bool = False


Beyond = IdeaWork | ApplicationWork


@dataclass(frozen=True, slots=True)
class GateRow:
    """A gate: signed by whom, when (local time) and why; `may`: the reader may sign it, or take that back."""

    id: str
    name: Text
    owner: str
    may: bool
    by: str | None = None
    at: datetime | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class GatesCard:
    """The gates of an idea, and the hand-over once all are signed and it is the reader's."""

    ticket: Ticket
    around: Around
    rows: tuple[GateRow, ...]
    units: tuple[tuple[UnitId, str], ...] = ()
    members: tuple[Helper, ...] = ()
    missing: Missing | None = None

    @property
    def left(self) -> int:
        """How many nobody has signed."""
        return sum(row.by is None for row in self.rows)


@dataclass(frozen=True, slots=True)
class AlikeFirst:
    """Others have proposed nearly this: vote for theirs, or make one's own."""

    question: Screened
    alike: tuple[Alike, ...]


@dataclass(frozen=True, slots=True)
class Voted:
    """The vote is counted, or taken back; so many have voted."""

    ticket: TicketId
    number: str
    votes: int
    counted: bool


@dataclass(frozen=True, slots=True)
class HowToProposed:
    """An answer is proposed as a how-to; `kept` False: something in it, or in the question, points at somebody."""

    ticket: TicketId
    number: str
    kept: bool


StagedReply = GatesCard | AlikeFirst | Voted | HowToProposed
