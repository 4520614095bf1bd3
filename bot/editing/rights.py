"""Whom an editor may address, and which rollouts they lead: by the region's `news_publish` and `rollout_edit`.

`news_publish: true` reaches the units that the editor serves; `own_rollout` those of the rollouts that they lead;
`own_system` any units that are named, about the systems that they are the expert of.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.ids import RolloutId, SystemId, UnitId
from bot.news import News
from bot.people import Person
from bot.region import Region
from bot.staff import Member

NO_UNITS, NO_ROLLOUTS, NO_SYSTEMS = frozenset[UnitId](), frozenset[RolloutId](), frozenset[SystemId]()


@dataclass(frozen=True, slots=True)
class Rights:
    """What somebody may publish: to `units` and all below them, about `rollouts` and about `systems`.

    `leads` are the rollouts whose waves they may move.
    """

    units: frozenset[UnitId] = NO_UNITS
    rollouts: frozenset[RolloutId] = NO_ROLLOUTS
    systems: frozenset[SystemId] = NO_SYSTEMS
    leads: frozenset[RolloutId] = NO_ROLLOUTS

    @property
    def may_publish(self) -> bool:
        """Whether there is anybody whom they may tell anything."""
        return bool(self.units or self.rollouts or self.systems)


def rights_of(person: Person, member: Member | None, region: Region) -> Rights:
    """By the region's word alone: what somebody says of themselves opens nothing."""
    if person.guest:
        return Rights()
    roles = person.roles | ({member.role} if member else set[str]())
    able = [region.capabilities.get(role, {}) for role in roles]
    publish, move = {each.get("news_publish") for each in able}, {each.get("rollout_edit") for each in able}
    led = _led(member, region)
    return Rights(
        units=_served(person, member, region) if True in publish else NO_UNITS,
        rollouts=led if "own_rollout" in publish else NO_ROLLOUTS,
        systems=_systems(member, region) if "own_system" in publish else NO_SYSTEMS,
        leads=led if "own_rollout" in move else NO_ROLLOUTS,
    )


def may_address(news: News, rights: Rights, region: Region) -> bool:
    """Whether its audience is theirs to address."""
    if _are_below(news.audience.units or _roots(region), rights.units, region):
        return True
    if news.rollout is not None and news.rollout in rights.rollouts:
        of_its_waves = units_of(news.rollout, region)
        return bool(news.audience.units) and _are_below(news.audience.units, of_its_waves, region)
    how_to = region.how_tos.get(news.topic) if news.topic else None
    names_units = bool(news.audience.units) and not news.audience.units & _roots(region)
    return how_to is not None and how_to.system in rights.systems and names_units


def units_of(rollout: RolloutId, region: Region) -> frozenset[UnitId]:
    """The units of all its waves."""
    waves = region.rollouts[rollout].waves if rollout in region.rollouts else ()
    return frozenset(unit for wave in waves for unit in wave.units)


def _are_below(units: Iterable[UnitId], above: frozenset[UnitId], region: Region) -> bool:
    return all(above.intersection(region.upwards(unit)) for unit in units)


def _roots(region: Region) -> frozenset[UnitId]:
    return frozenset(unit.id for unit in region.units.values() if unit.parent is None)


def _served(person: Person, member: Member | None, region: Region) -> frozenset[UnitId]:
    """Those that the staff's list says, else where they work."""
    consultant = region.staff.consultants.get(member.id) if member else None
    return consultant.serves_units if consultant else frozenset(each.unit for each in person.memberships)


def _led(member: Member | None, region: Region) -> frozenset[RolloutId]:
    if member is None:
        return NO_ROLLOUTS
    return frozenset(each.id for each in region.rollouts.values() if each.regional.consultant == member.id)


def _systems(member: Member | None, region: Region) -> frozenset[SystemId]:
    expert = region.staff.experts.get(member.id) if member else None
    return expert.systems if expert else NO_SYSTEMS
