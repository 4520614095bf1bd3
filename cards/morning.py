"""A person's digest. What many share is drawn once: `drawn` may remember it by the section's key and the language."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import lru_cache

from bot.actions.morning import BringBack, MarkRead, ShowMorning, ShowPreferences
from bot.digest import Digest, Section, Topic
from bot.digest.values import Changed
from bot.news import News
from bot.replies.morning import Done, Morning, WholeSection
from bot.replies.reply import Card
from bot.words import Words
from cards import kit
from cards.films import untranslated
from cards.kit import lines
from cards.morning_parts import counted, title
from cards.morning_section import OWN, draw_lines, draw_own, draw_section

Drawn = Callable[[Section, Words], kit.Piece]

SUMMED_UP = (Topic.QUEUE, Topic.DISTURBANCES, Topic.NEWS, Topic.DOWNTIME, Topic.FILM)
MOST_SUMMED_UP = 3
"""What stands on a lock screen: what and how many, never which."""


def draw_morning(morning: Morning, words: Words, drawn: Drawn = draw_section) -> Card:
    """The change of the day first, then the sections, then what can be done with all of it."""
    digest = morning.digest
    body = [_heading(digest.day, words), *_righted(morning, words), *_done(morning, words)]
    if digest.changed is not None:
        body.extend(_changed(digest.changed, digest, words, drawn))
    body.extend(_sections(morning, words, drawn))
    if not digest.sections:
        body.append(kit.paragraph(words.say("morning-nothing")))
    return kit.card(words.language, summary(digest, words), body, _below(digest, words))


def draw_whole(whole: WholeSection, words: Words) -> Card:
    """All of one section, and the way back."""
    section = whole.section
    shown = draw_lines(section, words, whole.around) or [kit.paragraph(words.say("morning-nothing"))]
    body = [kit.heading(title(section.topic, words)), *shown]
    back = kit.press(words.say("morning-back"), ShowMorning())
    return kit.card(words.language, counted(section, words), body, [back])


def summary(digest: Digest, words: Words) -> str:
    """What and how many."""
    found = (digest.section(topic) for topic in SUMMED_UP)
    counts = tuple((section.topic, section.size) for section in found if section.items)
    return _summary(counts, words, changed=digest.changed is not None)


@lru_cache(1000)
def _summary(counts: tuple[tuple[Topic, int], ...], words: Words, *, changed: bool) -> str:
    """Thousands of mornings have the same."""
    change = [words.say("morning-changed-count")] if changed else []
    told = [*change, *(words.say("morning-count", topic=topic.value, count=many) for topic, many in counts)]
    what = ", ".join(told[:MOST_SUMMED_UP])
    return words.say("morning-summary", what=what) if what else words.say("morning-summary-short")


@lru_cache(10)
def _heading(day: date, words: Words) -> kit.Piece:
    return kit.heading(words.say("morning", day=words.weekday(day)))


def _sections(morning: Morning, words: Words, drawn: Drawn) -> Iterator[kit.Piece]:
    for section in morning.digest.sections:
        if section.topic in OWN:
            yield draw_own(section, morning.around, words)
        elif section.topic is not Topic.FILM or morning.digest.changed is None:
            yield drawn(section, words)


def _changed(changed: Changed, digest: Digest, words: Words, drawn: Drawn) -> list[kit.Piece]:
    """The morning after: what changed, what to do first, the film, what does not work yet."""
    language = words.language
    told = [
        kit.paragraph(changed.name, strong=True),
        kit.paragraph(changed.changed.read(language), spacing="small"),
        kit.paragraph(words.say("morning-first"), strong=True),
        kit.paragraph(changed.first.read(language), spacing="small"),
    ]
    if changed.issues:
        told.append(kit.paragraph(words.say("morning-issues"), strong=True))
        told.extend(kit.numbered(issue.read(language) for issue in changed.issues))
    told.extend(untranslated(words, changed.changed, changed.first, *changed.issues))
    film = digest.section(Topic.FILM)
    return [kit.boxed(*told), *([drawn(film, words)] if film.items else [])]


def _righted(morning: Morning, words: Words) -> list[kit.Piece]:
    """That it said something else when it came."""
    if morning.righted is None:
        return []
    return [kit.note(words.say("morning-righted", deed=morning.righted.value))]


def _done(morning: Morning, words: Words) -> list[kit.Piece]:
    """What a press has just done, and the way to undo it."""
    if morning.done is None:
        return []
    said = kit.note(words.say("morning-done", done=morning.done.value, count=len(morning.items)))
    if morning.done is Done.BROUGHT_BACK:
        return [said]
    undo = words.say("morning-undo")
    return [said, lines.more(undo, kit.press(undo, BringBack(" ".join(morning.items))))]


def _below(digest: Digest, words: Words) -> list[kit.Button]:
    news = [item.id for item in digest.section(Topic.NEWS).items if isinstance(item.subject, News)]
    read = [kit.press(words.say("morning-read"), MarkRead(" ".join(news)))] if news else []
    return [*read, kit.press(words.say("morning-change"), ShowPreferences())]
