"""Somebody says where they work and as what: "ssk avd 5", "bytt till avd 7 fr idag"."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from bot.ids import RoleId, UnitId
from bot.library.grams import word_set, words
from bot.people import Role, Unit

Id = TypeVar("Id", UnitId, RoleId)

MOST_WORDS_OF_A_NAME = 5
REGIONS_KEPT = 4  # the one in use, and a newer one while it is swapped in

SAYS_SO = word_set("jag är på jobbar arbetar byt bytt byter börjat börjar flyttat am work working moved")
AROUND = SAYS_SO | word_set(
    """har en som i till från fr och idag nu numera hej tack ny nya vid inom av med den det min enhet roll
    im a an the at as on in from now today and new unit role"""
)

_PARTS = re.compile(r"[/()]")


@dataclass(frozen=True, slots=True)
class Introduces:
    """I work here, as this; None where it was not said."""

    unit: UnitId | None
    role: RoleId | None


def introduces(said: list[str], units: Mapping[UnitId, Unit], roles: Mapping[RoleId, Role]) -> Introduces | None:
    """The unit and the role of which these folded words speak, if they speak of nothing else.

    A unit in one word, alone ("lab", "iva"), is more likely a search than an introduction.
    """
    names = _names(_Region(units, roles))
    if not names.words.issuperset(said):
        return None
    unit, rest = _taken(said, names.units)
    role, rest = _taken(rest, names.roles)
    if not AROUND.issuperset(rest) or (unit is None and role is None):
        return None
    is_search = role is None and len(said) - len(rest) == 1 and SAYS_SO.isdisjoint(rest)
    return None if is_search else Introduces(unit, role)


def unit_called(name: str, units: Mapping[UnitId, Unit], roles: Mapping[RoleId, Role]) -> UnitId | None:
    """The unit that goes by this name or one of its aliases, however it is written."""
    return _names(_Region(units, roles)).units.get(" ".join(words(name)))


def _taken(said: list[str], names: Mapping[str, Id]) -> tuple[Id | None, list[str]]:
    """The first of the longest names among the words, and the words without it."""
    for length in range(min(MOST_WORDS_OF_A_NAME, len(said)), 0, -1):
        for at in range(len(said) - length + 1):
            named = names.get(" ".join(said[at : at + length]))
            if named is not None:
                return named, said[:at] + said[at + length :]
    return None, said


@dataclass(frozen=True, slots=True)
class _Names:
    """Every way of writing the name of a unit or a role; `words` are all that an introduction may hold."""

    units: Mapping[str, UnitId]
    roles: Mapping[str, RoleId]
    words: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class _Region:
    """The units and roles of one region, which never change: equal only where they are the same ones."""

    units: Mapping[UnitId, Unit]
    roles: Mapping[RoleId, Role]

    def __hash__(self) -> int:
        return hash((id(self.units), id(self.roles)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Region) and self.units is other.units and self.roles is other.roles


@lru_cache(REGIONS_KEPT)
def _names(region: _Region) -> _Names:
    units = {way: unit.id for unit in region.units.values() for way in _ways(unit.name, *unit.aliases)}
    roles = {
        way: role.id for role in region.roles.values() for way in _ways(role.name.sv, role.name.en or "", *role.aliases)
    }
    return _Names(units, roles, AROUND | word_set(" ".join((*units, *roles))))


def _ways(*names: str) -> Iterator[str]:
    """Each name, and its parts where it holds several; not those that are ordinary words ("på", "med", "at")."""
    for name in names:
        for part in (name, *_PARTS.split(name)):
            way = " ".join(words(part))
            if way and way not in AROUND:
                yield way
