"""Planned downtime as a message of its own: planned for everybody whom it concerns, and made when it is sent."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.app.digest.material import reader_of
from bot.app.kollegan import Kollegan
from bot.app.morning import AT_ONCE, PLANNED, Plan
from bot.app.phone import phone_now
from bot.digest import Item, Topic
from bot.digest.values import Film
from bot.howto import HowTo
from bot.language import Language
from bot.mornings.closings import Closing, closings
from bot.mornings.delivery import Wanted, Why
from bot.mornings.plan import Room, planned
from bot.people import Person
from bot.region import Region
from bot.replies.morning import ClosingTold, ItemShown
from bot.store import Store

Drawn = Callable[[ClosingTold, Language], bytes]


async def plan_closings(region: Region, store: Store, now: datetime, per_second: float) -> Plan:
    """Plan who hears of what will be closed. Called again, or by two at once, it changes nothing more."""
    made = Plan()
    for closing in _of(region):
        if closing.is_told(now, region.zone) and await store.reckonings.last_beat(closing.kind) is None:
            made = await _planned(closing, region, store, now, per_second, made)
            await store.reckonings.beat(closing.kind, now)
    return made


async def _planned(
    closing: Closing, region: Region, store: Store, now: datetime, per_second: float, made: Plan
) -> Plan:
    taken, last = Counter(await store.mornings.taken(int(now.timestamp()))), ""
    while people := await store.wanting.everybody(last, AT_ONCE):
        room = Room(per_second * PLANNED, now, region.digest.quiet_before, region.zone, taken)
        of_these = planned(list(_wanted(closing, people, region)), room)
        async with store.database.together() as connection:
            await store.mornings.add(connection, of_these)
        taken.update(each.second for each in of_these)
        made, last = made.and_(of_these), people[-1].id
    return made


def _wanted(closing: Closing, people: Sequence[Person], region: Region) -> Iterator[Wanted]:
    day = closing.down.start.astimezone(region.zone).date()
    for person in people:
        at = closing.wanted(person, region.digest, region.zone)
        if at is not None and region.may_see(person, closing.down, day):
            yield Wanted(person.id, at.astimezone(region.zone).date(), at, closing.kind)


def _of(region: Region) -> Iterator[Closing]:
    return closings(region.downtimes, {system.id: system.criticality for system in region.systems.values()})


def _fallback(region: Region, closing: Closing) -> HowTo | None:
    return region.how_tos.get(closing.down.fallback) if closing.down.fallback is not None else None


@dataclass
class Closings:
    """Makes what is sent, as `draw` draws it: for each reason to be told, once."""

    kollegan: Kollegan
    draw: Drawn
    _drawn: dict[Hashable, bytes] = field(default_factory=dict[Hashable, bytes], init=False)

    def made(self, person: Person, kind: str) -> bytes | Why:
        """What tells this person of it, or why nothing does: it was called off or moved, or is over."""
        region, now = self.kollegan.region, self.kollegan.clock()
        closing = next((one for one in _of(region) if one.kind == kind), None)
        if closing is None or not region.may_see(person, closing.down, self.kollegan.today()):
            return Why.NOTHING
        if closing.is_over(now):
            return Why.LATE
        if person.preferences.is_paused(self.kollegan.today()):
            return Why.PAUSED
        told = self._told(closing, person, now)
        shown = told.shown
        key = (kind, closing.down, shown.item.reason, shown.film is None, shown.phone, person.language)
        if key not in self._drawn:
            self._drawn[key] = self.draw(told, person.language)
        return self._drawn[key]

    def _told(self, closing: Closing, person: Person, now: datetime) -> ClosingTold:
        region = self.kollegan.region
        reader, how_to = reader_of(region, person, now), _fallback(region, closing)
        film = None
        if how_to is not None and region.may_see(person, how_to, reader.day):
            film = Film(how_to, region.films.link(how_to.video, 0))
        item = Item(closing.down.at(region.zone), reader.reason(closing.down.audience))
        shown = ItemShown(Topic.DOWNTIME, item, film, region.portals.status, phone_now(self.kollegan))
        return ClosingTold(closing.phase, shown)
