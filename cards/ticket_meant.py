"""Somebody waits for an answer, and something was written: is this it?"""

from bot.actions.ticket import AddWords, SomethingNew
from bot.replies.reply import Card
from bot.replies.ticket import AnswerMeant
from bot.words import Words
from cards import kit
from cards.moments import stamp
from cards.ticket_parts import beginning, cut, name_of


def draw_meant(meant: AnswerMeant, words: Words) -> Card:
    """What was asked, what was written, and two buttons."""
    ticket, asked = meant.ticket, meant.asked
    who = asked.by if asked and asked.by else name_of(meant.around.owner, words)
    body = [kit.heading(words.say("meant", who=who))]
    if asked is not None:
        line = words.say("ticket-line", who=who, when=stamp(asked.at, meant.around.now, words))
        body.append(kit.said(line, cut(asked.words)))
    body.append(kit.boxed(kit.paragraph(cut(meant.words.text))))
    about = words.say("told-about", number=ticket.number, question=beginning(ticket.question.text))
    body.append(kit.note(about))
    send = kit.press(words.say("meant-send"), AddWords(ticket.id, meant.words), primary=True)
    new = kit.press(words.say("meant-new"), SomethingNew(meant.words))
    return kit.card(words.language, words.say("meant-summary", number=ticket.number), body, [send, new])
