"""Somebody who helps is away: the form, and what was noted."""

from dataclasses import dataclass
from datetime import date

from bot.replies.around import Helper


@dataclass(frozen=True, slots=True)
class AbsenceForm:
    """Who is away, when, and who covers; filled in as far as is known. `members` are those the reader may speak for.

    `wrong`: the days or the cover cannot be.
    """

    members: tuple[Helper, ...]
    covers: tuple[Helper, ...]
    member: str
    first: date | None = None
    last: date | None = None
    cover: str = ""
    wrong: bool = False


@dataclass(frozen=True, slots=True)
class AbsenceNoted:
    """It is noted; `cover` has what is theirs meanwhile, None: it lies in the queue. `mine`: the reader's own."""

    who: Helper
    first: date
    last: date
    cover: Helper | None
    mine: bool


@dataclass(frozen=True, slots=True)
class AbsenceOver:
    """They are back. `was` False: nothing was registered."""

    who: Helper
    mine: bool
    was: bool = True


AbsenceReply = AbsenceForm | AbsenceNoted | AbsenceOver
