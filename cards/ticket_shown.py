"""One's own ticket: how it stands, what was said, and what can be done."""

from bot.actions.ticket import AddWords, WithdrawTicket
from bot.desk.ticket import Kind, State
from bot.replies.reply import Card
from bot.replies.ticket import TicketShown
from bot.words import Words
from cards import kit
from cards.course import course_notes, stands_at
from cards.moments import moment
from cards.ticket_parts import (
    adding,
    cut,
    did_it_help,
    due,
    exchange,
    field,
    instead,
    lacking,
    reopening,
    sending,
    solution,
    standing,
    undone,
    where,
)


def draw_shown(shown: TicketShown, words: Words) -> Card:
    """The state first, in plain words; then the question and the exchange."""
    ticket, around = shown.ticket, shown.around
    staged = ticket.kind in (Kind.IDEA, Kind.AUTHORISATION) and ticket.state is not State.WITHDRAWN
    stands = stands_at if staged else standing
    body = [kit.heading(ticket.number), *undone(shown.refused, ticket, around, words)]
    body += [kit.paragraph(stands(ticket, around, words), strong=True)]
    body.extend([*instead(ticket, around, words), *course_notes(ticket, around, words)])
    known = [words.say("ticket-came", when=moment(ticket.made_at, around.now, words)), *due(ticket, around, words)]
    body.extend(kit.note(text) for text in (where(around, words), " · ".join(known)))
    body.append(kit.boxed(kit.paragraph(cut(ticket.question.text))))
    body.extend(exchange(shown.exchange, around, words, words.say("ticket-you")))
    body.extend(solution(ticket, around, shown.how_to, shown.film, words))
    summary = words.say("shown-summary", number=ticket.number)
    return kit.card(words.language, summary, [*body, *_ways(shown, words)])


def _ways(shown: TicketShown, words: Words) -> list[kit.Piece]:
    ticket = shown.ticket
    if ticket.is_open:
        return [*lacking(shown.missing, words), *_open_ways(shown, words)]
    if not shown.may_reopen:
        return [kit.note(words.say("ticket-ask-anew"))]
    if ticket.helped is None and ticket.state is not State.WITHDRAWN:
        return did_it_help(ticket, words)
    thanked = [kit.paragraph(words.say("thanks"))] if ticket.helped else []
    fold = kit.buttons(kit.fold(words.say("ticket-not-done"), "again"))
    return [*thanked, fold, reopening("again", ticket, words)]


def _open_ways(shown: TicketShown, words: Words) -> list[kit.Piece]:
    ticket = shown.ticket
    withdraw = kit.press(words.say("ticket-withdraw"), WithdrawTicket(ticket.id))
    if ticket.state is State.WAITING_ASKER or shown.missing:
        answer = sending(words.say("ticket-send-answer"), AddWords, ticket)
        return [*field(words.say("ticket-your-answer"), words), answer, kit.buttons(withdraw)]
    return [kit.buttons(kit.fold(words.say("ticket-add"), "add"), withdraw), adding("add", ticket, words)]
