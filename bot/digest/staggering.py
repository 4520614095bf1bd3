"""The film of a morning, spread over days: a large region's would have more viewers at once than its host expects."""

import math
from datetime import date
from zlib import crc32

from bot.ids import UnitId

MOST_VIEWERS = 100
"""Viewers a minute: of more SharePoint wants to know beforehand."""

PLAYED = 0.1
"""Our guess of how many play the film that they are shown, and they do it at once."""


def viewers(digests: int, days: int = 1) -> int:
    """How many play it in a minute that brings so many digests, where it is spread over these days."""
    return math.ceil(digests * PLAYED / days)


def days_for(digests: int) -> int:
    """Over how many working days a film is spread where the busiest minute brings so many digests."""
    return max(1, math.ceil(viewers(digests) / MOST_VIEWERS))


def has_turn(units: tuple[UnitId, ...], day: date, days: int) -> bool:
    """Whether it is the day for films of who works at these units: every `days`:th working day.

    By unit, and not by person: colleagues have the same morning, which is drawn once for all of them.
    """
    return (crc32(" ".join(units).encode()) + _working_day(day)) % days == 0


def _working_day(day: date) -> int:
    """The number of the working day; a weekend has Friday's."""
    week, weekday = divmod(day.toordinal() - 1, 7)
    return week * 5 + min(weekday, 4)
