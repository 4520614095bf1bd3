"""What somebody does with an idea or an application, beside what is done with any ticket."""

from dataclasses import dataclass
from datetime import date

from bot.desk.course import Link, Receiver
from bot.desk.ticket import State
from bot.ids import PersonId, UnitId
from bot.privacy import Screened


@dataclass(frozen=True, slots=True)
class Advance:
    """An idea goes on to this stage, which is this one's until that day; a test has a `pilot` unit."""

    stage: State
    to: str
    by: date
    words: Screened
    pilot: UnitId | None = None


@dataclass(frozen=True, slots=True)
class Remind:
    """The day has come on which the stage should be done; its owner is told."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A gate between innovation and operations is passed, and why."""

    gate: str
    words: Screened


@dataclass(frozen=True, slots=True)
class Unsign:
    """It is not passed after all, and why."""

    gate: str
    words: Screened


@dataclass(frozen=True, slots=True)
class Deliver:
    """An idea is handed over to operations, once all the `gates` are signed; `to` has it from then on."""

    receiver: Receiver
    gates: tuple[str, ...]
    words: Screened
    to: str | None = None


@dataclass(frozen=True, slots=True)
class Examine:
    """An application is complete: its reviewers look at it, all at once."""


@dataclass(frozen=True, slots=True)
class Support:
    """A reviewer is for an application, and why; `reviewer` is who was asked, where another stands in."""

    reviewer: str
    words: Screened


@dataclass(frozen=True, slots=True)
class Oppose:
    """A reviewer is against it, and why."""

    reviewer: str
    words: Screened


@dataclass(frozen=True, slots=True)
class Grant:
    """The decision on an application is yes, and why."""

    words: Screened


@dataclass(frozen=True, slots=True)
class Refuse:
    """It is no, and why."""

    words: Screened


@dataclass(frozen=True, slots=True)
class Merge:
    """Another idea is the same: this one ends there."""

    into: Link


@dataclass(frozen=True, slots=True)
class Adopt:
    """An idea that is the same was merged into this one; who proposed it follows this one."""

    merged: Link
    follower: PersonId


@dataclass(frozen=True, slots=True)
class TurnInto:
    """It is an idea rather, which has a ticket of its own; this one ends."""

    new: Link


@dataclass(frozen=True, slots=True)
class LeadTo:
    """An application was begun from it; this one goes on."""

    new: Link


CourseStep = (
    Advance
    | Remind
    | Sign
    | Unsign
    | Deliver
    | Examine
    | Support
    | Oppose
    | Grant
    | Refuse
    | Merge
    | Adopt
    | TurnInto
    | LeadTo
)
