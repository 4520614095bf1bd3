"""Looking at a drawn card as its reader does: its texts, its buttons, its inputs."""

from collections.abc import Iterator, Mapping
from typing import cast

from bot.replies.reply import Card

Json = Mapping[str, object]


def parts(value: object) -> Iterator[Json]:
    """Every object in the card, outermost first."""
    if isinstance(value, Mapping):
        whole = cast("Json", value)
        yield whole
        for held in whole.values():
            yield from parts(held)
    elif isinstance(value, list):
        for held in cast("list[object]", value):
            yield from parts(held)


def actions(content: object) -> list[Json]:
    """The buttons, in order. A fallback is the same button for another client; a line that opens a page is none."""
    found = [part for part in parts(content) if str(part.get("type")).startswith("Action.")]
    inner = [part[held] for part in parts(content) for held in ("fallback", "selectAction") if held in part]
    return [part for part in found if part not in inner]


def button(card: Card, title: str) -> Json:
    """The button with this title."""
    return next(action for action in actions(card.content) if action["title"] == title)


def titles(card: Card) -> list[str]:
    """What stands on the buttons."""
    return [str(action["title"]) for action in actions(card.content)]


def texts(content: object) -> list[str]:
    """Every text that is drawn, hidden ones too."""
    return [str(part["text"]) for part in parts(content) if "text" in part]


def primary(card: Card) -> list[str]:
    """The buttons that stand out."""
    return [str(action["title"]) for action in actions(card.content) if action.get("style") == "positive"]
