"""The buttons of a digest, and of when and what is wanted in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time

from bot.digest.values import Topic
from bot.staff import Weekday


@dataclass(frozen=True, slots=True)
class ShowMorning:
    """My digest, as it is now."""


@dataclass(frozen=True, slots=True)
class ShowSection:
    """All of this section, not only what a morning holds."""

    section: Topic


@dataclass(frozen=True, slots=True)
class OpenItem:
    """More about this."""

    section: Topic
    item: str


@dataclass(frozen=True, slots=True)
class MarkRead:
    """I have read these; their ids, with spaces between them."""

    items: str


@dataclass(frozen=True, slots=True)
class NotRelevant:
    """This is nothing for me."""

    item: str


@dataclass(frozen=True, slots=True)
class BringBack:
    """Not so: show these again."""

    items: str


@dataclass(frozen=True, slots=True)
class ShowPreferences:
    """When and what do I want?"""


@dataclass(frozen=True, slots=True)
class ChoosePreferences:
    """This is what I want. None is left to the card's fields; a field that is not filled in there leaves the region's.

    `send_at` is a time of one's own, and goes before `shift`. `topics` are those that are wanted.
    """

    shift: str | None = None
    send_at: time | None = None
    days: frozenset[Weekday] | None = None
    paused_until: date | None = None
    topics: frozenset[Topic] | None = None


@dataclass(frozen=True, slots=True)
class StopSending:
    """Send me no more."""


@dataclass(frozen=True, slots=True)
class SendAgain:
    """Begin again."""


ItemAction = ShowMorning | ShowSection | OpenItem | MarkRead | NotRelevant | BringBack
PreferenceAction = ShowPreferences | ChoosePreferences | StopSending | SendAgain
MorningAction = ItemAction | PreferenceAction
MORNINGS: Mapping[str, type[MorningAction]] = {
    "morning.show": ShowMorning,
    "morning.section": ShowSection,
    "morning.open": OpenItem,
    "morning.read": MarkRead,
    "morning.not-relevant": NotRelevant,
    "morning.bring-back": BringBack,
    "morning.preferences": ShowPreferences,
    "morning.choose": ChoosePreferences,
    "morning.stop": StopSending,
    "morning.again": SendAgain,
}
"""The verbs of their buttons."""
