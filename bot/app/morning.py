"""The mornings planned, and accounted for: who wants theirs in the next hours, and what became of everybody."""

import logging
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, tzinfo

from bot.mornings.delivery import LATEST, Wanted
from bot.mornings.plan import Planned, Room, planned
from bot.mornings.reckoning import MISSED, Reckoning
from bot.preferences import next_due
from bot.region import Region
from bot.store import Store
from bot.store.retention import tidy_mornings
from bot.store.tables import NEVER_RECKONED
from bot.store.wanting import Moved, Soon

log = logging.getLogger(__name__)

AHEAD = timedelta(hours=2)
"""So far ahead is planned: at the usual pace everybody of a large region twice over."""

CAUGHT_UP = timedelta(days=1)
"""So old a missed morning is still written down as late; of older ones the log tells that nobody planned."""

PLANNED = 0.97
"""The share of the pace that is planned with: the rest is for what has to be tried again."""

AT_ONCE, MOST_BATCHES = 5_000, 1_000
TICK, TIDIED = "plan", "tidied"


@dataclass(frozen=True, slots=True)
class Plan:
    """What was planned: how many, and of these how many cannot be on time, and by how much the last is late."""

    number: int = 0
    late: int = 0
    late_by: timedelta = timedelta()

    def and_(self, also: Sequence[Planned]) -> "Plan":
        """With these too."""
        late = [each.late_by for each in also if each.late_by]
        return Plan(self.number + len(also), self.late + len(late), max((self.late_by, *late)))


async def plan(region: Region, store: Store, now: datetime, per_second: float) -> Plan:
    """Plan what is wanted in the next hours. Called again, or by two at once, it changes nothing more.

    What cannot be on time is said now, and not when it is late.
    """
    await store.reckonings.beat(TICK, now)
    await _tidy(region, store, now)
    made, taken = Plan(), Counter(await store.mornings.taken(int(now.timestamp())))
    for _ in range(MOST_BATCHES):
        soon = await store.wanting.soon(now + AHEAD, AT_ONCE)
        if not soon:
            break
        steps = [_next(region, each, now) for each in soon]
        wanted = [each for each, _ in steps if each is not None]
        room = Room(per_second * PLANNED, now, region.digest.quiet_before, region.zone, taken)
        of_these = planned(wanted, room)
        await _write(store, of_these, [moved for _, moved in steps])
        taken.update(each.second for each in of_these)
        made = made.and_(of_these)
    if made.late:
        log.warning("%d of %d digests cannot be on time, by up to %s", made.late, made.number, made.late_by)
    return made


def _next(region: Region, soon: Soon, now: datetime) -> tuple[Wanted | None, Moved]:
    """What somebody wants now, and when they want the next; nothing now where it is only reckoned when."""
    person, zone = soon.person, region.zone
    rhythm = region.digest.rhythm(person.preferences, person.shift, zone)
    at: datetime | None = soon.at
    if soon.at < now - CAUGHT_UP:
        at = next_due(rhythm, now if soon.at == NEVER_RECKONED else now - LATEST)
    if at is None or at > now + AHEAD:
        return None, Moved(person.id, soon.at, at)
    wanted = Wanted(person.id, at.astimezone(zone).date(), at)
    return wanted, Moved(person.id, soon.at, next_due(rhythm, at))


async def _write(store: Store, plan: Sequence[Planned], moved: Sequence[Moved]) -> None:
    """Both in one transaction: nobody is planned and not moved on, or moved on and not planned."""
    in_one_order = sorted(moved, key=lambda each: each.person)  # why: two planners must not wait for each other
    async with store.database.together() as connection:
        await store.mornings.add(connection, plan)
        await store.wanting.move_on(connection, in_one_order)


async def _tidy(region: Region, store: Store, now: datetime) -> None:
    """Once a day, forget what is old."""
    last = await store.reckonings.last_beat(TIDIED)
    if last is None or last <= now - CAUGHT_UP:
        await tidy_mornings(store.database, now.astimezone(region.zone).date(), now)
        await store.reckonings.beat(TIDIED, now)


async def account(store: Store, day: date, now: datetime) -> Reckoning:
    """What has become of that day's deliveries, and how many people nobody has planned for lately."""
    reckoned = await store.reckonings.of(day)
    forgotten = await store.wanting.forgotten(now - CAUGHT_UP, now - MISSED)
    return replace(reckoned, unplanned=forgotten)


async def alerts(store: Store, zone: tzinfo, now: datetime) -> Sequence[str]:
    """What somebody must look at: nobody plans, somebody waits too long, or yesterday does not add up."""
    planned_at = await store.reckonings.last_beat(TICK)
    today = now.astimezone(zone).date()
    yesterday, account_now = await store.reckonings.of(today - CAUGHT_UP), await account(store, today, now)
    found = {
        f"No mornings have been planned since {planned_at}": planned_at is not None and planned_at < now - MISSED,
        f"A digest has waited since {account_now.longest_wait}": account_now.waits_too_long(now),
        f"{account_now.unplanned} people are in no plan": account_now.unplanned > 0,
        f"{yesterday.waiting} digests of {yesterday.day} have not ended": yesterday.waiting > 0,
    }
    return [what for what, is_so in found.items() if is_so]
