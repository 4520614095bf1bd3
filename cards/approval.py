"""A request that waits for its manager: what is asked for, by whom, and yes or no."""

from bot.actions.approval import ApproveRequest, DeclineRequest
from bot.actions.buttons import Unfilled
from bot.replies.approval import ApprovalAsked
from bot.replies.reply import Card
from bot.words import Words
from cards import kit
from cards.ticket_parts import cut, field, lacking, where


def draw_approval(asked: ApprovalAsked, words: Words) -> Card:
    """Who wants what; then the field and two buttons, or what was said."""
    ticket = asked.ticket
    said = {None: "asked", True: "approved", False: "declined"}[asked.approved]
    state = "over" if asked.approved is None and asked.over else said
    body = [kit.heading(words.say("approval", state=state, who=asked.asker))]
    body.append(kit.note(" · ".join((ticket.number, where(asked.around, words)))))
    body.append(kit.boxed(kit.paragraph(cut(ticket.question.text))))
    if state == "asked":
        body += [*lacking(asked.missing, words), *field(words.say("approval-field"), words)]
        yes = kit.press(words.say("approval-yes"), Unfilled(ApproveRequest, ticket.id), primary=True)
        no = kit.press(words.say("approval-no"), Unfilled(DeclineRequest, ticket.id))
        body.append(kit.buttons(yes, no))
    return kit.card(words.language, words.say("approval-summary", number=ticket.number), body)
