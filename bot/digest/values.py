"""A digest, its sections and their items."""

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from bot.desk.ticket import Ticket
from bot.howto import HowTo
from bot.ids import RolloutId
from bot.language import Text
from bot.news import CollaborationArea, Event, Link, News
from bot.rollouts import Wave
from bot.systems import Disturbance, Downtime


class Topic(Enum):
    """The sections, in the order in which they stand."""

    QUEUE = "queue"
    UNIT = "unit"
    DISTURBANCES = "disturbances"
    NEWS = "news"
    DOWNTIME = "downtime"
    ROLLOUTS = "rollouts"
    FILM = "film"
    CALENDAR = "calendar"
    LINKS = "links"
    AREAS = "areas"
    TICKETS = "tickets"


CHOOSABLE = tuple(topic for topic in Topic if topic not in (Topic.QUEUE, Topic.UNIT, Topic.DISTURBANCES))
"""What may be left out. What is one's work, and what does not work now, always comes."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why somebody is shown it: the unit and the role that it is for; without both it is for everybody."""

    unit: str | None = None
    role: Text | None = None


FOR_ALL = Reason()


@dataclass(frozen=True, slots=True)
class Film:
    """A film, and the address that plays it."""

    how_to: HowTo
    address: str

    @property
    def id(self) -> str:
        """The how-to's."""
        return self.how_to.id


@dataclass(frozen=True, slots=True)
class Coming:
    """What a rollout does at the person's units, and when: one wave of it; `moved` where the news is the date."""

    id: RolloutId
    name: str
    summary: Text
    wave: Wave
    units: tuple[str, ...]
    runs: bool
    moved: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """How a manager's unit stands with those who help: tickets that are open, and those that are late."""

    unit: str
    open: int
    late: int

    @property
    def id(self) -> str:
        """The unit's name."""
        return self.unit


Subject = Ticket | Standing | Disturbance | News | Downtime | Coming | Film | Event | Link | CollaborationArea


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a digest."""

    subject: Subject
    reason: Reason = FOR_ALL

    @property
    def id(self) -> str:
        """What it is called in the content."""
        return self.subject.id


@dataclass(frozen=True, slots=True)
class Section:
    """The items of a topic that are shown, and how many `more` there are."""

    topic: Topic
    items: tuple[Item, ...]
    more: int = 0

    @property
    def size(self) -> int:
        """How many there are, shown or not."""
        return len(self.items) + self.more

    @property
    def key(self) -> Hashable:
        """Two sections with the same key look the same, in one language and under one version of the content."""
        return self.topic, self.more, tuple((item.id, item.reason, _state(item.subject)) for item in self.items)


@dataclass(frozen=True, slots=True)
class Changed:
    """The morning of a cut-over: what changed, what to do first, and what does not work yet."""

    rollout: RolloutId
    name: str
    changed: Text
    first: Text
    issues: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Digest:
    """One person's morning."""

    day: date
    sections: tuple[Section, ...]
    changed: Changed | None = None

    def section(self, topic: Topic) -> Section:
        """The section of this topic; an empty one where there is nothing to say."""
        return next((section for section in self.sections if section.topic is topic), Section(topic, ()))

    @property
    def film(self) -> Film | None:
        """The one film worth a minute."""
        films = (item.subject for item in self.section(Topic.FILM).items)
        return next((film for film in films if isinstance(film, Film)), None)


def _state(subject: Subject) -> Hashable:
    """What else decides how it looks."""
    match subject:
        case Coming():
            return subject.wave.number, subject.units, subject.runs, subject.moved
        case Ticket():
            return subject.version
        case Standing():
            return subject.open, subject.late
        case _:
            return None
