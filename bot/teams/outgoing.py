"""A drawn reply becomes an activity, or the answer to a press."""

import json
from collections.abc import Mapping

from bot.replies.reply import Card

CARD = "application/vnd.microsoft.card.adaptive"
TEXT = "application/vnd.microsoft.activity.message"


def message(card: Card, *, alert: bool = False) -> dict[str, object]:
    """The activity that shows a card. No text beside it; `summary` is what a lock screen shows.

    `alert`: it also stands in the person's activity feed.
    """
    attachment = {"contentType": CARD, "content": card.content}
    shown: dict[str, object] = {"type": "message", "summary": card.summary, "attachments": [attachment]}
    return shown | {"channelData": {"notification": {"alert": True}}} if alert else shown


def instead(card: Card) -> bytes:
    """The answer to `adaptiveCard/action`: the card that takes the place of the pressed one."""
    return encoded({"statusCode": 200, "type": CARD, "value": card.content})


def beside(text: str) -> bytes:
    """The other answer to `adaptiveCard/action`: the pressed card stays, and the client says this beside it."""
    return encoded({"statusCode": 200, "type": TEXT, "value": text})


def with_id(activity: bytes, name: str) -> bytes:
    """An encoded activity with its id: many are the same but for that."""
    return encoded({"id": name})[:-1] + b"," + activity[1:]


def encoded(value: Mapping[str, object]) -> bytes:
    """JSON in UTF-8, as short as it can be."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
