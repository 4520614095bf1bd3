"""The buttons of ideas and applications. What the card's lists and fields hold is filled in when one is pressed."""

from dataclasses import dataclass
from datetime import date

from bot.desk.ticket import State
from bot.ids import TicketId, UnitId
from bot.privacy import Screened


@dataclass(frozen=True, slots=True)
class NextStage:
    """The idea goes on to this stage, which is the member's until that day; a test has its pilot unit."""

    ticket: TicketId
    stage: State
    member: str
    by: date | None
    unit: UnitId | None
    words: Screened


@dataclass(frozen=True, slots=True)
class ShowGates:
    """Which gates are passed, and by whom."""

    ticket: TicketId


@dataclass(frozen=True, slots=True)
class SignGate:
    """This gate is passed."""

    ticket: TicketId
    gate: str
    words: Screened


@dataclass(frozen=True, slots=True)
class UnsignGate:
    """It is not passed after all."""

    ticket: TicketId
    gate: str
    words: Screened


@dataclass(frozen=True, slots=True)
class DeliverIdea:
    """Over to operations: to this unit, with its resource person and who covers."""

    ticket: TicketId
    unit: UnitId | None
    member: str
    cover: str
    words: Screened


@dataclass(frozen=True, slots=True)
class ExamineApplication:
    """It is complete: its reviewers look at it."""

    ticket: TicketId


@dataclass(frozen=True, slots=True)
class ApproveApplication:
    """A reviewer is for it."""

    ticket: TicketId
    words: Screened


@dataclass(frozen=True, slots=True)
class DisapproveApplication:
    """A reviewer is against it."""

    ticket: TicketId
    words: Screened


@dataclass(frozen=True, slots=True)
class GrantApplication:
    """The decision: yes."""

    ticket: TicketId
    words: Screened


@dataclass(frozen=True, slots=True)
class RefuseApplication:
    """The decision: no."""

    ticket: TicketId
    words: Screened


@dataclass(frozen=True, slots=True)
class VoteForIdea:
    """I would like this to come true."""

    ticket: TicketId


@dataclass(frozen=True, slots=True)
class TakeBackVote:
    """I would not, after all."""

    ticket: TicketId


@dataclass(frozen=True, slots=True)
class MergeIdea:
    """It is the same as another idea, which goes on."""

    ticket: TicketId
    into: TicketId


@dataclass(frozen=True, slots=True)
class TurnIntoIdea:
    """It is an idea rather."""

    ticket: TicketId


@dataclass(frozen=True, slots=True)
class StartApplication:
    """Begin an application for authorisation from it."""

    ticket: TicketId


@dataclass(frozen=True, slots=True)
class ProposeHowTo:
    """What I answered may help others."""

    ticket: TicketId


StagedAction = (
    NextStage
    | ShowGates
    | SignGate
    | UnsignGate
    | DeliverIdea
    | ExamineApplication
    | ApproveApplication
    | DisapproveApplication
    | GrantApplication
    | RefuseApplication
    | VoteForIdea
    | TakeBackVote
    | MergeIdea
    | TurnIntoIdea
    | StartApplication
    | ProposeHowTo
)
STAGED: dict[str, type[StagedAction]] = {
    "idea.next": NextStage,
    "idea.gates": ShowGates,
    "idea.sign": SignGate,
    "idea.unsign": UnsignGate,
    "idea.deliver": DeliverIdea,
    "idea.vote": VoteForIdea,
    "idea.take-back": TakeBackVote,
    "idea.merge": MergeIdea,
    "idea.turn": TurnIntoIdea,
    "howto.propose": ProposeHowTo,
    "application.start": StartApplication,
    "application.examine": ExamineApplication,
    "application.approve": ApproveApplication,
    "application.disapprove": DisapproveApplication,
    "application.grant": GrantApplication,
    "application.refuse": RefuseApplication,
}
"""The verbs of these buttons."""
