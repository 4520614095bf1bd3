"""A person's digest as a reply: the whole of it, one section, or one item; and when and what they want."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import Enum

from bot.digest import Digest, Item, Section, Topic
from bot.digest.values import Film
from bot.editing.edits import Deed
from bot.ids import TicketId
from bot.language import Language
from bot.mornings.closings import Phase
from bot.preferences import Preferences
from bot.replies.ticket import Around
from bot.staff import Weekday

Arounds = Mapping[TicketId, Around]


class Done(Enum):
    """What a press has just done to items."""

    READ = "read"
    NOT_RELEVANT = "not-relevant"
    BROUGHT_BACK = "brought-back"


@dataclass(frozen=True, slots=True)
class Morning:
    """The digest. `done` is what a press has just done, and to which `items`.

    `righted`: it was sent before an item of it was corrected or withdrawn.
    """

    digest: Digest
    around: Arounds = field(default_factory=dict[TicketId, Around])
    done: Done | None = None
    items: tuple[str, ...] = ()
    righted: Deed | None = None


@dataclass(frozen=True, slots=True)
class WholeSection:
    """All of one section."""

    section: Section
    around: Arounds = field(default_factory=dict[TicketId, Around])


@dataclass(frozen=True, slots=True)
class ItemShown:
    """One item with all that is known of it: its film, a page about it, whom to call."""

    topic: Topic
    item: Item
    film: Film | None = None
    link: str | None = None
    phone: str | None = None


@dataclass(frozen=True, slots=True)
class PreferencesShown:
    """What holds, and what may be chosen. `next_day` is when the next digest comes, None where none does.

    `saved` right after a choice; `refused` where the time that was asked for lies in the quiet hours; `proposed` where
    it is filled in for the person, and does not hold before they save it.
    """

    chosen: Preferences
    send_at: time
    days: frozenset[Weekday]
    shifts: Mapping[str, time]
    language: Language
    next_day: date | None
    quiet_before: time
    quiet_after: time
    saved: bool = False
    refused: bool = False
    proposed: bool = False


@dataclass(frozen=True, slots=True)
class ClosingTold:
    """A planned downtime, told of by itself: the day before, or as it begins."""

    phase: Phase
    shown: ItemShown


MorningReply = Morning | WholeSection | ItemShown | PreferencesShown | ClosingTold
