"""One item of a digest by itself: all that is known of it, its film, and what can be done with it."""

from collections.abc import Iterator

from bot.actions.morning import MarkRead, NotRelevant, ShowMorning
from bot.digest import Topic
from bot.digest.values import Coming
from bot.language import Text
from bot.news import Event, News
from bot.replies.morning import ClosingTold, ItemShown
from bot.replies.reply import Card
from bot.systems import Disturbance, Downtime
from bot.words import Words
from cards import kit
from cards.films import untranslated
from cards.kit import lines
from cards.morning_parts import span, why
from cards.morning_section import next_word, play, runs


def draw_item(shown: ItemShown, words: Words) -> Card:
    """Its title, what it says, why it is shown, its film, and a page about it."""
    title = _title(shown, words)
    body = [
        kit.heading(title),
        *_said(shown, words),
        *_why(shown, words),
        *(play(shown.film, words) if shown.film else []),
        *_page(shown, words),
    ]
    counted = words.say("morning-count", topic=shown.topic.value, count=1)
    return kit.card(words.language, counted, body, list(_buttons(shown, words)))


def draw_closing(told: ClosingTold, words: Words) -> Card:
    """What will be closed, from when to when, what to do meanwhile, and whom to call."""
    shown, says = told.shown, words.say("closing", phase=told.phase.value)
    body = [
        kit.heading(_title(shown, words)),
        kit.note(says),
        *_said(shown, words),
        *_why(shown, words),
        *(play(shown.film, words) if shown.film else []),
        *_page(shown, words),
    ]
    return kit.card(words.language, says, body, [])


def _title(shown: ItemShown, words: Words) -> str:
    match shown.item.subject:
        case (News() | Disturbance() | Downtime() | Event()) as titled:
            return titled.title.read(words.language)
        case Coming(name=name):
            return name
        case other:
            return str(other.id)


def _said(shown: ItemShown, words: Words) -> list[kit.Piece]:
    match shown.item.subject:
        case News(title=title, body=body):
            return _texts(words, title, body)
        case Disturbance() as trouble:
            return [
                *_texts(words, trouble.title, trouble.workaround),
                *map(kit.note, next_word(trouble, words)),
                *_call(shown, words),
            ]
        case Downtime() as down:
            closed = kit.paragraph(span(down.start, down.end, words), strong=True)
            return [closed, *_texts(words, down.title, down.impact), *_call(shown, words)]
        case Event() as event:
            return [kit.paragraph(span(event.start, event.end, words), strong=True), *_texts(words, event.title, None)]
        case Coming() as coming:
            units = kit.note(words.say("morning-for", units=", ".join(coming.units)))
            return [kit.paragraph(runs(coming, words), strong=True), units, *_texts(words, None, coming.summary)]
        case _:
            return []


def _texts(words: Words, title: Text | None, text: Text | None) -> list[kit.Piece]:
    said = [kit.paragraph(text.read(words.language))] if text is not None else []
    return [*said, *untranslated(words, title, text)]


def _call(shown: ItemShown, words: Words) -> list[kit.Piece]:
    return [kit.note(words.say("morning-call", phone=shown.phone))] if shown.phone else []


def _why(shown: ItemShown, words: Words) -> list[kit.Piece]:
    """A rollout says which of the person's units it is for already."""
    return [] if isinstance(shown.item.subject, Coming) else [kit.note(why(shown.item.reason, words))]


def _page(shown: ItemShown, words: Words) -> list[kit.Piece]:
    opens = words.say("morning-page")
    return [lines.more(opens, kit.visit(opens, shown.link))] if shown.link is not None else []


def _buttons(shown: ItemShown, words: Words) -> Iterator[kit.Button]:
    """A mandatory item is read, never put away."""
    item = shown.item
    if shown.topic is Topic.NEWS:
        yield kit.press(words.say("morning-read-one"), MarkRead(item.id))
        if not (isinstance(item.subject, News) and item.subject.mandatory):
            yield kit.press(words.say("morning-not-relevant"), NotRelevant(item.id))
    yield kit.press(words.say("morning-back"), ShowMorning())
