"""What somebody does with a ticket: the union of all steps."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.desk.approval_steps import ApprovalStep
from bot.desk.course_steps import CourseStep
from bot.ids import HowToId
from bot.privacy import Screened
from bot.routing import Queue, QueueId


@dataclass(frozen=True, slots=True)
class Claim:
    """Take it."""


@dataclass(frozen=True, slots=True)
class Assign:
    """Give it to a colleague."""

    to: str


@dataclass(frozen=True, slots=True)
class HandBack:
    """Put it back into the queue."""


@dataclass(frozen=True, slots=True)
class HandOver:
    """Give it to another queue, with an owner there or none; the consultant stays its contact where `keeps`.

    `assigns`: whoever does it may give it to others also where somebody else has it.
    """

    queue: Queue
    owner: str | None
    keeps: bool
    assigns: bool = False


@dataclass(frozen=True, slots=True)
class Cover:
    """The owner is away: another has it until they are back."""

    to: str | None
    back: date | None


@dataclass(frozen=True, slots=True)
class AskAsker:
    """Ask the one who asked; the clock of the resolution rests meanwhile."""

    words: Screened


@dataclass(frozen=True, slots=True)
class Answer:
    """Say something to the asker, and go on."""

    words: Screened


@dataclass(frozen=True, slots=True)
class AskExpert:
    """Ask somebody who knows the system."""

    expert: str
    words: Screened


@dataclass(frozen=True, slots=True)
class AnswerAsExpert:
    """What the expert knows; for the owner, who answers the asker."""

    words: Screened


@dataclass(frozen=True, slots=True)
class Note:
    """For staff only."""

    words: Screened


@dataclass(frozen=True, slots=True)
class Resolve:
    """The answer: in words, with a film, or with a time to meet."""

    words: Screened | None
    how_to: HowToId | None = None
    booked: datetime | None = None


@dataclass(frozen=True, slots=True)
class Say:
    """The asker adds something."""

    words: Screened


@dataclass(frozen=True, slots=True)
class Reopen:
    """It was not solved after all."""

    words: Screened | None = None


@dataclass(frozen=True, slots=True)
class Withdraw:
    """The asker no longer needs it."""


@dataclass(frozen=True, slots=True)
class Rate:
    """Whether it helped."""

    helped: bool


@dataclass(frozen=True, slots=True)
class Warn:
    """Nobody has answered yet, at this share of the first-response target; its owner is told."""

    share: float


@dataclass(frozen=True, slots=True)
class Escalate:
    """Nobody has answered, at this share of the first-response target; somebody above is told."""

    share: float
    to: str | None


@dataclass(frozen=True, slots=True)
class Miss:
    """Word of it did not reach this member, or this queue's channel; with neither, the asker."""

    member: str | None = None
    queue: QueueId | None = None


Step = (
    Claim
    | Assign
    | HandBack
    | HandOver
    | Cover
    | AskAsker
    | Answer
    | AskExpert
    | AnswerAsExpert
    | Note
    | Resolve
    | Say
    | Reopen
    | Withdraw
    | Rate
    | Warn
    | Escalate
    | Miss
    | CourseStep
    | ApprovalStep
)
