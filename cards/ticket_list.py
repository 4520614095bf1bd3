"""Tickets in a list, a refusal said kindly, and a number that leads nowhere."""

from collections.abc import Iterable

from bot.actions.ticket import ShowMine, ShowTicket, ShowUnclaimed
from bot.desk.changes import REOPENED_WITHIN, Reason
from bot.replies.reply import Card
from bot.replies.ticket import ListOf, NoSuchTicket, Row, TicketDenied, TicketList
from bot.words import Words
from cards import kit
from cards.ticket_parts import BETWEEN, beginning, due, instead, name_of, standing

MOST_BUTTONS = 6


def draw_list(listed: TicketList, words: Words) -> Card:
    """A row each. The most urgent have a button; the others are opened by writing their number."""
    count = len(listed.rows) + listed.more
    title = words.say("list", kind=listed.kind.value, count=count) if listed.counted else words.say("list-of-many")
    body = [kit.heading(title)]
    for place, row in enumerate(listed.rows):
        body.append(_row(row, listed.kind, words, with_button=place < MOST_BUTTONS))
    if listed.more or not listed.counted:
        more = words.say("list-more", count=listed.more) if listed.counted else words.say("list-and-more")
        body.append(kit.note(more))
    elif len(listed.rows) > MOST_BUTTONS:
        body.append(kit.note(words.say("list-by-number")))
    elif not listed.rows and listed.kind is ListOf.MY_OWN:
        body.append(kit.paragraph(words.say("list-nothing-asked")))
    return kit.card(words.language, words.say("list-summary", count=count), body, _onward(listed, words))


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
    """One's own are known by what was asked, others by their number."""
    ticket, around = row.ticket, row.around
    if kind is ListOf.MY_OWN:
        top, under = [beginning(ticket.question.text)], [ticket.number, standing(ticket, around, words)]
    else:
        top, under = [ticket.number, around.system], [*_urgency(row, words), around.unit]
    see = kit.press(words.say("ticket-open"), ShowTicket(ticket.id), about=ticket.number) if with_button else None
    return kit.row(_joined(top), see, under=_joined(under))


def _urgency(row: Row, words: Words) -> list[str]:
    """By when it must be answered; once it has been, how it stands."""
    ticket, around = row.ticket, row.around
    level = [ticket.priority.value] if ticket.priority else []
    return level + (due(ticket, around, words) or [words.say("ticket-state", state=ticket.state.value)])


def _joined(parts: Iterable[str | None]) -> str:
    return BETWEEN.join(part for part in parts if part)


def _onward(listed: TicketList, words: Words) -> list[kit.Button]:
    """Where to look next, where there is room for a button."""
    if len(listed.rows) >= MOST_BUTTONS:
        return []
    match listed.kind:
        case ListOf.MINE:
            return [kit.press(words.say("list-show-unclaimed"), ShowUnclaimed())]
        case ListOf.UNCLAIMED:
            return [kit.press(words.say("list-show-mine"), ShowMine())]
        case ListOf.MY_OWN:
            return []
