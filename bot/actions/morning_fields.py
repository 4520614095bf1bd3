"""What the fields of a digest's buttons hold, read from what came in."""

import re
from collections.abc import Callable, Mapping
from datetime import date, time
from typing import Any

from bot.digest.values import Topic
from bot.errors import Unreadable
from bot.staff import WEEKDAYS, Weekday

_NAMES = re.compile(r"[A-Za-z0-9_-]+(?: [A-Za-z0-9_-]+)*")


def _section(text: str) -> Topic:
    try:
        return Topic(text)
    except ValueError:
        raise Unreadable("unknown section") from None


def _names(text: str) -> str:
    if not _NAMES.fullmatch(text):
        raise Unreadable("no names of items")
    return text


def _time(text: str) -> time | None:
    try:
        return time.fromisoformat(text).replace(second=0, microsecond=0, tzinfo=None) if text else None
    except ValueError:
        raise Unreadable("no time of day") from None


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise Unreadable("no date") from None


def _days(text: str) -> frozenset[Weekday] | None:
    asked = text.split(",") if text else []
    if not set(asked) <= set(WEEKDAYS):
        raise Unreadable("no weekdays")
    return frozenset(day for day in WEEKDAYS if day in asked) or None


def _topics(text: str) -> frozenset[Topic]:
    return frozenset(_section(name) for name in text.split(",") if name)


# Any: one reader a field name, each of its field's own type.
READERS: Mapping[str, Callable[[str], Any]] = {
    "section": _section,
    "item": _names,
    "items": _names,
    "shift": lambda text: text or None,
    "send_at": _time,
    "days": _days,
    "paused_until": _date,
    "topics": _topics,
}


def written(value: object) -> str:
    """A field's value as a button holds it."""
    return str(value.value) if isinstance(value, Topic) else str(value)
