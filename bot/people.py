"""Who works here: people, their roles and their units, and who a text is meant for."""

from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from bot.ids import PersonId, RoleId, SystemId, UnitId
from bot.language import Language, Text
from bot.preferences import CHOSE_NOTHING, Preferences


@dataclass(frozen=True, slots=True)
class Role:
    """A profession or a task. `aliases` are what staff write."""

    id: RoleId
    name: Text
    group: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unit:
    """A place in the organisation's tree; the root has no parent."""

    id: UnitId
    name: str
    kind: str
    parent: UnitId | None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Membership:
    """Work at a unit; `until` is the last day of a temporary one."""

    unit: UnitId
    until: date | None = None


class Occasion(Enum):
    """What happens once in a person's life with Kollegan."""

    WELCOMED = "welcomed"
    ASKED_WHO = "asked-who"
    REFUSED = "refused"
    NO_CHAT = "no-chat"  # one was to be made, and Teams refused: the app is not installed for them


@dataclass(frozen=True, slots=True)
class Person:
    """One person is one person, however many roles and units.

    `roles` come from the region and open what they open. `told_roles` is what the person said of themselves:
    it breaks ties between how-tos and picks news, and never opens anything. The same holds for `memberships`, which
    come from the region, and `told_unit`, which is where the person said they are now. `past` is what is known to have
    happened already. `upn` is who they are in Teams by the region's word, in small letters; empty where it has none.
    `shift` is the one that the region has them work, `preferences` is what they chose of their mornings.
    """

    id: PersonId
    name: str
    language: Language
    roles: frozenset[RoleId] = frozenset()
    told_roles: frozenset[RoleId] = frozenset()
    memberships: tuple[Membership, ...] = ()
    told_unit: UnitId | None = None
    guest: bool = False
    past: frozenset[Occasion] = frozenset()
    upn: str = ""
    shift: str | None = None
    preferences: Preferences = CHOSE_NOTHING

    def units_on(self, day: date) -> tuple[UnitId, ...]:
        """The units worked at that day, the first one first. A person's own word goes before the region's."""
        if self.told_unit is not None:
            return (self.told_unit,)
        return tuple(m.unit for m in self.memberships if m.until is None or day <= m.until)

    @property
    def all_roles(self) -> frozenset[RoleId]:
        """What breaks ties: the region's roles for this person, and their own word."""
        return self.roles | self.told_roles

    @property
    def is_introduced(self) -> bool:
        """Whether we know where they work and as what."""
        return bool(self.memberships or self.told_unit) and bool(self.all_roles)


@dataclass(frozen=True, slots=True)
class Audience:
    """Whom an item is for: some of these units' subtrees, and some of these roles. Empty means everyone."""

    units: frozenset[UnitId] = frozenset()
    roles: frozenset[RoleId] = frozenset()
    systems: frozenset[SystemId] = field(default_factory=frozenset[SystemId])

    def reaches(self, roles: frozenset[RoleId], lineage: frozenset[UnitId]) -> bool:
        """Whether somebody with these roles is meant; `lineage` is their units and all units above them."""
        return (not self.units or bool(self.units & lineage)) and (not self.roles or bool(self.roles & roles))
