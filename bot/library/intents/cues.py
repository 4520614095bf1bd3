"""The cues: what staff write that speaks for a kind of message. Data with an example each, one file per family."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import cast

from bot.library.intents.matcher import Matcher
from bot.library.intents.patterns import Pattern, parse

FOLDER = Path(__file__).parents[1] / "cues"


@dataclass(frozen=True, slots=True)
class Cue:
    """`speaks_for` is the kinds of message (or the areas, or what endangers care) that it is a sign of.

    `needs` is capabilities: without one of them, the cue is deaf.
    """

    id: str
    family: str
    speaks_for: tuple[str, ...]
    needs: frozenset[str]
    patterns: tuple[Pattern, ...]
    example: str


@cache
def cues() -> Mapping[str, Cue]:
    """Every cue, by id."""
    return {cue.id: cue for path in sorted(FOLDER.glob("*.toml")) for cue in _of(path)}


@cache
def matcher() -> Matcher:
    """Looks for all cues at once."""
    return Matcher.of((cue.id, pattern) for cue in cues().values() for pattern in cue.patterns)


def _of(path: Path) -> Iterator[Cue]:
    with path.open("rb") as file:
        rows = cast("list[dict[str, object]]", tomllib.load(file)["cue"])
    for row in rows:
        patterns = tuple(pattern for text in _texts(row, "patterns") for pattern in parse(text))
        yield Cue(
            str(row["id"]),
            path.stem,
            _texts(row, "for"),
            frozenset(_texts(row, "needs")),
            patterns,
            str(row["example"]),
        )


def _texts(row: Mapping[str, object], name: str) -> tuple[str, ...]:
    return tuple(map(str, cast("list[object]", row.get(name, []))))
