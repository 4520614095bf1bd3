"""A news item to fill in: the words, for whom, from when."""

from collections.abc import Mapping

from bot.actions.editing import NEW, AskToWithdraw, Part, WriteNews
from bot.actions.form import FIELD
from bot.desk.forms import NO, YES
from bot.privacy import Screened
from bot.replies.editing import NewsForm, Written
from bot.replies.reply import Card
from bot.words import Words
from cards import kit
from cards.kit import lines


def draw_news_form(form: NewsForm, words: Words) -> Card:
    """What is needed first; English and who more exactly are folded away."""
    is_new = form.written.item == NEW
    title = words.say("news-new" if is_new else "news-right")
    body = [kit.heading(title), kit.note(words.say("form-write"))]
    body.extend(kit.warning(words.say("form-wrong"), words.say("news-wrong", what=what.value)) for what in form.wrong)
    body.extend(_fields(form, words))
    look = kit.press(words.say("news-look"), asking(form.written, Part.LOOK, {}), primary=True)
    withdraw = [] if is_new else [kit.press(words.say("news-withdraw"), AskToWithdraw(form.written.item))]
    return kit.card(words.language, title, body, [look, *withdraw])


def asking(written: Written, part: Part, carried: Mapping[str, Screened]) -> WriteNews:
    """The button's action; answers that it does not carry stand in the card's fields."""
    return WriteNews(part, written.item, written.version, written.nonce, carried)


def _fields(form: NewsForm, words: Words) -> list[kit.Piece]:
    filled, hint = form.written.filled, words.say("choose")

    def line(name: str, *, one_line: bool = True) -> kit.Piece:
        return kit.write(FIELD + name, words.say("news-field", name=name), filled.get(name, ""), one_line=one_line)

    roles = [(role, name.read(words.language)) for role, name in form.roles]
    chosen = [role for role in filled.get("roles", "").split(",") if role]
    rollouts = [(name, text.read(words.language)) for name, text in form.rollouts]
    must = [(NO, words.say("no")), (YES, words.say("yes"))]
    named = FIELD + "rollout", words.say("news-field", name="rollout")
    return [
        line("title"),
        line("body", one_line=False),
        line("units"),
        *([kit.pick(*named, rollouts, filled.get("rollout") or None, hint)] if rollouts else []),
        kit.buttons(kit.fold(words.say("news-roles"), "roles"), kit.fold(words.say("news-more"), "more")),
        kit.folded("roles", [lines.ticks(FIELD + "roles", words.say("news-roles"), roles, chosen)], ground=False),
        kit.folded(
            "more",
            [
                line("title_en"),
                line("body_en", one_line=False),
                line("film"),
                kit.day(FIELD + "day", words.say("news-field", name="day"), filled.get("day", "")),
                kit.hour(FIELD + "hour", words.say("news-field", name="hour"), filled.get("hour", "")),
                kit.day(FIELD + "last", words.say("news-field", name="last"), filled.get("last", "")),
                kit.pick(
                    FIELD + "mandatory",
                    words.say("news-field", name="mandatory"),
                    must,
                    filled.get("mandatory") or NO,
                    hint,
                ),
            ],
            ground=False,
        ),
    ]
