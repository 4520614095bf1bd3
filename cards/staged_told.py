"""A message to who proposed an idea or applied: where it is now, until when, and why."""

from bot.actions.ticket import ShowTicket
from bot.desk.ticket import Kind, Move
from bot.replies.reply import Card
from bot.replies.ticket import AskerTold
from bot.words import Words
from cards import kit
from cards.course import course_notes, stands_at
from cards.ticket_parts import beginning, cut

LEADING_ON = frozenset({Move.MERGED, Move.TURNED, Move.LED_TO})
ON_ITS_WAY = frozenset({Move.STAGED, Move.DELIVERED, Move.RESOLVED, Move.GRANTED, Move.REFUSED})


def is_about_its_course(told: AskerTold) -> bool:
    """Whether what happened is a stage, a decision, or a way on to another ticket."""
    staged = told.ticket.kind in (Kind.IDEA, Kind.AUTHORISATION)
    return told.event.move in LEADING_ON or (staged and told.event.move in ON_ITS_WAY)


def draw_staged_told(told: AskerTold, words: Words) -> Card:
    """The title says where it is; then the words of who moved it on, and what follows."""
    ticket, event = told.ticket, told.event
    body = [kit.heading(_title(told, words))]
    if event.words is not None and event.words.text:
        body.append(kit.paragraph(cut(event.words.text)))
    if event.move in LEADING_ON:
        body.append(kit.paragraph(words.say("told-leads-on", move=event.move.value, number=event.to or "")))
    else:
        body.extend(course_notes(ticket, told.around, words))
    body.append(kit.note(words.say("told-about", number=ticket.number, question=beginning(ticket.question.text))))
    if not told.follows:
        body.append(kit.buttons(kit.press(words.say("ticket-show"), ShowTicket(ticket.id))))
    summary = words.say("told-summary", move=event.move.value, number=ticket.number)
    return kit.card(words.language, summary, body)


def _title(told: AskerTold, words: Words) -> str:
    if told.event.move in LEADING_ON:
        return words.say("told-leads-to", move=told.event.move.value)
    return stands_at(told.ticket, told.around, words)
