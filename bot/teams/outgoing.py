"""A drawn reply becomes an activity, or the answer to a press."""

import json
from collections.abc import Mapping, Sequence

from bot.replies.reply import Card

CARD = "application/vnd.microsoft.card.adaptive"


def message(card: Card) -> dict[str, object]:
    """The activity that shows a card. No text beside it; `summary` is what a lock screen shows."""
    attachment = {"contentType": CARD, "content": card.content}
    return {"type": "message", "summary": card.summary, "attachments": [attachment]}


def instead(cards: Sequence[Card]) -> bytes:
    """The answer to `adaptiveCard/action`: the card that takes the place of the pressed one, or none."""
    shown = [{"type": CARD, "value": card.content} for card in cards[:1]]
    return encoded({"statusCode": 200, **(shown[0] if shown else {})})


def encoded(value: Mapping[str, object]) -> bytes:
    """JSON in UTF-8, as short as it can be."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
