"""What stands around a ticket on every card: who helps, where, by when, and what a press lacked."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from bot.language import Text


@dataclass(frozen=True, slots=True)
class Helper:
    """Somebody who helps, as they are named: `title` and `phone` where they are known.

    `instead` is the name of who is away, and for whom this one is asked.
    """

    id: str
    name: str
    title: str | None = None
    phone: str | None = None
    instead: str | None = None


class Missing(Enum):
    """What a press lacked: something written in the field, a choice in the list, or a time to come."""

    WORDS = "words"
    CHOICE = "choice"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Receiving:
    """Who takes over an idea, by name: the unit, its resource person, and who covers."""

    unit: str
    resource: Helper
    cover: Helper


@dataclass(frozen=True, slots=True)
class Around:
    """What a card says around a ticket: names for its ids. `owner` is None where it lies in the queue.

    `contact` is the absent consultant, back on `back`. `due` is local time, by when somebody answers. `now` is local
    time as well: it says what day is today, and where the region's clocks are. `pilot` is the unit where an idea is
    tried, `receiver` who takes over what it became.
    """

    queue: Text
    unit: str | None
    system: str | None
    owner: Helper | None
    contact: Helper | None
    back: date | None
    due: datetime | None
    phone: str
    now: datetime
    pilot: str | None = None
    receiver: Receiving | None = None
