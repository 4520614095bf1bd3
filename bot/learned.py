"""What is learned from what people ask: counts, and questions that found no answer. Never who asked.

A question's text is kept as `Screened`, normalised, and shown to editors once it was asked `LEAST_SHOWN` times.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum

from bot.ids import AreaId, HowToId, RoleId, SystemId, TicketId, UnitId
from bot.language import Language
from bot.privacy import Screened

LEAST_SHOWN = 5
"""No smaller group is told of."""


class Deed(Enum):
    """What happened with a film. That it was played happens at the film's host: Teams does not tell."""

    ASKED = "asked"
    CHOSEN = "chosen"
    SOLVED = "solved"
    NOT_SOLVED = "not solved"


class Why(Enum):
    """Why a question was left without its answer."""

    NO_FILM = "no film"
    NONE_OF_THESE = "none of these"
    WRONG_FILM = "wrong film"


@dataclass(frozen=True, slots=True)
class OfFilm:
    """This happened with the film of a how-to, which lies in `area`."""

    how_to: HowToId
    area: AreaId
    deed: Deed


@dataclass(frozen=True, slots=True)
class Unmet:
    """A question was left without its answer; the same `key` means the same question.

    `how_to` is the film that was wrong. `unit` and `role` are where and as what it was asked, as far as is known.
    """

    key: str
    text: Screened = field(compare=False)
    why: Why
    how_to: HowToId | None = None
    area: AreaId | None = None
    unit: UnitId | None = None
    role: RoleId | None = None


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something does not work, in a system or an area as far as is known. What was written of it is not kept here."""

    system: SystemId | None = None
    area: AreaId | None = None


Note = OfFilm | Unmet | Trouble


@dataclass(frozen=True, slots=True)
class Tally:
    """How often a question was left without its answer, in one place, on one day."""

    unmet: Unmet
    day: date
    count: int


@dataclass(frozen=True, slots=True)
class Hour:
    """How often one thing came in the hour that begins at `start` (UTC): a how-to was asked for, a question had none,
    or, where it is neither, something did not work in `system`.
    """

    start: datetime
    area: AreaId | None
    count: int
    how_to: HowToId | None = None
    text: Screened | None = None
    system: SystemId | None = None


@dataclass(frozen=True, slots=True)
class ProposedHowTo:
    """What a consultant answered, as they propose it for a how-to: the question, their words, never who asked.

    It is shown to editors only, and never as an answer; `made_by` is the consultant's staff id.
    """

    ticket: TicketId
    title: Screened
    answer: Screened
    language: Language
    made_by: str
    system: SystemId | None = None
    area: AreaId | None = None


@dataclass(frozen=True, slots=True)
class WaitingHowTo:
    """A proposal that no editor has judged: its number, and when it was made (UTC)."""

    number: int
    proposed: ProposedHowTo
    made_at: datetime
