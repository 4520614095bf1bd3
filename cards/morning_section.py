"""One section of a digest. Pure: the same section in the same language is the same piece, and is drawn once for all.

What holds tickets is one person's own, and is drawn with what is known around them.
"""

from collections.abc import Iterator

from bot.actions.morning import OpenItem, ShowSection
from bot.actions.ticket import ShowTicket
from bot.desk.ticket import Ticket
from bot.digest import Item, Section, Topic
from bot.digest.values import Coming, Film, Standing
from bot.news import CollaborationArea, Event, Link, News
from bot.replies.morning import Arounds
from bot.replies.ticket import Around
from bot.systems import Disturbance, Downtime
from bot.words import Words
from cards import kit
from cards.kit import lines
from cards.morning_parts import span, title, when, why
from cards.ticket_parts import BETWEEN, beginning, due, standing

OWN = frozenset({Topic.QUEUE, Topic.UNIT, Topic.TICKETS})
"""What no two people share."""

FOLDED = frozenset({Topic.LINKS})
"""What is the same every morning is folded at first."""


def draw_section(section: Section, words: Words) -> kit.Piece:
    """A section that holds nothing of one person's own."""
    return _block(section, draw_lines(section, words), words)


def draw_own(section: Section, arounds: Arounds, words: Words) -> kit.Piece:
    """A section of one's own: the queue, the unit, the tickets."""
    return _block(section, draw_lines(section, words, arounds), words)


def draw_lines(section: Section, words: Words, arounds: Arounds | None = None) -> list[kit.Piece]:
    """Its lines, without a title."""
    if section.topic in OWN:
        return list(_own(section, arounds or {}, words))
    return [line for item in section.items for line in _lines(section.topic, item, words)]


def _block(section: Section, pieces: list[kit.Piece], words: Words) -> kit.Piece:
    if section.more:
        see = kit.press(words.say("morning-more", count=section.more), ShowSection(section.topic))
        pieces.append(lines.more(words.say("morning-more", count=section.more), see))
    folded = section.topic in FOLDED
    opens = words.say("morning-unfold", count=len(section.items) + section.more) if folded else None
    return lines.block(section.topic.value, title(section.topic, words), pieces, opens=opens)


def _lines(topic: Topic, item: Item, words: Words) -> list[kit.Piece]:
    match item.subject:
        case Link(title=name, url=address):
            text = name.read(words.language)
            return [lines.opening(text, kit.visit(text, address), strong=False)]
        case CollaborationArea() as area:
            return [_area(area, words)]
        case Film() as film:
            return [kit.paragraph(film.how_to.title.read(words.language)), *play(film, words)]
        case subject:
            text, label, under = _told(item, words)
            see = kit.press(text, OpenItem(topic, subject.id))
            return [lines.opening(text, see, label=label, under=under)]


def play(film: Film, words: Words) -> list[kit.Piece]:
    """The button that plays it, the one that stands out; its language is said to those who may not expect it."""
    seconds = str(film.how_to.video.seconds)
    button = kit.buttons(kit.visit(words.say("play", seconds=seconds), film.address, primary=True))
    return [button] if words.language == "sv" else [button, kit.note(words.say("film-in-swedish", seconds=seconds))]


def _told(item: Item, words: Words) -> tuple[str, str, list[str]]:
    """The line, what stands before it, and what is said under it."""
    language = words.language
    match item.subject:
        case News() as news:
            return news.title.read(language), _mark(news, words), [news.body.read(language), why(item.reason, words)]
        case Disturbance() as trouble:
            around = [trouble.workaround.read(language)] if trouble.workaround else []
            return trouble.title.read(language), "", [*around, *next_word(trouble, words)]
        case Downtime() as down:
            return down.title.read(language), "", [down.impact.read(language), span(down.start, down.end, words)]
        case Coming() as coming:
            label = words.say("morning-moved") if coming.moved else ""
            return coming.name, label, [runs(coming, words), words.say("morning-for", units=", ".join(coming.units))]
        case Event() as event:
            return event.title.read(language), "", [span(event.start, event.end, words)]
        case other:
            return str(other.id), "", []


def _mark(news: News, words: Words) -> str:
    """What stands before its title."""
    if news.corrected:
        return words.say("morning-corrected")
    return words.say("morning-mandatory") if news.mandatory else ""


def next_word(trouble: Disturbance, words: Words) -> list[str]:
    """When more is known."""
    known = trouble.next_update
    return [words.say("disturbance-next", when=when(known, words))] if known else []


def runs(coming: Coming, words: Words) -> str:
    """What happens, and when."""
    message = "morning-runs" if coming.runs else "morning-starts"
    wave = coming.wave
    first, last = words.weekday(wave.start), words.weekday(wave.end)
    what = "pilot" if wave.number == 0 else "wave"
    return words.say(message, what=what, number=str(wave.number), first=first, last=last)


def _area(area: CollaborationArea, words: Words) -> kit.Piece:
    text = area.title.read(words.language)
    unread = [words.say("morning-unread", count=area.unread)] if area.unread else []
    external = [words.say("morning-external")] if area.external else []
    told = BETWEEN.join([*unread, *external])
    return lines.opening(text, kit.visit(text, area.url), under=[told] if told else [])


def _own(section: Section, arounds: Arounds, words: Words) -> Iterator[kit.Piece]:
    for item in section.items:
        match item.subject:
            case Standing() as unit:
                yield kit.paragraph(words.say("morning-unit", unit=unit.unit, open=unit.open, late=unit.late))
            case Ticket() as ticket if ticket.id in arounds:
                yield _ticket(section.topic, ticket, arounds[ticket.id], words)
            case _:
                continue


def _ticket(topic: Topic, ticket: Ticket, around: Around, words: Words) -> kit.Piece:
    """One's own by how it stands; one to answer by where it is from and by when."""
    text = beginning(ticket.question.text)
    if topic is Topic.TICKETS:
        told = [ticket.number, standing(ticket, around, words)]
    else:
        level = [ticket.priority.value] if ticket.priority else []
        instead = [words.say("morning-for-colleague", who=around.contact.name)] if around.contact else []
        told = [ticket.number, *level, *due(ticket, around, words), around.unit or "", *instead]
    under = BETWEEN.join(part for part in told if part)
    return lines.opening(text, kit.press(text, ShowTicket(ticket.id)), under=[under])
