"""Messages to who helps: a question to an expert, and what is new in a ticket."""

from bot.actions.ticket import AnswerTheOwner, ShowTicket
from bot.desk.ticket import Move
from bot.language import Text
from bot.replies.reply import Card
from bot.replies.ticket import ExpertAsked, Helper, MemberTold
from bot.words import Words
from cards import kit
from cards.ticket_parts import cut, facts, field, instead, lacking, name_of, sending, where


def draw_expert(asked: ExpertAsked, words: Words) -> Card:
    """What the consultant wants to know, what the asker asked, and a field. The answer goes to the consultant."""
    ticket, who = asked.ticket, name_of(asked.by, words)
    body = [kit.heading(words.say("expert-asked", who=who))]
    if asked.event.words is not None:
        body.append(kit.paragraph(cut(asked.event.words.text)))
    body.append(kit.note(" · ".join((ticket.number, where(asked.around, words)))))
    body.append(kit.boxed(kit.note(words.say("expert-question")), kit.paragraph(cut(ticket.question.text))))
    if ticket.is_open:
        body.extend([*lacking(asked.missing, words), *field(words.say("ticket-your-answer"), words)])
        body.append(sending(words.say("ticket-send-answer"), AnswerTheOwner, ticket))
        body.append(kit.note(words.say("expert-goes-to", who=who)))
    else:
        body.append(kit.note(words.say("expert-too-late")))
    return kit.card(words.language, words.say("expert-summary", number=ticket.number), body)


def draw_member(told: MemberTold, words: Words) -> Card:
    """What is new, in which ticket; the work card is a press away."""
    ticket, around, event = told.ticket, told.around, told.event
    title = words.say("member-told", move=event.move.value)
    body = [kit.heading(title)]
    if told.by is not None:
        body.append(kit.note(words.say("member-from", who=told.by.name)))
    body.append(kit.paragraph(" · ".join((ticket.number, where(around, words))), strong=True))
    body.extend(_missing(told, words))
    body.extend(facts(ticket, around, words))
    body.extend(instead(ticket, around, words))
    if ticket.relief:
        body.append(kit.note(words.say("work-relief")))
    if event.words is not None and event.words.text:
        body.append(kit.boxed(kit.paragraph(cut(event.words.text))))
    see = kit.press(words.say("ticket-open"), ShowTicket(ticket.id), primary=True)
    return kit.card(words.language, words.say("member-summary", what=title, number=ticket.number), body, [see])


def _missing(told: MemberTold, words: Words) -> list[kit.Piece]:
    """Whom word did not reach, and what that asks of the reader."""
    if told.event.move is not Move.UNREACHED:
        return []
    match told.missed:
        case Helper(name=name):
            return [kit.paragraph(words.say("member-missed", who=name))]
        case Text() as queue:
            return [kit.paragraph(words.say("channel-missed", queue=queue.read(words.language)))]
        case None:
            return [kit.paragraph(words.say("asker-missed"))]
