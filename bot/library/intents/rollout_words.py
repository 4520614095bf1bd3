"""Which rollout a message speaks of: by its system, or by words that only its own name and summary have."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from bot.ids import RolloutId, SystemId
from bot.library.grams import words
from bot.library.intents.names import Names
from bot.library.intents.said import Said, heard
from bot.library.stopwords import STOP_WORDS
from bot.region import Region
from bot.rollouts import Rollout

Key = TypeVar("Key", str, SystemId)

STEM = 5  # "sängen" and "sängar" begin alike
SHORTEST = 5
MOST_SHARED = 2  # a word that more rollouts than this use says nothing,
ORDINARY_FROM = 5  # nor one that so many how-tos use
BY_SYSTEM, BY_MENTION = 1.5, 0.5  # its own system, and one that its summary only mentions ("med mobil enhet")


@dataclass(frozen=True, slots=True)
class RolloutWords:
    """Stem → the rollouts that write it, and system → its rollouts, and those that mention it."""

    _by_stem: Mapping[str, tuple[RolloutId, ...]]
    _by_system: Mapping[SystemId, tuple[RolloutId, ...]]
    _by_mention: Mapping[SystemId, tuple[RolloutId, ...]]

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
        )

    def spoken_of(self, said: Said, systems: Sequence[SystemId]) -> RolloutId | None:
        """The rollout that most of the message points to; None where nothing does, or only systems without one."""
        points = defaultdict[RolloutId, float](float)
        for system in systems:
            for rollout in self._by_system.get(system, ()):
                points[rollout] += BY_SYSTEM
            for rollout in self._by_mention.get(system, ()):
                points[rollout] += BY_MENTION
        if systems and not points:
            return None
        for stem in {word[:STEM] for word in said.words if len(word) >= SHORTEST}:
            for rollout in self._by_stem.get(stem, ()):
                points[rollout] += 1
        return max(points, key=lambda rollout: points[rollout]) if points else None


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
