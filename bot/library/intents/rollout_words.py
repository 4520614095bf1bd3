"""Which rollout a message speaks of: by its system, or by words that only its own name and summary have."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from bot.ids import RolloutId, SystemId
from bot.library.grams import word_set, words
from bot.library.intents.names import Names
from bot.library.intents.said import Said, heard
from bot.library.stopwords import STOP_WORDS
from bot.region import Region
from bot.rollouts import Rollout

Key = TypeVar("Key", str, SystemId)

STEM = 5  # "sängen" and "sängar" begin alike
SHORTEST = 5
SHORTEST_NAME, ENDING = 4, 2
OF_ANY = word_set(
    """vinter vintern vår våren sommar sommaren höst hösten winter spring summer autumn medarbetare medarbetarna
    personal personalen staff"""
)
"""What a question about any rollout may say: when, and to whom."""
MOST_SHARED = 2  # a word that more rollouts than this use says nothing,
ORDINARY_FROM = 5  # nor one that so many how-tos use
BY_SYSTEM, BY_MENTION = 1.5, 0.5  # its own system, and one that its summary only mentions ("med mobil enhet")


@dataclass(frozen=True, slots=True)
class RolloutWords:
    """Stem → the rollouts that write it, and system → its rollouts, and those that mention it."""

    _by_stem: Mapping[str, tuple[RolloutId, ...]]
    _by_system: Mapping[SystemId, tuple[RolloutId, ...]]
    _by_mention: Mapping[SystemId, tuple[RolloutId, ...]]
    _names: Mapping[RolloutId, frozenset[str]]
    _units: frozenset[str]

    @classmethod
    def of(cls, region: Region, names: Names) -> "RolloutWords":
        """The words of this region's rollouts."""
        rollouts = region.rollouts.values()
        by_stem = _grouped((stem, rollout.id) for rollout in rollouts for stem in _stems(_text(rollout)))
        ordinary = _ordinary(region)
        return cls(
            {stem: found for stem, found in by_stem.items() if len(found) <= MOST_SHARED and stem not in ordinary},
            _grouped((rollout.system, rollout.id) for rollout in rollouts),
            _grouped((system, one.id) for one in rollouts for system in names.named(heard(_text(one))).systems),
            {rollout.id: frozenset(heard(rollout.name).words) for rollout in rollouts},
            frozenset(stem for unit in region.units.values() for stem in _stems(unit.name)),
        )

    def spoken_of(self, said: Said, systems: Sequence[SystemId]) -> RolloutId | None:
        """The rollout that most of the message points to; None where nothing does, or only systems without one."""
        points = self._points(said.words, systems)
        return max(points, key=lambda rollout: points[rollout]) if points else None

    def meant(self, said: Said, systems: Sequence[SystemId]) -> tuple[RolloutId, ...]:
        """Those that a question about rollouts may mean, its words taken as the beginnings of their names too.

        Several where nothing tells them apart. A system that a rollout only mentions is not enough.
        """
        told = [word for word in _telling(said) if word[:STEM] not in self._units]
        points = self._points(told, systems)
        for rollout, name in self._names.items():
            points[rollout] += sum(_begins(word, name) for word in told)
        most = max(points.values(), default=0)
        return tuple(rollout for rollout in self._names if points[rollout] == most) if most >= 1 else ()

    def _points(self, said: Iterable[str], systems: Sequence[SystemId]) -> dict[RolloutId, float]:
        points = defaultdict[RolloutId, float](float)
        for system in systems:
            for rollout in self._by_system.get(system, ()):
                points[rollout] += BY_SYSTEM
            for rollout in self._by_mention.get(system, ()):
                points[rollout] += BY_MENTION
        if systems and not points:
            return points
        for stem in {word[:STEM] for word in said if len(word) >= SHORTEST}:
            for rollout in self._by_stem.get(stem, ()):
                points[rollout] += 1
        return points


def _telling(said: Said) -> list[str]:
    return [word for word in said.words if len(word) >= SHORTEST_NAME and word not in STOP_WORDS | OF_ANY]


def _begins(word: str, name: frozenset[str]) -> bool:
    """Whether a word of the name begins as this one does, whatever its ending: "mejlen", "Mejlflytten"."""
    stem = word[: max(SHORTEST_NAME, len(word) - ENDING)]
    return any(part.startswith(stem) for part in name)


def _text(rollout: Rollout) -> str:
    return f"{rollout.name} {rollout.summary.sv} {rollout.summary.en or ''}"


def _stems(text: str) -> set[str]:
    return {word[:STEM] for word in words(text) if len(word) >= SHORTEST and word not in STOP_WORDS}


def _ordinary(region: Region) -> set[str]:
    """Stems that many how-tos are asked for by: no sign of a rollout."""
    number = Counter(stem for how_to in region.how_tos.values() for stem in _stems(" ".join(how_to.phrases)))
    return {stem for stem, how_tos in number.items() if how_tos >= ORDINARY_FROM}


def _grouped(pairs: Iterable[tuple[Key, RolloutId]]) -> Mapping[Key, tuple[RolloutId, ...]]:
    groups = defaultdict[Key, list[RolloutId]](list)
    for key, rollout in pairs:
        groups[key].append(rollout)
    return {key: tuple(rollouts) for key, rollouts in groups.items()}
