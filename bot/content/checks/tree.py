"""The units are one tree, and a name for roles means one thing."""

from collections.abc import Iterator, Mapping, Sequence

from bot.content.draft import Draft
from bot.content.sections import GROUPS, PERMISSIONS, ROLES, UNITS
from bot.errors import Problem


def tree(draft: Draft) -> Iterator[Problem]:
    """One root, of kind region, and every unit reaches it."""
    parents: Mapping[str, str | None] = {unit.id: unit.parent for unit in draft.rows(UNITS)}
    roots = [unit for unit in draft.rows(UNITS) if unit.parent is None]
    if draft.is_whole(UNITS) and not roots:
        yield Problem("units.yaml", "-", "parent", "one unit without a parent: the region")
    for root in roots[1:]:
        yield Problem("units.yaml", root.id, "parent", f"a unit: only {roots[0].id} has none")
    for unit in roots[:1]:
        if unit.kind != "region":
            yield Problem("units.yaml", unit.id, "kind", "region, for the unit above all others")
    for unit in parents:
        if _comes_back(unit, parents):
            yield Problem("units.yaml", unit, "parent", "a way up to the region, not back to itself")


def _comes_back(unit: str, parents: Mapping[str, str | None]) -> bool:
    above, seen = parents.get(unit), {unit}
    while above is not None and above not in seen:
        seen.add(above)
        above = parents.get(above)
    return above == unit


def names_of_roles(draft: Draft) -> Iterator[Problem]:
    """No group is called as a role or as another group, and there is something that everybody may."""
    roles = {role.id for role in draft.rows(ROLES)}
    groups = {role.group for role in draft.rows(ROLES)}
    for name in sorted(groups & roles):
        yield Problem("roles.yaml", name, "group", "another name than a role's")
    for named in draft.rows(GROUPS):
        for name in named.root:
            if name in groups | roles:
                yield Problem("roles.yaml", "groups", name, "another name than a role's or a role's group")
            elif name not in in_order(named.root):
                yield Problem("roles.yaml", "groups", name, "roles in the end, not a circle of groups")
    if draft.is_whole(PERMISSIONS) and not any(row.id == "default" for row in draft.rows(PERMISSIONS)):
        yield Problem("roles.yaml", "default", "permissions", "it to be there")


def in_order(groups: Mapping[str, Sequence[str]]) -> list[str]:
    """The groups, each after those that it is made of; those that go round in a circle are left out."""
    ready: list[str] = []
    for _ in groups:
        waiting = [name for name in groups if name not in ready]
        ready += [name for name in waiting if all(part in ready or part not in groups for part in groups[name])]
    return ready
