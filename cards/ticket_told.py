"""A message to who asked: a question, an answer, a solution, or somebody new who has it."""

from bot.actions.ticket import AddWords, ShowTicket
from bot.desk.ticket import Move
from bot.replies.reply import Card
from bot.replies.ticket import AskerTold
from bot.words import Words
from cards import kit
from cards.staged_told import draw_staged_told, is_about_its_course
from cards.ticket_parts import adding, beginning, cut, did_it_help, field, name_of, sending, solution, standing

ADD = "add"


def draw_told(told: AskerTold, words: Words) -> Card:
    """What was said stands large enough to be all that is read."""
    if is_about_its_course(told):
        return draw_staged_told(told, words)
    body = [kit.heading(_title(told, words)), *_said(told, words)]
    if told.event.move is Move.RESOLVED:
        body.extend(solution(told.ticket, told.around, told.how_to, told.film, words))
    body.extend(_ways(told, words))
    summary = words.say("told-summary", move=told.event.move.value, number=told.ticket.number)
    return kit.card(words.language, summary, body, link=told.film)


def _title(told: AskerTold, words: Words) -> str:
    move, around = told.event.move, told.around
    if move is Move.COVERED and around.owner is None:
        return words.say("told-uncovered")
    who = around.owner if move is Move.COVERED else told.by
    return words.say("told", move=move.value, who=name_of(who, words))


def _said(told: AskerTold, words: Words) -> list[kit.Piece]:
    ticket, around, event = told.ticket, told.around, told.event
    said: list[kit.Piece] = []
    if event.words is not None and event.words.text:
        said.append(kit.paragraph(cut(event.words.text)))
    if event.move is Move.COVERED:
        said.append(kit.paragraph(_away(told, words)))
    if event.move not in (Move.ASKED, Move.ANSWERED, Move.RESOLVED, Move.COVERED, Move.DECLINED):
        said.append(kit.paragraph(standing(ticket, around, words)))
    about = words.say("told-about", number=ticket.number, question=beginning(ticket.question.text))
    return [*said, kit.note(about)]


def _away(told: AskerTold, words: Words) -> str:
    contact, back = told.around.contact, told.around.back
    who = name_of(contact, words)
    return words.say("told-away-until", who=who, day=words.short_day(back)) if back else words.say("told-away", who=who)


def _ways(told: AskerTold, words: Words) -> list[kit.Piece]:
    ticket = told.ticket
    match told.event.move:
        case Move.ASKED if ticket.is_open:
            send = sending(words.say("ticket-send-answer"), AddWords, ticket)
            return [*field(words.say("ticket-your-answer"), words), send]
        case Move.ANSWERED if ticket.is_open:
            return [kit.buttons(kit.fold(words.say("ticket-add"), ADD)), adding(ADD, ticket, words)]
        case Move.RESOLVED if not ticket.is_open and ticket.helped is None:
            return did_it_help(ticket, words)
        case _:
            return [kit.buttons(kit.press(words.say("ticket-show"), ShowTicket(ticket.id)))]
