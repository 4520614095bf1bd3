"""A row of the table ⇄ an edit. What was written passes the screen again."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import Row

from bot.editing.edits import Deed, Edit, Said, WaveMove
from bot.ids import HowToId, PersonId, RoleId, RolloutId, SystemId, UnitId
from bot.language import Text
from bot.news import News
from bot.people import Audience
from bot.privacy import Screened, ScreenPolicy, screen

NEWS, WAVE = "news", "wave"
NOTHING = Text("")
PUT_RIGHT = frozenset({Deed.CORRECTED, Deed.WITHDRAWN})
"""After these there are cards to put right."""


def row_of(edit: Edit) -> dict[str, object]:
    """An edit as columns."""
    is_news = isinstance(edit.said, News)
    return {
        "item": edit.item,
        "version": edit.version,
        "kind": NEWS if is_news else WAVE,
        "deed": edit.deed.value,
        "said": _news_said(edit.said) if isinstance(edit.said, News) else _move_said(edit.said),
        "by": edit.by,
        "at": edit.at,
        "holds_from": edit.holds_from,
        "ends": edit.said.last if isinstance(edit.said, News) else edit.said.end,
        "spread_at": None if edit.deed in PUT_RIGHT else edit.at,
    }


def edit_from(row: Row[Any], policy: ScreenPolicy) -> Edit:
    """The edit in a row. What today's screen would not let in is shown to nobody, and is withdrawn."""
    said: Said = _news(row.said) if row.kind == NEWS else _move(row.said)
    edit = Edit(row.item, row.version, Deed(row.deed), said, PersonId(row.by), row.at, row.holds_from)
    if isinstance(said, News) and not _passes(said, policy):
        return replace(edit, deed=Deed.WITHDRAWN, said=replace(said, title=NOTHING, body=NOTHING))
    return edit


def _passes(news: News, policy: ScreenPolicy) -> bool:
    texts = (news.title.sv, news.body.sv, news.title.en, news.body.en)
    return all(isinstance(screen(text, policy), Screened) for text in texts if text)


def _news_said(news: News) -> dict[str, object]:
    return {
        "id": news.id,
        "title": [news.title.sv, news.title.en],
        "body": [news.body.sv, news.body.en],
        "units": sorted(news.audience.units),
        "roles": sorted(news.audience.roles),
        "systems": sorted(news.audience.systems),
        "first": news.first.isoformat(),
        "last": news.last.isoformat(),
        "mandatory": news.mandatory,
        "topic": news.topic,
        "rollout": news.rollout,
    }


def _news(said: Mapping[str, Any]) -> News:
    """Any: JSON that `_news_said` wrote."""
    units, roles, systems = said["units"], said["roles"], said["systems"]
    return News(
        id=said["id"],
        title=Text(*said["title"]),
        body=Text(*said["body"]),
        audience=Audience(
            frozenset(map(UnitId, units)), frozenset(map(RoleId, roles)), frozenset(map(SystemId, systems))
        ),
        first=date.fromisoformat(said["first"]),
        last=date.fromisoformat(said["last"]),
        mandatory=said["mandatory"],
        topic=HowToId(said["topic"]) if said["topic"] else None,
        rollout=RolloutId(said["rollout"]) if said["rollout"] else None,
    )


def _move_said(move: WaveMove) -> dict[str, object]:
    dates = {"start": move.start.isoformat(), "end": move.end.isoformat()}
    return {"rollout": move.rollout, "wave": move.wave, **dates}


def _move(said: Mapping[str, Any]) -> WaveMove:
    """Any: JSON that `_move_said` wrote."""
    start, end = date.fromisoformat(said["start"]), date.fromisoformat(said["end"])
    return WaveMove(RolloutId(said["rollout"]), said["wave"], start, end)
