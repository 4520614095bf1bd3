"""A news item as it was filled in: what it says, for whom and when; or what needs another look."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from bot.actions.editing import NEW, WriteNews
from bot.app.editing.editor import Editor
from bot.app.editing.reaching import day_of
from bot.app.kollegan import Kollegan
from bot.desk.forms import YES
from bot.editing.edits import Deed, held_from
from bot.editing.rights import may_address, units_of
from bot.ids import HowToId, RoleId, RolloutId, UnitId
from bot.language import Text
from bot.library.introductions import unit_called
from bot.news import News
from bot.people import Audience
from bot.privacy import Screened, screen
from bot.replies.editing import Wrong

LONGEST_TITLE, LONGEST_BODY = 80, 400
USUAL, LONGEST = timedelta(days=14), timedelta(days=366)
"""How long an item is shown where nobody says, and at most."""

_BETWEEN = re.compile(r"[,;\n]+")


@dataclass(frozen=True, slots=True)
class Drafted:
    """An item that can be published, and from when it holds (UTC)."""

    news: News
    holds_from: datetime


class Unwritten(Exception):
    """What needs another look."""

    def __init__(self, *wrong: Wrong) -> None:
        super().__init__()
        self.wrong = wrong


def drafted(kollegan: Kollegan, write: WriteNews, name: str, editor: Editor) -> Drafted:
    """The item that was filled in. Raises `Unwritten`, with all that needs another look."""
    said = {field: answer.text.strip() for field, answer in write.answers.items()}
    deed = Deed.PUBLISHED if write.item == NEW else Deed.CORRECTED
    wrong = list[Wrong]()
    title, body = _texts(said, wrong)
    units, film = _units(kollegan, said, editor, wrong), _film(kollegan, write.answers.get("film"), editor, wrong)
    holds_from, first, last = _days(kollegan, said, deed, wrong)
    news = News(
        id=name,
        title=title,
        body=body,
        audience=Audience(units, _roles(kollegan, said)),
        first=first,
        last=last,
        mandatory=said.get("mandatory") == YES,
        topic=film,
        rollout=_rollout(said, editor),
    )
    if not wrong and not may_address(news, editor.rights, kollegan.region):
        wrong.append(Wrong.AUDIENCE)
    if not wrong and not _is_clean(kollegan, news):
        wrong.append(Wrong.TOGETHER)
    if wrong:
        raise Unwritten(*wrong)
    return Drafted(news, holds_from)


def _texts(said: Mapping[str, str], wrong: list[Wrong]) -> tuple[Text, Text]:
    title, body = (Text(said.get(field, ""), said.get(f"{field}_en") or None) for field in ("title", "body"))
    for text, longest, what in ((title, LONGEST_TITLE, Wrong.TITLE), (body, LONGEST_BODY, Wrong.BODY)):
        if not text.sv or max(len(text.sv), len(text.en or "")) > longest:
            wrong.append(what)
    return title, body


def _units(kollegan: Kollegan, said: Mapping[str, str], editor: Editor, wrong: list[Wrong]) -> frozenset[UnitId]:
    """The units that were named; nobody named is all whom the editor reaches."""
    region, names = kollegan.region, _BETWEEN.split(said.get("units", ""))
    wanted = [name for name in names if name.strip()]
    if not wanted:
        rollout = _rollout(said, editor)
        own = editor.rights.units or (units_of(rollout, region) if rollout else frozenset[UnitId]())
        return frozenset(unit for unit in own if region.units[unit].parent is not None)
    found = [unit_called(name, region.units, region.roles) for name in wanted]
    if None in found:
        wrong.append(Wrong.UNITS)
    return frozenset(unit for unit in found if unit is not None)


def _roles(kollegan: Kollegan, said: Mapping[str, str]) -> frozenset[RoleId]:
    chosen = set(said.get("roles", "").split(","))
    return frozenset(role for role in kollegan.region.roles if role in chosen)


def _rollout(said: Mapping[str, str], editor: Editor) -> RolloutId | None:
    chosen = said.get("rollout", "")
    return RolloutId(chosen) if chosen in editor.rights.rollouts else None


def _film(kollegan: Kollegan, asked: Screened | None, editor: Editor, wrong: list[Wrong]) -> HowToId | None:
    """The film that is named, by its id or in words."""
    if asked is None or not asked.text.strip():
        return None
    named = HowToId(asked.text.strip())
    if named in kollegan.region.how_tos:
        return named
    near = kollegan.library.rank(asked, editor.person.all_roles, limit=1)
    if not near or near[0].score < kollegan.bounds.near:
        wrong.append(Wrong.FILM)
        return None
    return HowToId(near[0].id)


def _days(kollegan: Kollegan, said: Mapping[str, str], deed: Deed, wrong: list[Wrong]) -> tuple[datetime, date, date]:
    """From when it holds, and its first and last morning."""
    now = kollegan.clock()
    try:
        wanted = _wanted(kollegan, said.get("day", ""), said.get("hour", ""))
        holds_from = held_from(deed, now, wanted)
        first = day_of(kollegan, holds_from)
        last = date.fromisoformat(said["last"]) if said.get("last") else first + USUAL
    except ValueError:
        wrong.append(Wrong.DAYS)
        return now, kollegan.today(), kollegan.today()
    if not first <= last <= first + LONGEST:
        wrong.append(Wrong.DAYS)
    return holds_from, first, last


def _wanted(kollegan: Kollegan, day: str, hour: str) -> datetime | None:
    if not day and not hour:
        return None
    there = date.fromisoformat(day) if day else kollegan.today()
    at = time.fromisoformat(hour) if hour else time.min
    return datetime.combine(there, at.replace(tzinfo=None), kollegan.region.zone).astimezone(UTC)


def _is_clean(kollegan: Kollegan, news: News) -> bool:
    """Whether its texts pass the screen as one: field by field they have."""
    policy = kollegan.region.screening
    return all(isinstance(screen(text, policy), Screened) for text in _wholes(news))


def _wholes(news: News) -> Iterable[str]:
    yield f"{news.title.sv}\n{news.body.sv}"
    if news.title.en or news.body.en:
        yield f"{news.title.en or ''}\n{news.body.en or ''}"
