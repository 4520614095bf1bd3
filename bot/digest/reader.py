"""A person as a morning's content sees them: where they work that day, as what, and what time it is there."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from bot.digest.values import Reason
from bot.ids import RoleId, UnitId
from bot.people import Audience, Role


@dataclass(frozen=True, slots=True)
class Place:
    """A unit where somebody works. `upwards` is the unit and all above it by name, nearest first, the root last."""

    id: UnitId
    name: str
    upwards: tuple[tuple[UnitId, str], ...]

    def above(self) -> Iterable[UnitId]:
        """The unit and those above it, nearest first."""
        return (unit for unit, _ in self.upwards)


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody at an instant; `now` is on the clocks there. `roles` stand in the region's own order."""

    now: datetime
    places: tuple[Place, ...]
    roles: tuple[Role, ...]

    @property
    def day(self) -> date:
        """The date where they are."""
        return self.now.date()

    @property
    def role_ids(self) -> frozenset[RoleId]:
        """What they work as."""
        return frozenset(role.id for role in self.roles)

    def reason(self, audience: Audience) -> Reason:
        """Why something for this audience is theirs."""
        role = next((role.name for role in self.roles if role.id in audience.roles), None)
        return Reason(self._unit(audience.units), role)

    def _unit(self, meant: frozenset[UnitId]) -> str | None:
        """The nearest of the units that are meant. The root is everybody, and no reason."""
        below_the_root = (way for place in self.places for way in place.upwards[:-1])
        return next((name for unit, name in below_the_root if unit in meant), None)
