"""What a message names of the region's own: systems, units, roles, and the people who help."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.ids import SystemId
from bot.library.grams import words
from bot.library.intents.said import Said
from bot.region import Region

LONGEST = 4
SHORTEST_PART = 5  # of a compound: "jobbmobilen" is a "mobil", and "vis" is in nothing
ENDINGS = ("", "n", "en", "et", "t", "s", "ens", "ets", "na", "arna", "erna", "orna", "rna", "r", "ar", "er", "or")
DEFINITE = ("en", "et", "n")
ORDINARY = frozenset(("pa", "med", "at", "op", "it", "st", "pl", "ul", "vis", "ris", "anvandare", "administrator"))


@dataclass(frozen=True, slots=True)
class Named:
    """What each word is a name of, and the systems that are named: whole words first, in the order of the message."""

    classes: tuple[frozenset[str], ...]
    systems: tuple[SystemId, ...]


@dataclass(frozen=True, slots=True)
class Names:
    """Every way to write a name; a way of several words is one key with blanks."""

    _classes: Mapping[str, frozenset[str]]
    _first_of_several: frozenset[str]
    _systems: Mapping[str, SystemId]

    @classmethod
    def of(cls, region: Region) -> "Names":
        """The names of this region."""
        systems: dict[str, SystemId] = {}
        for system in region.systems.values():
            for way in _ways(system.name, *system.aliases):
                systems.setdefault(way, system.id)
        classes: dict[str, frozenset[str]] = {}
        for name, listed in _listed(region):
            for way in listed:
                classes[way] = classes.get(way, frozenset()) | {name}
        for way in systems:
            classes[way] = classes.get(way, frozenset()) | {"system"}
        return cls(classes, frozenset(way.split()[0] for way in classes if " " in way), systems)

    def named(self, said: Said) -> Named:
        """What the message names."""
        classes = [frozenset[str]()] * len(said.words)
        whole, parts = list[SystemId](), list[SystemId]()
        for place in range(len(said.words)):
            longest = LONGEST if said.words[place] in self._first_of_several else 1
            for length in range(min(longest, len(said.words) - place), 0, -1):
                way = " ".join(said.words[place : place + length])
                found = self._classes.get(way)
                if found:
                    classes[place : place + length] = [found] * length
                    whole += [self._systems[way]] if way in self._systems else []
                    break
            else:
                parts += self._part(said.words[place])
        return Named(tuple(classes), tuple(dict.fromkeys((*whole, *parts))))

    def _part(self, word: str) -> Sequence[SystemId]:
        """The system whose name the word begins or ends with."""
        for length in range(len(word) - 2, SHORTEST_PART - 1, -1):
            for part in (word[-length:], word[:length]):
                if part in self._systems:
                    return (self._systems[part],)
        return ()


def _listed(region: Region) -> Iterator[tuple[str, Iterable[str]]]:
    for unit in region.units.values():
        yield "unit", _ways(unit.name, *unit.aliases)
    for role in region.roles.values():
        yield "role", _ways(role.name.sv, role.name.en or "", *role.aliases)
    for member in region.staff.members.values():
        yield "person", (way for way in words(member.name))


def _ways(*names: str) -> Iterator[str]:
    """Each name in its inflections; a name with a bracket or several parts in it is told by its aliases as well."""
    for name in names:
        way = " ".join(heard_words(name))
        if not way or way in ORDINARY:
            continue
        for stem in {way, *(way.removesuffix(end) for end in DEFINITE if len(way) > SHORTEST_PART + len(end))}:
            for ending in ENDINGS:
                yield stem + ending


def heard_words(name: str) -> list[str]:
    """A name as its words are read in a message: "e-besök" is one."""
    return [word for part in name.split() for word in ["".join(words(part))] if word]
