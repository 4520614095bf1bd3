"""What editors are shown: an item as others will see it, whom it reaches, and what became of it."""

from collections.abc import Mapping

from bot.actions.editing import (
    AskToWithdraw,
    ListNews,
    OpenNews,
    Part,
    PutNewsRight,
    UndoEdit,
    WithdrawNews,
)
from bot.actions.form import FIELD
from bot.editing.edits import Deed
from bot.language import Text
from bot.replies.editing import (
    EditUndone,
    NewsKept,
    NewsList,
    NewsPreview,
    NewsRow,
    Reach,
    SeenAs,
    WithdrawAsked,
    Written,
)
from bot.replies.reply import Card
from bot.words import Words
from cards import kit
from cards.editing_form import asking
from cards.kit import lines
from cards.morning_parts import when
from cards.morning_section import draw_lines

NOT_SENT = ("as_role", "as_unit")
"""What is chosen to look at it with, and stands in fields of the card."""


def draw_preview(preview: NewsPreview, words: Words) -> Card:
    """Whom it reaches and when, then as one of them will see it; nothing is sent before the one button."""
    title, news = words.say("news-preview"), preview.news
    last = words.weekday(news.last)
    body = [
        kit.heading(title),
        *_reach(preview.reach, words),
        *_untranslated(preview.reach, words),
        kit.paragraph(words.say("news-days", first=when(preview.starts, words), last=last)),
        *([kit.note(words.say("news-film", film=preview.film.read(words.language)))] if preview.film else []),
        *_seen(preview, words),
    ]
    new = preview.written.version == 0 and preview.written.item == "new"
    send = "news-publish" if new else "news-put-right"
    below = [
        _button(words.say(send), preview.written, Part.SEND, primary=True),
        _button(words.say("news-look-as"), preview.written, Part.LOOK),
        _button(words.say("news-change"), preview.written, Part.WRITE),
    ]
    return kit.card(words.language, title, body, below)


def _button(title: str, written: Written, part: Part, *, primary: bool = False) -> kit.Button:
    """The texts travel in the button, and pass the screen again when it is pressed."""
    carried = {name: text for name, text in written.answers.items() if text.text and name not in NOT_SENT}
    return kit.press(title, asking(written, part, carried), primary=primary)


def _seen(preview: NewsPreview, words: Words) -> list[kit.Piece]:
    seen, language = preview.seen, words.language
    if seen is None:
        return []
    roles, units = _rows(preview.roles, language), _rows(preview.units, language)
    return [
        _box(seen, roles, units, words),
        kit.pick(FIELD + "as_role", words.say("news-as-role"), roles.items(), seen.role, words.say("choose")),
        kit.pick(FIELD + "as_unit", words.say("news-as-unit"), units.items(), seen.unit, words.say("choose")),
    ]


def _rows(named: tuple[tuple[str, Text], ...], language: str) -> Mapping[str, str]:
    return {name: text.read("en" if language == "en" else "sv") for name, text in named}


def _box(seen: SeenAs, roles: Mapping[str, str], units: Mapping[str, str], words: Words) -> kit.Piece:
    who = words.say("news-seen-by", role=roles[seen.role], unit=units[seen.unit])
    shown = draw_lines(seen.section, words) if seen.section else []
    below = [] if seen.includes else [kit.note(words.say("news-behind-more"))]
    return kit.boxed(kit.paragraph(who, strong=True), *shown, *below)


def _reach(reach: Reach, words: Words) -> list[kit.Piece]:
    """How many first, then who."""
    told = [kit.paragraph(words.say("news-reaches", count=reach.people), strong=True)]
    told.append(kit.paragraph(_whom(reach, words)))
    if reach.cards:
        told.append(kit.paragraph(words.say("news-cards", count=reach.cards)))
    return told


def _untranslated(reach: Reach, words: Words) -> list[kit.Piece]:
    many = reach.untranslated
    return [kit.note(words.say("news-untranslated", count=many))] if many else []


def _whom(reach: Reach, words: Words) -> str:
    roles = ", ".join(role.read(words.language) for role in reach.roles) or words.say("news-all-roles")
    return words.say("news-whom", roles=roles, units=", ".join(reach.units) or words.say("news-all-units"))


def draw_kept(kept: NewsKept, words: Words) -> Card:
    """What was done, and how to undo it."""
    title = words.say("news-kept", deed=kept.deed.value)
    body = [kit.heading(title), kit.paragraph(kept.news.title.read(words.language), strong=True)]
    if kept.deed is not Deed.WITHDRAWN:
        last = words.weekday(kept.news.last)
        body.append(kit.paragraph(words.say("news-days", first=when(kept.starts, words), last=last)))
        body.extend(_reach(kept.reach, words))
    elif kept.reach.cards:
        body.append(kit.paragraph(words.say("news-cards", count=kept.reach.cards)))
    return kit.card(words.language, title, body, _after(kept, words))


def _after(kept: NewsKept, words: Words) -> list[kit.Button]:
    mine = kit.press(words.say("news-mine"), ListNews())
    if kept.may_undo:
        return [kit.press(words.say("edit-undo"), UndoEdit(kept.item, kept.version)), mine]
    right = [] if kept.deed is Deed.WITHDRAWN else [kit.press(words.say("news-right"), PutNewsRight(kept.item))]
    return [*right, mine]


def draw_news_list(shown: NewsList, words: Words) -> Card:
    """A row for each, which opens it."""
    title = words.say("news-mine")
    rows = [_row(row, words) for row in shown.rows] or [kit.paragraph(words.say("news-none"))]
    more = [kit.note(words.say("news-list-more", count=shown.more))] if shown.more else []
    new = kit.press(words.say("news-new"), OpenNews())
    return kit.card(words.language, title, [kit.heading(title), *rows, *more], [new])


def _row(row: NewsRow, words: Words) -> kit.Piece:
    text, last = row.news.title.read(words.language), words.weekday(row.news.last)
    state = "news-shown" if row.shown else "news-coming"
    under = words.say(state, first=words.weekday(row.news.first), last=last)
    return lines.opening(text, kit.press(text, PutNewsRight(row.item)), under=[under])


def draw_withdraw(asked: WithdrawAsked, words: Words) -> Card:
    """What goes, and for whom."""
    title, text = words.say("news-withdraw-ask"), asked.news.title.read(words.language)
    body = [kit.heading(title), kit.paragraph(text, strong=True), *_reach(asked.reach, words)]
    go = kit.press(words.say("news-withdraw"), WithdrawNews(asked.item, asked.version), primary=True)
    return kit.card(words.language, title, body, [go, kit.press(words.say("news-keep"), ListNews())])


def draw_undone(undone: EditUndone, words: Words) -> Card:
    """Nobody has seen it; or it is too late, and what can be done instead."""
    title = words.say("edit-too-late" if undone.too_late else "edit-undone")
    text = words.say("edit-too-late-text" if undone.too_late else "edit-undone-text")
    body = [kit.heading(title), kit.paragraph(text)]
    below = list[kit.Button]()
    if undone.news and undone.too_late:
        below.append(kit.press(words.say("news-withdraw"), AskToWithdraw(undone.item)))
    if undone.news:
        below.append(kit.press(words.say("news-mine"), ListNews()))
    return kit.card(words.language, title, body, below)
