"""The receipt: the number, who has it, and by when somebody answers."""

from bot.actions.ticket import WithdrawTicket
from bot.desk.ticket import Kind
from bot.replies.reply import Card
from bot.replies.ticket import TicketMade
from bot.routing import Priority
from bot.words import Words
from cards import kit
from cards.moments import moment
from cards.ticket_parts import adding, cut, instead, where

ADD = "add"


def draw_made(made: TicketMade, words: Words) -> Card:
    """Where care may be at stake, the phone stands first and large."""
    ticket = made.ticket
    body = [*_top(made, words), *_who(made, words)]
    body.append(kit.boxed(kit.paragraph(cut(ticket.question.text)), kit.note(where(made.around, words))))
    withdraw = kit.press(words.say("ticket-withdraw"), WithdrawTicket(ticket.id))
    body.append(kit.buttons(kit.fold(words.say("ticket-add"), ADD), withdraw))
    body.append(adding(ADD, ticket, words))
    return kit.card(words.language, _summary(made, words), body)


def _is_urgent(made: TicketMade) -> bool:
    return made.call and made.ticket.kind is Kind.INCIDENT


def _summary(made: TicketMade, words: Words) -> str:
    if _is_urgent(made):
        return words.say("urgent-summary")
    return words.say("made-summary" if made.first else "made-again-summary", number=made.ticket.number)


def _top(made: TicketMade, words: Words) -> list[kit.Piece]:
    number, phone = made.ticket.number, made.around.phone
    if _is_urgent(made):
        why = "urgent-text" if made.ticket.priority is Priority.P1 else "made-call-text"
        said = words.say("made-number" if made.first else "made-again", number=number)
        return [
            kit.heading(words.say("urgent", phone=phone)),
            kit.paragraph(words.say(why)),
            kit.paragraph(said, strong=True),
        ]
    if not made.first:
        return [kit.heading(words.say("made-again", number=number))]
    return [kit.heading(number)]


def _who(made: TicketMade, words: Words) -> list[kit.Piece]:
    ticket, around = made.ticket, made.around
    kind = ticket.kind.value
    if around.owner:
        who = words.say("made-owner", who=around.owner.name, kind=kind)
    else:
        who = words.say("made-queue", queue=around.queue.read(words.language), kind=kind)
    said = [kit.paragraph(who, strong=not _is_urgent(made)), *instead(ticket, around, words)]
    if ticket.first_response_at is None and around.due is not None and around.due > around.now:
        said.append(kit.paragraph(words.say("made-by", when=moment(around.due, around.now, words))))
    if ticket.needs_manager:
        said.append(kit.paragraph(words.say("made-manager")))
    if not _is_urgent(made):
        said.append(kit.note(words.say("made-talk" if made.call else "made-hurry", phone=around.phone)))
    return said
