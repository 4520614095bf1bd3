"""One person's digest of one day: wanted, planned, tried, and ended in exactly one way, with a reason."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum

from bot.ids import ActivityId, ConversationId, PersonId

DIGEST = "digest"
"""The kind of delivery that everybody has; others are named by what they are about."""

LATEST = timedelta(hours=3)
"""So late a digest may come; after that it is skipped: a morning's news are no news at lunch."""


class State(Enum):
    """Where a delivery stands. The last three are final.

    ```
    waiting ─▶ sent      it is in the person's chat
       │  ╰──▶ skipped   nothing was to be sent: paused, nothing to say, late, left
       ╰─────▶ failed    Teams did not take it: blocked or uninstalled, disabled by an admin, gone, gave up,
                         or the message that it was to be shown instead of is gone
    ```
    While somebody tries one it is leased: it waits, and nobody else gets it until the lease has run out.
    """

    WAITING = "waiting"
    SENT = "sent"
    SKIPPED = "skipped"
    FAILED = "failed"


class Why(Enum):
    """Why one was not sent: the first four skip it, the others fail it."""

    PAUSED = "paused"
    NOTHING = "nothing to say"
    LATE = "late"
    LEFT = "left"
    BLOCKED = "blocked or uninstalled"
    DISABLED = "disabled by an admin"
    GONE = "gone"
    GAVE_UP = "gave up"
    NOT_THERE = "the message is gone"

    @property
    def state(self) -> State:
        """How a delivery with this reason ended."""
        return State.SKIPPED if self in _SKIPS else State.FAILED


_SKIPS = frozenset({Why.PAUSED, Why.NOTHING, Why.LATE, Why.LEFT})


@dataclass(frozen=True, slots=True)
class Shown:
    """A message that stands in somebody's chat since then (UTC)."""

    conversation: ConversationId
    activity: ActivityId
    at: datetime


@dataclass(frozen=True, slots=True)
class Wanted:
    """Somebody wants their digest of this day by then (UTC); or what takes the place of one that they have."""

    person: PersonId
    day: date
    at: datetime
    kind: str = DIGEST
    instead_of: Shown | None = None


@dataclass(frozen=True, slots=True)
class Leased:
    """A delivery that is ours to try until then.

    `tries` is how often Teams has refused it, `uncertain` how often it may have arrived all the same. It is a new
    message, or is shown `instead_of` one.
    """

    number: int
    person: PersonId
    day: date
    kind: str
    last_at: datetime
    until: datetime
    tries: int
    uncertain: int
    instead_of: Shown | None = None


@dataclass(frozen=True, slots=True)
class Sent:
    """Teams took it, and named it so."""

    conversation: ConversationId
    activity: ActivityId | None


@dataclass(frozen=True, slots=True)
class Ended:
    """It ended otherwise; `maybe` where it may have arrived all the same."""

    why: Why
    maybe: bool = False


@dataclass(frozen=True, slots=True)
class Later:
    """It is tried again then. `maybe` where it may have arrived; `refused` where Teams was asked, and said no."""

    at: datetime
    maybe: bool = False
    refused: bool = True


Note = Sent | Ended | Later
