"""The short card in a queue's channel, which is updated in place: no free text, no inputs."""

from bot.actions.ticket import ClaimTicket, ShowTicket
from bot.desk.changes import REOPENED_WITHIN
from bot.desk.ticket import State, Ticket
from bot.replies.reply import Card
from bot.replies.ticket import QueueCard
from bot.words import Words
from cards import kit
from cards.ticket_parts import facts, name_of, where


def draw_queue(queue: QueueCard, words: Words) -> Card:
    """Who has it first; it says when it came in, since nobody draws it anew while it waits."""
    ticket, around = queue.ticket, queue.around
    status = kit.paragraph(_status(queue, words), strong=ticket.is_open and queue.elsewhere is None)
    top = [kit.heading(ticket.number), *_refusal(queue, words), status]
    summary = words.say("queue-summary", number=ticket.number)
    if not ticket.is_open or queue.elsewhere is not None:
        return kit.card(words.language, summary, [*top, kit.note(where(around, words))])
    body = [*top, kit.paragraph(where(around, words)), *facts(ticket, around, words)]
    see = kit.press(words.say("ticket-open"), ShowTicket(ticket.id))
    take = kit.press(words.say("ticket-take"), ClaimTicket(ticket.id), primary=True)
    return kit.card(words.language, summary, body, [take, see] if _waits(ticket) else [see])


def _waits(ticket: Ticket) -> bool:
    """Whether somebody is still to take it. What was given to somebody is not theirs until they do."""
    return ticket.owner is None or ticket.state is State.NEW


def _refusal(queue: QueueCard, words: Words) -> list[kit.Piece]:
    """Why what this reader pressed was not done, above the card as it is now."""
    if queue.refused is None:
        return []
    reason, who = queue.refused.value, name_of(queue.around.owner, words)
    return [kit.boxed(kit.paragraph(words.say("denied", reason=reason, who=who, days=str(REOPENED_WITHIN.days))))]


def _status(queue: QueueCard, words: Words) -> str:
    ticket, owner = queue.ticket, queue.around.owner
    if queue.elsewhere is not None:
        return words.say("queue-elsewhere", queue=queue.elsewhere.read(words.language))
    state = words.say("ticket-state", state=ticket.state.value)
    if not ticket.is_open:
        return words.say("queue-closed", state=state, who=owner.name) if owner else state
    if owner is None:
        return words.say("queue-free")
    if ticket.state is State.NEW:
        return words.say("queue-given", who=owner.name)
    if ticket.state is State.IN_PROGRESS:
        return words.say("queue-owner", who=owner.name)
    return words.say("queue-owner-state", who=owner.name, state=state)
