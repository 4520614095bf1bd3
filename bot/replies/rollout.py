"""What is said to somebody who asks when something new comes to where they work."""

from dataclasses import dataclass
from datetime import date

from bot.digest.standing import AtUnits
from bot.digest.values import Coming
from bot.howto import HowTo
from bot.language import Text
from bot.privacy import Screened
from bot.replies.direction import NOTHING
from bot.rollouts import Rollout, Wave
from bot.systems import About


@dataclass(frozen=True, slots=True)
class RolloutStatus:
    """One rollout as it stands on `day`: `here` at the reader's units, `elsewhere` the other waves, nearest first.

    `for_role` is False where it is for other roles than the reader's. `film` is about it, `link` the region's overview.
    """

    question: Screened
    rollout: Rollout
    day: date
    here: tuple[AtUnits, ...]
    elsewhere: tuple[Wave, ...]
    for_role: bool
    film: HowTo | None
    link: str
    about: About = NOTHING
    banner: Text | None = None


@dataclass(frozen=True, slots=True)
class RolloutsAhead:
    """What is on its way, those to come first, and how many `more` there are.

    `mine`: at the reader's units; otherwise anywhere. `named`: they are those that the question may mean.
    """

    lines: tuple[Coming, ...]
    more: int
    mine: bool
    named: bool
    link: str
    phone: str


RolloutReply = RolloutStatus | RolloutsAhead
