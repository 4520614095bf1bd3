"""Units, roles, and what their names in the files stand for."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.content.checks.tree import in_order
from bot.content.draft import Draft
from bot.content.sections import GOVERNANCE, GROUPS, PERMISSIONS, ROLES, UNITS
from bot.ids import RoleId, UnitId
from bot.language import Text
from bot.people import Audience, Role, Unit
from bot.region import Governance


@dataclass(frozen=True, slots=True)
class RoleNames:
    """What each name for roles stands for: a role itself, a role's group, a name for several of them."""

    stand_for: Mapping[str, frozenset[RoleId]]

    def roles(self, names: Iterable[str]) -> frozenset[RoleId]:
        """All roles that the names stand for."""
        return frozenset[RoleId]().union(*(self.stand_for[name] for name in names))

    def single(self, names: Iterable[str]) -> tuple[RoleId, ...]:
        """The names that are a role each, as they stand."""
        return tuple(RoleId(name) for name in names if self.stand_for[name] == frozenset({RoleId(name)}))

    def audience(self, units: Iterable[UnitId], names: Iterable[str]) -> Audience:
        """Whom an item with these units and names for roles is for."""
        return Audience(frozenset(units), self.roles(names))


def role_names(draft: Draft) -> RoleNames:
    """The names of this region."""
    rows = draft.rows(ROLES)
    named = {row.id: frozenset({RoleId(row.id)}) for row in rows}
    for group in {row.group for row in rows}:
        named[group] = frozenset(RoleId(row.id) for row in rows if row.group == group)
    for name in in_order(draft.one(GROUPS).root):
        named[name] = frozenset[RoleId]().union(*(named[member] for member in draft.one(GROUPS).root[name]))
    return RoleNames(named)


def units(draft: Draft) -> dict[UnitId, Unit]:
    """The tree."""
    rows = draft.rows(UNITS)
    return {UnitId(r.id): Unit(UnitId(r.id), r.name, r.kind, r.parent, r.aliases) for r in rows}


def roles(draft: Draft) -> dict[RoleId, Role]:
    """The roles."""
    rows = draft.rows(ROLES)
    return {RoleId(r.id): Role(RoleId(r.id), Text(r.sv, r.en), r.group, r.aliases) for r in rows}


def capabilities(draft: Draft) -> dict[str, Mapping[str, str | int | bool]]:
    """What each role may do in the bot."""
    return {row.id: row.model_dump(exclude={"id"}, exclude_none=True) for row in draft.rows(PERMISSIONS)}


def governance(draft: Draft) -> Governance:
    """Where innovation belongs."""
    row = draft.one(GOVERNANCE)
    return Governance(row.innovation_owner_unit, row.innovation_owner_alternatives)
