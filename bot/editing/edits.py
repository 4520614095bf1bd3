"""An edit: a news item published, corrected or withdrawn, a wave moved, or any of them undone. Edits only come.

All the edits of an item, by their version, are the record of who changed what and when.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from itertools import groupby

from bot.ids import PersonId, RolloutId
from bot.news import News

UNDONE_WITHIN = timedelta(minutes=10)
"""So long after it was made an edit may be undone. What is new holds from then on: nobody has seen it before."""


class Deed(Enum):
    """What an edit does."""

    PUBLISHED = "published"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"
    MOVED = "moved"
    UNDONE = "undone"


HELD_BACK = frozenset({Deed.PUBLISHED, Deed.MOVED})
"""What holds only when it can be undone no longer. A correction cannot wait."""


@dataclass(frozen=True, slots=True)
class WaveMove:
    """A rollout's wave is from `start` to `end`, both days included, whatever the content says."""

    rollout: RolloutId
    wave: int
    start: date
    end: date


Said = News | WaveMove


@dataclass(frozen=True, slots=True)
class Edit:
    """A version of an item: from `holds_from` (UTC) on it is what is `said`; withdrawn, what it was until then.

    `at` is when it was made (UTC). The item of a wave is the rollout's id and the wave's number.
    """

    item: str
    version: int
    deed: Deed
    said: Said
    by: PersonId
    at: datetime
    holds_from: datetime

    def may_be_undone(self, now: datetime) -> bool:
        """Whether it was made a moment ago, and nobody has seen it."""
        return self.deed in HELD_BACK and now < self.at + UNDONE_WITHIN

    def is_same_as(self, other: "Edit") -> bool:
        """Whether somebody did the same: pressed twice, not done twice."""
        same = (self.item, self.version, self.deed, self.by) == (other.item, other.version, other.deed, other.by)
        return same and self.said == other.said


def news_of(edit: Edit) -> News:
    """The news item that it is about. Raises `TypeError` for one about something else."""
    if not isinstance(edit.said, News):
        raise TypeError(f"{edit.item} is no news item")
    return edit.said


def wave_item(rollout: RolloutId, wave: int) -> str:
    """What a wave goes by among the edited items."""
    return f"{rollout}-w{wave}"


def held_from(deed: Deed, now: datetime, wanted: datetime | None = None) -> datetime:
    """When something done now holds: at the `wanted` time, and, where it can be undone, not before it cannot."""
    first = now + UNDONE_WITHIN if deed in HELD_BACK else now
    return first if wanted is None else max(first, wanted)


def not_undone(edits: Iterable[Edit]) -> Sequence[Edit]:
    """Of one item's edits, in the order of their versions, those that were not undone."""
    left = list[Edit]()
    for edit in edits:
        if edit.deed is not Deed.UNDONE:
            left.append(edit)
        elif left:
            left.pop()
    return left


def newest(edits: Iterable[Edit]) -> Sequence[Edit]:
    """The newest edit of each item that was not undone, whether it holds already or not."""
    return [left[-1] for left in _by_item(edits) if left]


def in_force(edits: Iterable[Edit], now: datetime) -> tuple[Edit, ...]:
    """The edit of each item that holds now."""
    holding = ([edit for edit in left if edit.holds_from <= now] for left in _by_item(edits))
    return tuple(held[-1] for held in holding if held)


def _by_item(edits: Iterable[Edit]) -> Iterable[Sequence[Edit]]:
    ordered = sorted(edits, key=lambda edit: (edit.item, edit.version))
    return (not_undone(list(of_one)) for _, of_one in groupby(ordered, key=lambda edit: edit.item))
