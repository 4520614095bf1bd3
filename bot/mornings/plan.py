"""The plan of a morning: backwards from when each person wants it, so that the plan and not the person waits.

At 40 a second a hundred thousand people take most of an hour. Each gets the last free moment before theirs; those who
want it first are sent first, whatever is free. Who cannot be fitted in is late, and the plan says so when it is made.
"""

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, tzinfo

from bot.mornings.delivery import Wanted


@dataclass(frozen=True, slots=True)
class Planned:
    """When somebody's digest is to be sent; `second` is the whole second (since 1970) that ends then or just after."""

    wanted: Wanted
    due: datetime
    second: int

    @property
    def late_by(self) -> timedelta:
        """How much later it is than it was wanted."""
        return max(self.due - self.wanted.at, timedelta())


@dataclass(frozen=True, slots=True)
class Room:
    """What there is to plan with: so many a second, none before `now` nor, in quiet hours, before `quiet_before`.

    `taken` says how many are planned for a second already. Who wants theirs in the quiet hours gets it when they do.
    """

    per_second: float
    now: datetime
    quiet_before: time
    zone: tzinfo
    taken: Mapping[int, int]

    @property
    def most(self) -> int:
        """How many fit into one second."""
        return max(1, int(self.per_second))

    def opens(self, wanted: datetime) -> int:
        """The first second that may be used for somebody who wants it at `wanted`."""
        local = wanted.astimezone(self.zone)
        morning = local.replace(hour=self.quiet_before.hour, minute=self.quiet_before.minute, second=0, microsecond=0)
        return _second(max(self.now, min(wanted, morning.astimezone(UTC))))

    def moment(self, place: "Place") -> tuple[datetime, int]:
        """When that is: the first at the end of the second, the others spread before it."""
        spread = max(place.second - place.before / self.most, place.opens)
        return max(datetime.fromtimestamp(spread, UTC), self.now), place.second


@dataclass(frozen=True, slots=True)
class Place:
    """A second, how many were planned for it before, and the first second that was open."""

    second: int
    before: int
    opens: int


def planned(wanted: Sequence[Wanted], room: Room) -> Sequence[Planned]:
    """When to send to each of these, in the order of sending."""
    first_first = sorted(wanted, key=lambda each: (each.at, each.person))
    opens = {at: room.opens(at) for at in {each.at for each in wanted}}
    taken = Counter(room.taken)
    places = list(_backwards(first_first, opens, room.most, taken))
    over = [each for each, place in zip(reversed(first_first), places, strict=True) if place is None]
    found = [place for place in places if place is not None]
    found += _forwards(over[::-1], opens, room.most, taken)
    moments = sorted(map(room.moment, found))
    return [Planned(each, *moment) for each, moment in zip(first_first, moments, strict=True)]


def _backwards(
    first_first: Sequence[Wanted], opens: Mapping[datetime, int], most: int, taken: Counter[int]
) -> Iterator[Place | None]:
    """The last free place before each, the last first; None for whom there is none."""
    second = None
    for each in reversed(first_first):
        wanted = _second(each.at)
        second = wanted if second is None else min(second, wanted)
        while taken[second] >= most:
            second -= 1
        fits = second >= opens[each.at]
        yield _take(second, opens[each.at], taken) if fits else None


def _forwards(
    first_first: Sequence[Wanted], opens: Mapping[datetime, int], most: int, taken: Counter[int]
) -> Iterator[Place]:
    """The first free place after each, for those who come too late for one before."""
    second = 0
    for each in first_first:
        second = max(second, opens[each.at])
        while taken[second] >= most:
            second += 1
        yield _take(second, opens[each.at], taken)


def _take(second: int, opens: int, taken: Counter[int]) -> Place:
    taken[second] += 1
    return Place(second, taken[second] - 1, opens)


def _second(moment: datetime) -> int:
    """The whole second that ends then or just after."""
    return math.ceil(moment.timestamp())
