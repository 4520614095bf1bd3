"""Danger to care, put together from what is hit, what is wrong with it, and how widely or how near a patient.

The words stand in any order, and no kind of message shuts it out: a shout without a verb is heard as a sentence is.
"""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from pathlib import Path
from typing import cast

from bot.library.intents.matcher import Matcher
from bot.library.intents.names import Named
from bot.library.intents.patterns import parse
from bot.library.intents.said import Said
from bot.region import Region

FILE = Path(__file__).parents[1] / "harms.toml"
ASKS, SUPPOSING = "asks", "supposing"
CRITICAL, LESSER, OFFICE, UNIT = "critical system", "lesser system", "office system", "unit"


class Harm(IntEnum):
    """What the words put together come to."""

    NONE = 0
    ASK = 1
    DANGER = 2


@dataclass(frozen=True, slots=True)
class Alarm:
    """What was heard: how bad, whether it is about security, and whether anything speaks against danger."""

    harm: Harm
    security: bool = False
    calm: bool = False


NOTHING = Alarm(Harm.NONE)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One way in which words together tell of harm: one of each group in `when`, none in `unless`."""

    id: str
    when: tuple[frozenset[str], ...]
    unless: frozenset[str]
    harm: Harm
    asked: bool
    security: bool
    example: str

    def is_in(self, heard: frozenset[str]) -> bool:
        """Whether this is told by what was heard."""
        if not self.asked and ASKS in heard:
            return False
        return not self.unless & heard and all(group & heard for group in self.when)


@dataclass(frozen=True, slots=True)
class Harms:
    """What listens for harm."""

    matcher: Matcher
    sentences: tuple[Sentence, ...]
    calm: frozenset[str]

    def heard(self, said: Said, named: Named, region: Region) -> frozenset[str]:
        """What the message speaks of."""
        return frozenset(self.matcher.found(said, named.classes)) | _systems(named, region)

    def alarm(self, said: Said, named: Named, region: Region) -> Alarm:
        """The worst that is told."""
        heard = self.heard(said, named, region)
        calm = bool(heard & (self.calm | {ASKS, SUPPOSING}))
        if SUPPOSING in heard:
            return Alarm(Harm.NONE, calm=True)
        told = [sentence for sentence in self.sentences if sentence.is_in(heard)]
        worst = max((sentence.harm for sentence in told), default=Harm.NONE)
        return Alarm(worst, any(s.security and s.harm is worst for s in told), calm)


@cache
def harms() -> Harms:
    """The file's."""
    with FILE.open("rb") as file:
        held = tomllib.load(file)
    words = cast("Mapping[str, Sequence[str]]", held["words"])
    sets = cast("Mapping[str, Sequence[str]]", held["sets"])
    rows = cast("Sequence[Mapping[str, object]]", held["harm"])
    patterns = [(name, pattern) for name, texts in words.items() for text in texts for pattern in parse(text)]
    return Harms(Matcher.of(patterns), tuple(_sentence(row, sets) for row in rows), _spread(["quiet"], sets))


def _sentence(row: Mapping[str, object], sets: Mapping[str, Sequence[str]]) -> Sentence:
    groups = cast("Sequence[str]", row["when"])
    return Sentence(
        str(row["id"]),
        tuple(_spread(group.split("/"), sets) for group in groups),
        _spread(cast("Sequence[str]", row.get("unless", ())), sets),
        Harm[str(row["means"]).upper()],
        bool(row.get("asked")),
        bool(row.get("security")),
        str(row["example"]),
    )


def _spread(names: Iterable[str], sets: Mapping[str, Sequence[str]]) -> frozenset[str]:
    """The names, a set of them by what is in it."""
    return frozenset(
        name for listed in names for name in (_spread(sets[listed], sets) if listed in sets else (listed,))
    )


def _systems(named: Named, region: Region) -> frozenset[str]:
    systems = [region.systems[system] for system in named.systems]
    found = {UNIT for kinds in named.classes if UNIT in kinds}
    found |= {CRITICAL for system in systems if system.criticality == "A"}
    if systems and CRITICAL not in found:
        found.add(LESSER)
    return frozenset(found | {OFFICE for system in systems if system.area not in region.critical_areas})
