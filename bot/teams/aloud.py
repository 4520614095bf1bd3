"""A card where others read too: without the buttons that are refused there, and with where they are not."""

from collections.abc import Mapping
from dataclasses import replace
from typing import cast

from bot.actions.buttons import VERBS
from bot.app.company import FOR_ALL
from bot.replies.reply import Card

ALLOWED = frozenset(verb for verb, action in VERBS.items() if action in FOR_ALL)


def aloud(card: Card, elsewhere: str) -> Card:
    """The same card without what only one's own chat does; `elsewhere` says so, where something is left out."""
    content = cast("Mapping[str, object]", _without(card.content))
    if content == card.content:
        return card
    told = {"type": "TextBlock", "text": elsewhere, "wrap": True, "isSubtle": True}
    body = cast("list[object]", content.get("body", []))
    return replace(card, content={**content, "body": [*body, told]})


def _without(part: object) -> object:
    if isinstance(part, list):
        parts = (_without(one) for one in cast("list[object]", part) if not _is_refused(one))
        return [one for one in parts if not _is_empty(one)]
    if isinstance(part, dict):
        return {key: _without(value) for key, value in cast("dict[str, object]", part).items()}
    return part


def _is_refused(part: object) -> bool:
    if not isinstance(part, dict):
        return False
    verb = cast("dict[str, object]", part).get("verb")
    return verb is not None and verb not in ALLOWED


def _is_empty(part: object) -> bool:
    """A row of buttons without any."""
    held = cast("dict[str, object]", part) if isinstance(part, dict) else {}
    return held.get("type") == "ActionSet" and not held.get("actions")
