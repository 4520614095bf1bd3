"""Tickets in a list, a refusal said kindly, and a number that leads nowhere."""

from bot.actions.ticket import ShowTicket
from bot.desk.changes import REOPENED_WITHIN, Reason
from bot.replies.reply import Card
from bot.replies.ticket import ListOf, NoSuchTicket, Row, TicketDenied, TicketList
from bot.words import Words
from cards import kit
from cards.moments import moment
from cards.ticket_parts import BETWEEN, due, instead, name_of, standing

MOST_BUTTONS = 6


def draw_list(listed: TicketList, words: Words) -> Card:
    """A row each. The most urgent have a button; the others are opened by writing their number."""
    title = words.say("list", kind=listed.kind.value, count=len(listed.rows) + listed.more)
    body = [kit.heading(title)]
    for place, row in enumerate(listed.rows):
        body.append(_row(row, listed.kind, words, with_button=place < MOST_BUTTONS))
    hidden = listed.more + max(0, len(listed.rows) - MOST_BUTTONS)
    if listed.more:
        body.append(kit.note(words.say("list-more", count=listed.more)))
    elif hidden:
        body.append(kit.note(words.say("list-by-number")))
    return kit.card(words.language, words.say("list-summary", count=len(listed.rows) + listed.more), body)


def draw_denied(denied: TicketDenied, words: Words) -> Card:
    """Why it was not done, and who has it. Nothing went wrong, and nothing is to be done."""
    reason, who = denied.reason.value, name_of(denied.around.owner, words)
    title = words.say("denied", reason=reason, who=who, days=str(REOPENED_WITHIN.days))
    body = [kit.heading(title), kit.paragraph(words.say("denied-text", reason=reason)), kit.note(denied.ticket.number)]
    body.extend(instead(denied.ticket, denied.around, words) if denied.reason is Reason.TAKEN else [])
    see = kit.press(words.say("ticket-open"), ShowTicket(denied.ticket.id))
    return kit.card(words.language, words.say("denied-summary", number=denied.ticket.number), body, [see])


def draw_none(none: NoSuchTicket, words: Words) -> Card:
    """It may not exist, or not be for this reader."""
    title = words.say("no-such-ticket", number=none.number)
    body = [kit.heading(title.strip()), kit.paragraph(words.say("no-such-ticket-text"))]
    return kit.card(words.language, words.say("no-such-ticket-summary"), body)


def _row(row: Row, kind: ListOf, words: Words, *, with_button: bool) -> kit.Piece:
    ticket, around = row.ticket, row.around
    top = BETWEEN.join(part for part in (ticket.number, ticket.priority and ticket.priority.value) if part)
    if kind is ListOf.MY_OWN:
        under = [standing(ticket, around, words)]
    else:
        state = words.say("ticket-state", state=ticket.state.value)
        came = words.say("ticket-came", when=moment(ticket.made_at, around.now, words))
        under = [part for part in (around.system, around.unit) if part]
        under += due(ticket, around, words) or [state, came]
    see = kit.press(words.say("ticket-open"), ShowTicket(ticket.id), about=ticket.number) if with_button else None
    return kit.row(top, see, under=BETWEEN.join(under))
