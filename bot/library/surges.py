"""What is suddenly asked much more than it usually is, by the hour."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.ids import AreaId, HowToId, SystemId
from bot.learned import Hour

LATELY = timedelta(hours=3)
MOST_DAYS, LEAST_DAYS = 28, 7
"""What is usual is what was asked at the same time of day on as many days before; before a week, nothing is."""

LEAST = 5
UNLIKELY = 0.001
"""How seldom it would be asked so much by chance (Poisson), were nothing wrong."""

LEAST_USUAL = 0.5
"""What was never asked before is taken to be asked every second day."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A how-to, one question without a film, or trouble in a system; none of them: all that has no film in the area."""

    area: AreaId | None = None
    how_to: HowToId | None = None
    text: str | None = None
    system: SystemId | None = None


@dataclass(frozen=True, slots=True)
class Surge:
    """`count` messages in the last three hours, where `usual` is the number in the same hours of other days."""

    about: Subject
    count: int
    usual: float


def surges(hours: Sequence[Hour], now: datetime) -> tuple[Surge, ...]:
    """What surges now (UTC), the most first."""
    days = min(MOST_DAYS, (now - min((hour.start for hour in hours), default=now)).days)
    if days < LEAST_DAYS:
        return ()
    lately, before = _counted(hours, now, range(1)), _counted(hours, now, range(1, days + 1))
    found = (Surge(subject, count, before[subject] / days) for subject, count in lately.items())
    return tuple(sorted((surge for surge in found if _is_much(surge)), key=lambda surge: -surge.count))


def _counted(hours: Iterable[Hour], now: datetime, days_ago: range) -> Counter[Subject]:
    """What was asked in the same hours as these last ones, so many days ago."""
    windows = [(now - LATELY - timedelta(days=ago), now - timedelta(days=ago)) for ago in days_ago]
    counted: Counter[Subject] = Counter()
    for hour in hours:
        if any(since < hour.start <= until for since, until in windows):
            for subject in _subjects(hour):
                counted[subject] += hour.count
    return counted


def _subjects(hour: Hour) -> Iterable[Subject]:
    if hour.how_to is not None:
        return (Subject(hour.area, hour.how_to),)
    itself = Subject(hour.area, text=hour.text.text if hour.text else None, system=hour.system)
    return {itself, Subject(hour.area)}


def _is_much(surge: Surge) -> bool:
    return surge.count >= LEAST and _chance(surge.count, max(surge.usual, LEAST_USUAL)) < UNLIKELY


def _chance(count: int, usual: float) -> float:
    """How likely so many or more are, where `usual` are expected."""
    fewer = math.fsum(math.exp(n * math.log(usual) - usual - math.lgamma(n + 1)) for n in range(count))
    return max(0.0, 1.0 - fewer)
