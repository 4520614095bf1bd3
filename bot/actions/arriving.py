"""What came in from Teams, as values. Unscreened text exists in the door only."""

from dataclasses import dataclass
from enum import Enum

from bot.actions.action import Action
from bot.actions.withheld import Withheld
from bot.ids import ActivityId, ConversationId, PersonId, TenantId
from bot.privacy import Blocked, Verdict, Warned

EDITED = "@"
"""Stands in the key of an edited message, between its id and the time of the edit."""


class Setting(Enum):
    """Where it is spoken: alone with the person, or where others read too."""

    PERSONAL = "personal"
    GROUP = "groupChat"
    CHANNEL = "channel"


@dataclass(frozen=True, slots=True)
class Reference:
    """A conversation reference: all that is needed to write to a conversation, now or later."""

    conversation: ConversationId
    service_url: str
    tenant: TenantId
    bot: str
    locale: str | None = None


@dataclass(frozen=True, slots=True)
class Sender:
    """Who did it, as Teams names them. `id` is the Entra object id, `member` the id within Teams.

    `id` is in small letters, and empty for somebody without an account, as an anonymous guest of a meeting.
    """

    id: PersonId
    name: str
    member: str


@dataclass(frozen=True, slots=True)
class Incoming:
    """What every activity carries. The same `activity` in the same conversation is answered once.

    `team` is the one that a channel belongs to.
    """

    activity: ActivityId
    reference: Reference
    sender: Sender
    setting: Setting
    team: str | None = None

    @property
    def message(self) -> ActivityId:
        """The message's own id, the same for each version of it."""
        return ActivityId(self.activity.partition(EDITED)[0])

    @property
    def is_edit(self) -> bool:
        """Whether it is a new version of a message."""
        return EDITED in self.activity


@dataclass(frozen=True, slots=True)
class Said:
    """Somebody wrote something, or mended what they wrote; the screen has judged it."""

    incoming: Incoming
    words: Verdict


@dataclass(frozen=True, slots=True)
class Sent:
    """Somebody sent a picture or a file without a word. Nothing of it is looked at."""

    incoming: Incoming


@dataclass(frozen=True, slots=True)
class Outdated:
    """A button that none of ours is any longer."""


@dataclass(frozen=True, slots=True)
class Pressed:
    """Somebody pressed a button; Withheld where the screen keeps back what was typed into the card's field, Blocked or
    Warned where it does what the button itself holds."""

    incoming: Incoming
    action: Action | Blocked | Warned | Withheld | Outdated


@dataclass(frozen=True, slots=True)
class Arrived:
    """Kollegan was installed; `by_themselves` where the person did it, not an administrator."""

    incoming: Incoming
    by_themselves: bool


@dataclass(frozen=True, slots=True)
class Left:
    """Kollegan was removed from the conversation."""

    incoming: Incoming


Arrival = Said | Sent | Pressed | Arrived | Left
