"""What several cards of a ticket have in common: its facts, what was said, and the field to write in."""

from collections.abc import Callable, Sequence
from datetime import datetime

from bot.actions.action import TicketAction
from bot.actions.buttons import Unfilled
from bot.actions.ticket import AddWords, ReopenTicket, TicketHelped
from bot.desk.changes import REOPENED_WITHIN, Reason
from bot.desk.ticket import State, Ticket
from bot.howto import HowTo
from bot.replies.ticket import Around, Helper, Line, Missing
from bot.words import Words
from cards import kit
from cards.moments import moment, stamp, written_out

FIELD = "words"
"""The field of a card; every button that wants words takes them from it."""

MOST = 1900  # letters of one text
MOST_SAID = 5000  # letters of an exchange: a card is at most 25 KB
BETWEEN = " · "
When = Callable[[datetime, datetime, Words], str]


def name_of(helper: Helper | None, words: Words) -> str:
    """Who it is, as far as it is known."""
    return helper.name if helper else words.say("ticket-somebody")


def where(around: Around, words: Words) -> str:
    """The unit and the system."""
    return BETWEEN.join(part for part in (around.unit or words.say("ticket-no-unit"), around.system) if part)


def facts(ticket: Ticket, around: Around, words: Words) -> list[kit.Piece]:
    """What it is, how bad, when it came in, and by when somebody answers. What is late stands out."""
    known = [words.say("ticket-kind", kind=ticket.kind.value)]
    if ticket.priority is not None:
        known.append(ticket.priority.value)
    known.append(words.say("ticket-came", when=stamp(ticket.made_at, around.now, words)))
    when = due(ticket, around, words, stamp)
    if is_late(around):
        return [kit.note(BETWEEN.join(known)), *(kit.paragraph(text, strong=True, spacing="small") for text in when)]
    return [kit.note(BETWEEN.join(known)), *map(kit.note, when)]


def is_late(around: Around) -> bool:
    """Whether somebody should have answered by now."""
    return around.due is not None and around.due < around.now


def due(ticket: Ticket, around: Around, words: Words, said: When = moment) -> list[str]:
    """By when somebody answers, as long as nobody has."""
    if around.due is None or ticket.first_response_at is not None or not ticket.is_open:
        return []
    when = said(around.due, around.now, words)
    return [words.say("ticket-late" if is_late(around) else "ticket-due", when=when)]


def standing(ticket: Ticket, around: Around, words: Words) -> str:
    """How it stands, in plain words for who asked."""
    who = name_of(around.owner, words)
    match ticket.state:
        case State.NEW | State.IN_PROGRESS if around.owner:
            return words.say("standing-owner", who=who)
        case State.NEW | State.IN_PROGRESS:
            return words.say("standing-queue", queue=around.queue.read(words.language))
        case State.WAITING_ASKER:
            return words.say("standing-asked", who=who)
        case State.WAITING_EXPERT:
            return words.say("standing-expert", who=who)
        case _:
            return words.say("ticket-state", state=ticket.state.value)


def instead(ticket: Ticket, around: Around, words: Words) -> list[kit.Piece]:
    """Whom the owner stands in for, and until when."""
    if around.contact is None or around.owner is None or not ticket.is_open:
        return []
    if around.back is None:
        return [kit.note(words.say("ticket-contact", who=around.contact.name))]
    return [kit.note(words.say("ticket-instead", who=around.contact.name, day=words.short_day(around.back)))]


def cut(text: str, most: int = MOST) -> str:
    """A text as far as there is room for it."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def beginning(text: str) -> str:
    """The beginning of a question on one line, so that one knows which it was."""
    return cut(" ".join(text.split()), 60)


def exchange(lines: Sequence[Line], around: Around, words: Words, asker: str, said: When = moment) -> list[kit.Piece]:
    """What was said, oldest first; where it is too much for a card, the newest of it. `asker` is who asked."""
    shown, room = list[kit.Piece](), MOST_SAID
    for line in reversed(lines):
        room -= len(cut(line.words))
        if room < 0:
            shown.append(kit.note(words.say("ticket-unseen", count=len(lines) - len(shown))))
            break
        message = "ticket-line-internal" if line.internal else "ticket-line"
        name = words.say("ticket-manager") if line.manager else line.by or asker
        who = words.say(message, who=name, when=said(line.at, around.now, words))
        shown.append(kit.said(who, cut(line.words)))
    return shown[::-1]


def lacking(missing: Missing | None, words: Words) -> list[kit.Piece]:
    """What the press lacked, in words."""
    match missing:
        case Missing.WORDS:
            return [kit.paragraph(words.say("ticket-missing-words"), strong=True)]
        case Missing.CHOICE:
            return [kit.paragraph(words.say("ticket-missing-choice"), strong=True)]
        case Missing.TIME:
            return [kit.paragraph(words.say("ticket-missing-time"), strong=True)]
        case None:
            return []


def undone(refused: Reason | None, ticket: Ticket, around: Around, words: Words) -> list[kit.Piece]:
    """Why what was pressed was not done: the card shows how it stands."""
    if refused is None:
        return []
    who, reason = name_of(around.owner, words), refused.value
    said = words.say("denied", reason=reason, who=who, days=str(REOPENED_WITHIN.days))
    return [kit.boxed(kit.paragraph(said, strong=True), kit.note(words.say("undone", reason=reason)))]


def field(label: str, words: Words, written: str = "") -> list[kit.Piece]:
    """The field to write in, and what should not stand in it."""
    return [kit.write(FIELD, label, written), kit.note(words.say("ticket-write"))]


def sending(title: str, kind: type[TicketAction], ticket: Ticket, *, primary: bool = True) -> kit.Piece:
    """The button that sends what stands in the field."""
    return kit.buttons(kit.press(title, Unfilled(kind, ticket.id), primary=primary))


def adding(name: str, ticket: Ticket, words: Words) -> kit.Piece:
    """Behind a fold: the asker says something more."""
    send = sending(words.say("ticket-send"), AddWords, ticket)
    return kit.folded(name, [*field(words.say("ticket-more"), words), send], ground=False)


def reopening(name: str, ticket: Ticket, words: Words) -> kit.Piece:
    """Behind a fold: it was not solved after all."""
    again = sending(words.say("ticket-reopen"), ReopenTicket, ticket, primary=False)
    return kit.folded(name, [*field(words.say("ticket-what-is-left"), words), again], ground=False)


def did_it_help(ticket: Ticket, words: Words) -> list[kit.Piece]:
    """Yes, or no: then what is left is said, and it is open again."""
    asked = kit.paragraph(words.say("solved"), strong=True, spacing="large")
    yes = kit.press(words.say("yes"), TicketHelped(ticket.id))
    return [asked, kit.buttons(yes, kit.fold(words.say("no"), "again")), reopening("again", ticket, words)]


def solution(ticket: Ticket, around: Around, how_to: HowTo | None, film: str | None, words: Words) -> list[kit.Piece]:
    """What came with the answer: a time to meet, a film."""
    came = list[kit.Piece]()
    if ticket.booked is not None and not ticket.is_open:
        when = written_out(ticket.booked, around.now, words)
        came.append(kit.paragraph(words.say("told-booked", when=when), strong=True))
    if how_to is not None and film is not None and not ticket.is_open:
        play = kit.visit(words.say("play", seconds=str(how_to.video.seconds)), film, primary=True)
        came += [kit.paragraph(how_to.title.read(words.language), strong=True), kit.buttons(play)]
    return came
