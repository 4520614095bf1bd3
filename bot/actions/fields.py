"""What the fields of many buttons hold: something or nothing, a day, one of a few."""

from collections.abc import Callable
from datetime import date
from enum import Enum
from typing import TypeVar

from bot.errors import Unreadable

Kind = TypeVar("Kind", bound=Enum)


def given(text: str) -> str | None:
    """What was filled in or chosen; None where nothing was."""
    return text or None


def day(text: str) -> date | None:
    """A day; None where none was chosen. Raises `Unreadable`."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise Unreadable("no date") from None


def one_of(kind: type[Kind]) -> Callable[[str], Kind]:
    """Reads one of these by its value. What it gives raises `Unreadable`."""

    def read(text: str) -> Kind:
        try:
            return kind(text)
        except ValueError:
            raise Unreadable(f"unknown {kind.__name__}") from None

    return read
