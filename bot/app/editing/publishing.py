"""A news item is written, looked at as others will see it, and published or put right."""

import hashlib
import secrets
from collections.abc import Mapping
from datetime import datetime
from itertools import islice

from bot.actions.editing import NEW, Part, WriteNews
from bot.app.digest.composer import Composer
from bot.app.editing.drafting import Drafted, Unwritten, drafted
from bot.app.editing.editor import Editor
from bot.app.editing.reaching import local, reach_of
from bot.app.editing.spreading import cards_of
from bot.app.kollegan import Kollegan
from bot.desk.forms import YES
from bot.digest import Own, Topic
from bot.editing.edits import Deed, Edit, news_of
from bot.editing.overlay import laid_over, name_of
from bot.ids import PersonId, RoleId, UnitId
from bot.language import Text
from bot.news import News
from bot.people import Membership, Person
from bot.replies.editing import Named, NewsForm, NewsKept, NewsPreview, SeenAs, Written, Wrong
from bot.replies.notice import Notice, Told
from bot.replies.reply import Reply

MOST_UNITS = 40
"""So many units at most are listed to look through the eyes of."""


def new_form(kollegan: Kollegan, editor: Editor) -> NewsForm:
    """A form with nothing in it but what can only be one thing."""
    led = sorted(editor.rights.rollouts)
    filled = {"rollout": led[0]} if len(led) == 1 and not editor.rights.units else {}
    return _form(kollegan, Written(NEW, 0, secrets.token_hex(8), filled), editor)


def form_of(kollegan: Kollegan, item: str, version: int, news: News, editor: Editor) -> NewsForm:
    """A form filled in with what an item says."""
    region = kollegan.region
    filled = {
        "title": news.title.sv,
        "body": news.body.sv,
        "title_en": news.title.en or "",
        "body_en": news.body.en or "",
        "units": ", ".join(region.units[unit].name for unit in region.units if unit in news.audience.units),
        "roles": ",".join(role for role in region.roles if role in news.audience.roles),
        "last": news.last.isoformat(),
        "mandatory": YES if news.mandatory else "",
        "film": news.topic or "",
        "rollout": news.rollout or "",
    }
    return _form(kollegan, Written(item, version, secrets.token_hex(8), filled), editor)


async def write_news(kollegan: Kollegan, write: WriteNews, editor: Editor) -> Reply:
    """The form again, the item as others will see it, or the item kept."""
    filled = {field: answer.text for field, answer in write.answers.items()}
    written = Written(write.item, write.version, write.nonce, filled, write.answers)
    if write.part is Part.WRITE:
        return _form(kollegan, written, editor)
    name = item_of(editor.person.id, write.nonce) if write.item == NEW else write.item
    try:
        draft = drafted(kollegan, write, name, editor)
    except Unwritten as unwritten:
        return _form(kollegan, written, editor, *unwritten.wrong)
    edit = edit_of(kollegan, write, draft, editor)
    if write.part is Part.LOOK:
        return await _preview(kollegan, written, edit)
    return await keep(kollegan, edit)


def item_of(editor: PersonId, nonce: str) -> str:
    """What a new item goes by: the same card makes it once."""
    return "n-" + hashlib.sha256(f"{editor}\n{nonce}".encode()).hexdigest()[:12]


def edit_of(kollegan: Kollegan, write: WriteNews, draft: Drafted, editor: Editor) -> Edit:
    """The edit that a card asks for."""
    deed = Deed.PUBLISHED if write.item == NEW else Deed.CORRECTED
    item, now = draft.news.id, kollegan.clock()
    return Edit(item, write.version + 1, deed, draft.news, editor.person.id, now, draft.holds_from)


async def keep(kollegan: Kollegan, edit: Edit) -> Reply:
    """Keep it, once: who presses twice sees the same, and who came too late that another was quicker."""
    standing = await kollegan.edited.keep(edit)
    if not is_of_one_press(standing, edit):
        return Notice(Told.EDIT_OVERTAKEN)
    return await kept(kollegan, standing)


def is_of_one_press(standing: Edit, edit: Edit) -> bool:
    """Whether what stands is what was asked for; when it was pressed again the clock had gone on."""
    same = (standing.deed, standing.by) == (edit.deed, edit.by)
    return same and _words(standing) == _words(edit)


def _words(edit: Edit) -> object:
    said = edit.said
    return (said.title, said.body, said.audience, said.topic) if isinstance(said, News) else said


async def kept(kollegan: Kollegan, edit: Edit) -> NewsKept:
    """What was done, and from when it holds."""
    news = news_of(edit)
    may_undo = edit.may_be_undone(kollegan.clock())
    cards = 0 if edit.deed is Deed.PUBLISHED else await cards_of(kollegan, edit.item, news)
    reach = await reach_of(kollegan, news, cards)
    return NewsKept(edit.item, edit.version, edit.deed, news, local(kollegan, edit.holds_from), reach, may_undo)


def _form(kollegan: Kollegan, written: Written, editor: Editor, *wrong: Wrong) -> NewsForm:
    region = kollegan.region
    rollouts = tuple((name, Text(region.rollouts[name].name)) for name in sorted(editor.rights.rollouts))
    return NewsForm(written, _all_roles(kollegan), rollouts, wrong)


def _all_roles(kollegan: Kollegan) -> Named:
    return tuple((role.id, role.name) for role in kollegan.region.roles.values())


async def _preview(kollegan: Kollegan, written: Written, edit: Edit) -> NewsPreview:
    region, news = kollegan.region, news_of(edit)
    units = tuple(islice(_places(kollegan, news), MOST_UNITS))
    roles = tuple((role, name) for role, name in _all_roles(kollegan) if _is_meant(role, news))
    film = region.how_tos[news.topic].title if news.topic else None
    seen = _seen(kollegan, edit, written.filled, roles, units)
    cards = 0 if edit.deed is Deed.PUBLISHED else await cards_of(kollegan, edit.item, news)
    reach = await reach_of(kollegan, news, cards)
    return NewsPreview(written, news, local(kollegan, edit.holds_from), reach, film, seen, roles, units)


def _is_meant(role: str, news: News) -> bool:
    return not news.audience.roles or role in news.audience.roles


def _places(kollegan: Kollegan, news: News) -> Named:
    """The units that it is for, and those below them: the smallest last in the tree are where people work."""
    region, meant = kollegan.region, news.audience.units
    above = {unit.parent for unit in region.units.values()}
    leaves = (unit for unit in region.units.values() if unit.id not in above)
    return tuple((unit.id, Text(unit.name)) for unit in leaves if not meant or meant & set(region.upwards(unit.id)))


def _seen(kollegan: Kollegan, edit: Edit, filled: Mapping[str, str], roles: Named, units: Named) -> SeenAs | None:
    """The news of one of those whom it is for; the first of them, where nobody was chosen."""
    role = next((name for name, _ in roles if name == filled.get("as_role")), roles[0][0] if roles else None)
    unit = next((name for name, _ in units if name == filled.get("as_unit")), units[0][0] if units else None)
    if role is None or unit is None:
        return None
    reader = Person(PersonId(""), "", "sv", frozenset({RoleId(role)}), memberships=(Membership(UnitId(unit)),))
    others = [one for one in kollegan.edited.holding if one.item != edit.item]
    region = laid_over(kollegan.edited.written, [*others, edit])
    digest = Composer(region, _morning(kollegan, edit)).digest(reader, Own())
    section = digest.section(Topic.NEWS) if digest is not None else None
    includes = section is not None and any(item.id == name_of(edit) for item in section.items)
    return SeenAs(RoleId(role), UnitId(unit), section if section and section.items else None, includes)


def _morning(kollegan: Kollegan, edit: Edit) -> datetime:
    """The first morning on which it may be seen."""
    there = local(kollegan, edit.holds_from)
    at = kollegan.region.digest.send_at
    return max(there, there.replace(hour=at.hour, minute=at.minute))
