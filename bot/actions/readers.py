"""What a button's fields hold, read by their names: from outside, and never trusted to be what they should."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from bot.actions import morning_fields
from bot.actions.editing import Part
from bot.actions.fields import day, given, one_of
from bot.desk.ticket import State
from bot.errors import Unreadable
from bot.ids import AreaId, HowToId, TicketId
from bot.language import Language

MOST_DIGITS = 9
_MARK = re.compile(r"[0-9a-f]{32}")


def _topic(text: str) -> HowToId:
    if not text:
        raise Unreadable("no topic")
    return HowToId(text)


def _ticket(text: str) -> TicketId:
    if not text:
        raise Unreadable("no ticket")
    return TicketId(text)


def _number(text: str) -> int:
    if not text.isdecimal() or len(text) > MOST_DIGITS:
        raise Unreadable("no number")
    return int(text)


def _mark(text: str) -> str | None:
    """A button of before there were marks has none; what is none tells nothing."""
    return text if _MARK.fullmatch(text) else None


def _language(text: str) -> Language:
    match text:
        case "sv" | "en":
            return text
        case _:
            raise Unreadable("unknown language")


# Any: one reader a field name, each of its field's own type; a test presses every button there is.
READERS: Mapping[str, Callable[[str], Any]] = {
    "topic": _topic,
    "ticket": _ticket,
    **dict.fromkeys(("first", "last", "rollout", "unit", "role"), given),
    "member": str,
    "cover": str,
    "gate": str,
    "into": _ticket,
    "stage": one_of(State),
    "by": day,
    "to": str,
    "film": str,
    "day": str,
    "hour": str,
    "kind": str,
    "area": AreaId,
    "language": _language,
    "part": one_of(Part),
    "nonce": str,
    "origin": _mark,
    **dict.fromkeys(("version", "wave"), _number),
    **morning_fields.READERS,
}
