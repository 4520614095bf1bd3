"""What a button's fields hold, read by their names: from outside, and never trusted to be what they should."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from bot.actions import morning_fields
from bot.desk.ticket import State
from bot.errors import Unreadable
from bot.ids import AreaId, HowToId, RoleId, RolloutId, TicketId, UnitId
from bot.language import Language


def _topic(text: str) -> HowToId:
    if not text:
        raise Unreadable("no topic")
    return HowToId(text)


def _ticket(text: str) -> TicketId:
    if not text:
        raise Unreadable("no ticket")
    return TicketId(text)


def _given(text: str) -> str | None:
    return text or None


def _language(text: str) -> Language:
    match text:
        case "sv" | "en":
            return text
        case _:
            raise Unreadable("unknown language")


def _unit(text: str) -> UnitId | None:
    return UnitId(text) if text else None


def _rollout(text: str) -> RolloutId | None:
    return RolloutId(text) if text else None


def _role(text: str) -> RoleId | None:
    return RoleId(text) if text else None


def _day(text: str) -> date | None:
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Unreadable("no date") from None


def _stage(text: str) -> State:
    try:
        return State(text)
    except ValueError:
        raise Unreadable("unknown stage") from None


# Any: one reader a field name, each of its field's own type; a test presses every button there is.
READERS: Mapping[str, Callable[[str], Any]] = {
    "topic": _topic,
    "ticket": _ticket,
    **dict.fromkeys(("first", "last"), _given),
    "member": str,
    "cover": str,
    "gate": str,
    "into": _ticket,
    "stage": _stage,
    "rollout": _rollout,
    "by": _day,
    "to": str,
    "film": str,
    "day": str,
    "hour": str,
    "kind": str,
    "area": AreaId,
    "language": _language,
    "unit": _unit,
    "role": _role,
    **morning_fields.READERS,
}
