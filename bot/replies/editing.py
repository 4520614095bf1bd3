"""What editors are shown: a news item as a form, as others will see it, and what became of it; a wave that is moved."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum

from bot.digest import Section
from bot.editing.edits import Deed
from bot.ids import RoleId, RolloutId, UnitId
from bot.language import Text
from bot.news import News
from bot.privacy import Screened


class Wrong(Enum):
    """What needs another look."""

    TITLE = "title"
    BODY = "body"
    UNITS = "units"
    DAYS = "days"
    FILM = "film"
    AUDIENCE = "audience"
    TOGETHER = "together"  # the texts, read as one, seem to tell of a person


Named = tuple[tuple[str, Text], ...]


@dataclass(frozen=True, slots=True)
class Written:
    """A news item as it is filled in, by its fields' names. `item`, `version` and `nonce` as in `WriteNews`.

    `answers` are those that came from a card; what was `filled` in by Kollegan has not passed the screen again.
    """

    item: str
    version: int
    nonce: str
    filled: Mapping[str, str]
    answers: Mapping[str, Screened] = field(default_factory=dict[str, Screened])


@dataclass(frozen=True, slots=True)
class NewsForm:
    """The form. `roles` and `rollouts` are the rows of lists, `wrong` what needs another look."""

    written: Written
    roles: Named
    rollouts: Named
    wrong: tuple[Wrong, ...] = ()


@dataclass(frozen=True, slots=True)
class Reach:
    """Whom an item is for, by name, and how many they are; nobody named is everybody.

    `untranslated` of them read English, and get it in Swedish. `cards` are those sent already that hold it.
    """

    units: tuple[str, ...]
    roles: tuple[Text, ...]
    people: int
    untranslated: int = 0
    cards: int = 0


@dataclass(frozen=True, slots=True)
class SeenAs:
    """The news of somebody with this role at this unit, that morning; None where they would have none."""

    role: RoleId
    unit: UnitId
    section: Section | None
    includes: bool


@dataclass(frozen=True, slots=True)
class NewsPreview:
    """The item before it is sent: whom it reaches, from when (local time), and as one of them will see it."""

    written: Written
    news: News
    starts: datetime
    reach: Reach
    film: Text | None
    seen: SeenAs | None
    roles: Named
    units: Named


@dataclass(frozen=True, slots=True)
class NewsKept:
    """What was done with an item, and from when it holds (local time); `may_undo` until then."""

    item: str
    version: int
    deed: Deed
    news: News
    starts: datetime
    reach: Reach
    may_undo: bool


@dataclass(frozen=True, slots=True)
class NewsRow:
    """An item that an editor may change, whether it is shown already, and its words."""

    item: str
    news: News
    shown: bool


@dataclass(frozen=True, slots=True)
class NewsList:
    """The items that an editor may change, the newest first; `more` there was no room for."""

    rows: tuple[NewsRow, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class WithdrawAsked:
    """Whether an item is to go, and whom that reaches."""

    item: str
    version: int
    news: News
    reach: Reach


@dataclass(frozen=True, slots=True)
class MoveAsked:
    """Whether a wave is to be moved, from when to when, and which units are told; `people` is how many that is.

    `tool_moves` are the units where the new tool starts with it.
    """

    rollout: RolloutId
    name: str
    wave: int
    was: tuple[date, date]
    becomes: tuple[date, date]
    units: tuple[str, ...]
    people: int
    tool_moves: tuple[str, ...]
    version: int


@dataclass(frozen=True, slots=True)
class WaveMoved:
    """A wave was moved; those concerned are told in their next digest from then on (local time)."""

    item: str
    version: int
    name: str
    wave: int
    becomes: tuple[date, date]
    units: tuple[str, ...]
    people: int
    starts: datetime
    may_undo: bool


@dataclass(frozen=True, slots=True)
class EditUndone:
    """It was undone, and nobody has been told; or it was `too_late` for that."""

    item: str
    news: bool
    too_late: bool = False


EditReply = NewsForm | NewsPreview | NewsKept | NewsList | WithdrawAsked | MoveAsked | WaveMoved | EditUndone
