"""A drawn reply becomes an activity, or the answer to a press."""

from collections.abc import Mapping

from bot.replies.reply import Card

CARD = "application/vnd.microsoft.card.adaptive"


def message(card: Card) -> dict[str, object]:
    """The activity that shows a card. No text beside it; `summary` is what a lock screen shows."""
    attachment = {"contentType": CARD, "content": card.content}
    return {"type": "message", "summary": card.summary, "attachments": [attachment]}


def instead(card: Card) -> Mapping[str, object]:
    """The answer to `adaptiveCard/action`: this card takes the place of the one that was pressed."""
    return {"statusCode": 200, "type": CARD, "value": card.content}


NOTHING: Mapping[str, object] = {"statusCode": 200}
"""The answer to a press that changes nothing on the card."""
