"""A person's slice of the region, as a digest is made of it."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import TypeVar

from bot.digest import Material, Place, Reader
from bot.ids import UnitId
from bot.people import Person
from bot.region import ForSome, Region

Seen = TypeVar("Seen", bound=ForSome)


def reader_of(region: Region, person: Person, now: datetime) -> Reader:
    """The person at this instant, where the region is. Their own word for where they work goes before the region's."""
    here = now.astimezone(region.zone)
    places = tuple(place_of(region, unit) for unit in person.units_on(here.date()) if unit in region.units)
    return Reader(here, places, tuple(role for role in region.roles.values() if role.id in person.all_roles))


def material_for(region: Region, person: Person, day: date) -> Material:
    """All that the person may see that day."""

    def seen(items: Iterable[Seen]) -> tuple[Seen, ...]:
        return tuple(item for item in items if region.may_see(person, item, day))

    return Material(
        news=seen(region.news),
        disturbances=seen(region.disturbances),
        downtimes=seen(region.downtimes),
        rollouts=tuple(region.rollouts.values()),
        events=seen(region.events),
        links=seen(region.links),
        areas=seen(region.collaboration_areas),
        how_tos={how_to.id: how_to for how_to in region.how_tos.values() if region.may_see(person, how_to, day)},
        criticality={system.id: system.criticality for system in region.systems.values()},
        films=region.films,
        limits=region.digest,
    )


def place_of(region: Region, unit: UnitId) -> Place:
    """A unit as a place to work."""
    return Place(unit, region.units[unit].name, tuple((up, region.units[up].name) for up in region.upwards(unit)))
