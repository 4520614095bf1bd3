"""A ticket, and what has happened to it."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum

from bot.desk.course import AT_THE_START, Course
from bot.ids import AreaId, HowToId, PersonId, SystemId, TicketId, UnitId
from bot.language import Language
from bot.privacy import Screened
from bot.routing import Priority, QueueId
from bot.systems import Logic


class Kind(Enum):
    """What a ticket asks for."""

    QUESTION = "question"
    INCIDENT = "incident"
    REQUEST = "request"
    IDEA = "idea"
    AUTHORISATION = "authorisation"


class State(Enum):
    """Where a ticket stands. The values are those of a region's content; `bot.desk.lifecycle` draws the ways."""

    NEW = "new"
    IN_PROGRESS = "in_progress"
    WAITING_ASKER = "waiting_asker"
    WAITING_EXPERT = "waiting_expert"
    RESOLVED = "resolved"
    WITHDRAWN = "withdrawn"
    PROPOSED = "ny"
    ASSESSED = "bedoms"
    TESTED = "test"
    EVALUATED = "utvarderad"
    HANDED_OVER = "overlamning"
    ENDED = "avslutad"
    RECEIVED = "mottagen"
    INCOMPLETE = "komplettering"
    REVIEWED = "bedomning"
    DECIDED = "besked"


CLOSED = frozenset({State.RESOLVED, State.WITHDRAWN, State.ENDED, State.DECIDED})
RESTING = frozenset({State.WAITING_ASKER, State.INCOMPLETE})
"""The asker has been asked, and the clock of the resolution stands still until they answer."""


class Move(Enum):
    """What can happen to a ticket."""

    MADE = "made"
    CLAIMED = "claimed"
    ASSIGNED = "assigned"
    HANDED_BACK = "handed-back"
    HANDED_OVER = "handed-over"
    COVERED = "covered"
    ASKED = "asked"  # the asker, by the owner
    SAID = "said"  # by the asker
    ANSWERED = "answered"  # words for the asker; the ticket stays where it is
    EXPERT_ASKED = "expert-asked"
    EXPERT_ANSWERED = "expert-answered"
    NOTED = "noted"
    RESOLVED = "resolved"
    REOPENED = "reopened"
    WITHDRAWN = "withdrawn"
    RATED = "rated"
    STAGED = "staged"  # an idea or an authorisation goes on to its next stage
    REMINDED = "reminded"  # the day of its stage has come
    SIGNED = "signed"  # a gate between innovation and operations
    UNSIGNED = "unsigned"
    DELIVERED = "delivered"  # an idea, to operations
    SUPPORTED = "supported"  # an application, by one of its reviewers
    OPPOSED = "opposed"
    GRANTED = "granted"
    REFUSED = "refused"
    MERGED = "merged"  # into another idea
    ADOPTED = "adopted"  # another idea was merged into it
    TURNED = "turned"  # it became an idea
    LED_TO = "led-to"  # an application was begun from it
    APPROVED = "approved"  # by the manager who was asked
    DECLINED = "declined"
    WARNED = "warned"
    ESCALATED = "escalated"
    UNREACHED = "unreached"  # a card could not be posted


class Side(Enum):
    """Who did it: the one who asks, somebody who helps, a manager who was asked, or Kollegan by itself."""

    ASKER = "asker"
    STAFF = "staff"
    MANAGER = "manager"
    KOLLEGAN = "kollegan"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who did it. `id` is a person's for the asker and a manager, a staff member's for staff, empty for Kollegan."""

    side: Side
    id: str = ""


KOLLEGAN = Actor(Side.KOLLEGAN)


@dataclass(frozen=True, slots=True)
class Ticket:
    """One matter, from the question to the answer. Times are UTC.

    `owner` acts now, None where it lies in the queue. `contact` is the absent consultant whose ticket it is, `back` the
    day they return. `relief`: it came to the owner because another had too many. `expert` is whom it could be asked of.
    `notify` are told that it was made, `reviewers` judge it beside its owner. `reached` is the share of the
    first-response target up to which the escalations are done, `next_at` when the timer looks at it next (None: never).
    `course` is what an idea or an application carries beside that. `version` grows by one with each event.
    """

    id: TicketId
    number: str
    version: int
    kind: Kind
    state: State
    asker: PersonId
    language: Language
    question: Screened
    queue: QueueId
    made_at: datetime
    unit: UnitId | None = None
    system: SystemId | None = None
    area: AreaId | None = None
    logic: Logic | None = None
    priority: Priority | None = None
    owner: str | None = None
    contact: str | None = None
    back: date | None = None
    relief: bool = False
    expert: str | None = None
    notify: tuple[str, ...] = ()
    reviewers: tuple[str, ...] = ()
    needs_manager: bool = False
    reached: float = 0.0
    first_response_due: datetime | None = None
    first_response_at: datetime | None = None
    resolution_due: datetime | None = None
    waiting_since: datetime | None = None
    closed_at: datetime | None = None
    how_to: HowToId | None = None
    booked: datetime | None = None
    helped: bool | None = None
    next_at: datetime | None = None
    course: Course = AT_THE_START

    @property
    def is_open(self) -> bool:
        """Whether somebody still has something to do."""
        return self.state not in CLOSED


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened: the `version`:th of its ticket. Never changed, never taken away.

    `words` are what was said; `internal` ones are for staff, the others are the exchange with the asker. `to` is whom
    it concerns: the new owner, the expert, the queue.
    """

    ticket: TicketId
    version: int
    at: datetime
    by: Actor
    move: Move
    state: State
    owner: str | None
    words: Screened | None = None
    internal: bool = False
    to: str | None = None

    @property
    def without_internal_words(self) -> "Event":
        """The same, as those who ask may read it."""
        return replace(self, words=None) if self.internal else self
