"""What is published already: found again, put right, withdrawn, undone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.app.editing.editor import Editor
from bot.app.editing.publishing import form_of, keep
from bot.app.editing.reaching import reach_of
from bot.app.editing.spreading import cards_of
from bot.app.kollegan import Kollegan
from bot.editing.edits import Deed, Edit, newest
from bot.editing.rights import Rights, may_address
from bot.library.grams import words
from bot.news import News
from bot.privacy import Screened
from bot.replies.editing import EditUndone, NewsList, NewsRow, WithdrawAsked
from bot.replies.notice import Notice, Told
from bot.replies.reply import Reply

MOST_ROWS = 8
SHORTEST_NAME = 4
"""Words shorter than this tell of no item."""


@dataclass(frozen=True, slots=True)
class Published:
    """An item as it stands: at which version, whether it is the editor's own, and whether it is shown."""

    item: str
    version: int
    news: News
    own: bool
    shown: bool


def changeable(kollegan: Kollegan, editor: Editor) -> Sequence[Published]:
    """What the editor may put right or withdraw and is not over: their own first, then the newest."""
    today = kollegan.today()
    found = (each for each in _all(kollegan, editor) if each.news.last >= today and _may_change(each, kollegan, editor))
    return sorted(found, key=lambda each: (not each.own, -each.news.first.toordinal()))


def _all(kollegan: Kollegan, editor: Editor) -> Iterator[Published]:
    edited, now, today = kollegan.edited, kollegan.clock(), kollegan.today()
    owners = {edit.item for edit in edited.edits.known if edit.by == editor.person.id}
    standing = {edit.item: edit for edit in newest(edited.edits.known) if isinstance(edit.said, News)}
    for item, edit in standing.items():
        if isinstance(edit.said, News) and edit.deed is not Deed.WITHDRAWN:
            yield Published(item, edit.version, edit.said, item in owners, edit.holds_from <= now)
    for news in edited.written.news:
        if news.id not in standing:
            yield Published(news.id, 0, news, own=False, shown=news.first <= today)


def _may_change(item: Published, kollegan: Kollegan, editor: Editor) -> bool:
    """One's own, and what is for those whom one serves."""
    return item.own or may_address(item.news, Rights(units=editor.rights.units), kollegan.region)


def listed(kollegan: Kollegan, editor: Editor) -> NewsList:
    """The items, a row each."""
    return _rows(changeable(kollegan, editor))


def _rows(found: Sequence[Published]) -> NewsList:
    rows = tuple(NewsRow(each.item, each.news, each.shown) for each in found[:MOST_ROWS])
    return NewsList(rows, len(found) - len(rows))


async def named(kollegan: Kollegan, said: Screened, editor: Editor, *, withdraw: bool) -> Reply:
    """The one item that is spoken of, to be put right or withdrawn; the list of those that may be meant."""
    found = changeable(kollegan, editor)
    told = [word for word in words(said.text) if len(word) >= SHORTEST_NAME and not word.startswith("nyhet")]
    counted = [(sum(_names(word, each.news) for word in told), each) for each in found]
    most = max((count for count, _ in counted), default=0)
    meant = [each for count, each in counted if count == most]
    if most == 0 or len(meant) != 1:
        return _rows(meant)
    return await ask_to_withdraw(kollegan, meant[0].item, editor) if withdraw else put_right(kollegan, meant[0], editor)


def _names(word: str, news: News) -> bool:
    """Whether the word stands in the title, in another form of it, or in its name."""
    stem = word[: max(SHORTEST_NAME, len(word) - 2)]
    return any(part.startswith(stem) for part in words(f"{news.title.sv} {news.title.en or ''} {news.id}"))


def put_right_by_name(kollegan: Kollegan, item: str, editor: Editor) -> Reply:
    """The form of this item."""
    found = _find(kollegan, item, editor)
    return Notice(Told.EDIT_OVERTAKEN) if found is None else put_right(kollegan, found, editor)


def put_right(kollegan: Kollegan, found: Published, editor: Editor) -> Reply:
    """The form, filled in with what it says."""
    return form_of(kollegan, found.item, found.version, found.news, editor)


async def ask_to_withdraw(kollegan: Kollegan, item: str, editor: Editor) -> Reply:
    """Whom it is for, before it goes."""
    found = _find(kollegan, item, editor)
    if found is None:
        return Notice(Told.EDIT_OVERTAKEN)
    cards = await cards_of(kollegan, item, found.news)
    return WithdrawAsked(item, found.version, found.news, await reach_of(kollegan, found.news, cards))


async def withdraw(kollegan: Kollegan, item: str, version: int, editor: Editor) -> Reply:
    """It goes, once."""
    found, now = _find(kollegan, item, editor), kollegan.clock()
    if found is None:
        return await _gone_already(kollegan, item, version, editor)
    if found.version != version:
        return Notice(Told.EDIT_OVERTAKEN)
    return await keep(kollegan, Edit(item, version + 1, Deed.WITHDRAWN, found.news, editor.person.id, now, now))


async def _gone_already(kollegan: Kollegan, item: str, version: int, editor: Editor) -> Reply:
    """Pressed again, it shows the same."""
    edits = await kollegan.edited.edits.of(item)
    last = edits[-1] if edits else None
    if last is None or last.deed is not Deed.WITHDRAWN or last.version != version + 1:
        return Notice(Told.EDIT_OVERTAKEN)
    return await keep(kollegan, replace(last, by=editor.person.id))


async def undo(kollegan: Kollegan, item: str, version: int, editor: Editor) -> Reply:
    """As if it had not been, while nobody has seen it; and only one's own."""
    edits, now = {edit.version: edit for edit in await kollegan.edited.edits.of(item)}, kollegan.clock()
    done, after = edits.get(version), edits.get(version + 1)
    if done is None or done.by != editor.person.id:
        return Notice(Told.EDIT_OVERTAKEN)
    is_news = isinstance(done.said, News)
    if after is None and done.may_be_undone(now):
        undone = replace(done, version=version + 1, deed=Deed.UNDONE, at=now, holds_from=now)
        after = await kollegan.edited.keep(undone)
    return EditUndone(item, is_news, too_late=after is None or after.deed is not Deed.UNDONE)


def _find(kollegan: Kollegan, item: str, editor: Editor) -> Published | None:
    return next((each for each in changeable(kollegan, editor) if each.item == item), None)
