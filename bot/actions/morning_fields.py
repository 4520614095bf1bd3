"""What the fields of a digest's buttons hold, read from what came in."""

import re
from collections.abc import Callable, Mapping
from datetime import time
from enum import Enum
from typing import Any

from bot.actions.fields import day, given, one_of
from bot.digest.values import Topic
from bot.errors import Unreadable
from bot.staff import WEEKDAYS, Weekday

_NAMES = re.compile(r"[A-Za-z0-9_-]+(?: [A-Za-z0-9_-]+)*")


_section = one_of(Topic)


def _names(text: str) -> str:
    if not _NAMES.fullmatch(text):
        raise Unreadable("no names of items")
    return text


def _time(text: str) -> time | None:
    try:
        return time.fromisoformat(text).replace(second=0, microsecond=0, tzinfo=None) if text else None
    except ValueError:
        raise Unreadable("no time of day") from None


def _days(text: str) -> frozenset[Weekday] | None:
    asked = text.split(",") if text else []
    if not set(asked) <= set(WEEKDAYS):
        raise Unreadable("no weekdays")
    return frozenset(name for name in WEEKDAYS if name in asked) or None


def _topics(text: str) -> frozenset[Topic]:
    return frozenset(_section(name) for name in text.split(",") if name)


# Any: one reader a field name, each of its field's own type.
READERS: Mapping[str, Callable[[str], Any]] = {
    "section": _section,
    "item": _names,
    "items": _names,
    "shift": given,
    "send_at": _time,
    "days": _days,
    "paused_until": day,
    "topics": _topics,
}


def written(value: object) -> str:
    """A field's value as a button holds it."""
    return str(value.value) if isinstance(value, Enum) else str(value)
