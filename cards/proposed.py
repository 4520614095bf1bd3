"""A consultant's answer is proposed as a how-to, or cannot be."""

from bot.actions.ticket import ShowTicket
from bot.replies.reply import Card
from bot.replies.staged import HowToProposed
from bot.words import Words
from cards import kit


def draw_proposed(proposed: HowToProposed, words: Words) -> Card:
    """Who looks at it now, or why nobody does."""
    kept = str(proposed.kept)
    title = words.say("proposed", kept=kept)
    body = [kit.heading(title), kit.paragraph(words.say("proposed-text", kept=kept)), kit.note(proposed.number)]
    see = kit.press(words.say("ticket-open"), ShowTicket(proposed.ticket))
    return kit.card(words.language, title, body, [see])
