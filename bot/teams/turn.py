"""One activity, from its arrival to its answer."""

from dataclasses import dataclass
from datetime import datetime

from botbuilder.schema import Activity

from bot.actions.arriving import Arrival, Pressed, Said, Sent
from bot.ids import ActivityId
from bot.teams.answers import Patience

MESSAGE = 10.0
"""Seconds until a message is answered or given up. Teams gives up after 15, and what crashed is taken over after 14."""

PRESS = 4.0
"""The same for a press. Teams gives up after 5."""

_ONCE = frozenset({"message", "messageUpdate"})


@dataclass(frozen=True, slots=True)
class Turn:
    """What came in, when, and how long there is to answer it."""

    activity: Activity
    arrival: Arrival
    now: datetime
    patience: Patience

    @classmethod
    def of(cls, activity: Activity, arrival: Arrival, now: datetime) -> "Turn":
        """A turn that begins here."""
        return cls(activity, arrival, now, Patience(PRESS if activity.type == "invoke" else MESSAGE))

    @property
    def is_press(self) -> bool:
        """Whether the call itself is answered with a card, in place of the pressed one."""
        return self.activity.type == "invoke"

    @property
    def is_once(self) -> bool:
        """Whether it is answered once. A press is answered each time, with the same card: it must not stay open."""
        return self.activity.type in _ONCE

    @property
    def somebody_waits(self) -> bool:
        """Whether a person wrote or pressed something, and looks at the screen now."""
        return isinstance(self.arrival, Said | Sent | Pressed)

    @property
    def answers(self) -> ActivityId | None:
        """The message that this answers, where it is one."""
        return ActivityId(self.activity.id) if self.is_once and self.activity.id else None
