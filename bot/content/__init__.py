"""A region's content: a folder of YAML files becomes one checked value, or all that is wrong with it at once."""

from dataclasses import dataclass
from pathlib import Path

from bot.content.checks import CHECKS
from bot.content.draft import Draft, draft_of
from bot.content.files import read
from bot.content.personas import Persona, personas_of
from bot.content.stories import stories_of
from bot.content.values.region import region
from bot.content.warnings import warnings_of
from bot.desk.history import Story
from bot.errors import BrokenContent, Problem
from bot.region import Region

__all__ = ["Checked", "Persona", "check", "load", "personas", "problems_of", "stories"]


@dataclass(frozen=True, slots=True)
class Checked:
    """What an editor should know of a folder: problems stop the process, warnings do not."""

    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]


def load(folder: Path, *, films_shown_at: str | None = None) -> Region:
    """The region that the folder's files describe.

    `films_shown_at` replaces where films are played: a local stand-in's address in place of the region's film host.
    Raises `BrokenContent` with every problem of every file.
    """
    return region(_sound(folder), films_shown_at)


def personas(folder: Path) -> tuple[Persona, ...]:
    """The people of the demo. Raises `BrokenContent` as `load` does."""
    return personas_of(_sound(folder))


def stories(folder: Path, region: Region) -> tuple[Story, ...]:
    """The tickets of the demo, judged as the region judges texts. Raises `BrokenContent` as `load` does."""
    return stories_of(_sound(folder), region.screening, region.zone)


def check(folder: Path) -> Checked:
    """All that is wrong, and all that looks odd; of a broken folder only what is wrong."""
    draft = draft_of(read(folder))
    problems = problems_of(draft)
    return Checked(problems, () if problems else tuple(warnings_of(draft)))


def problems_of(draft: Draft) -> tuple[Problem, ...]:
    """All that is wrong: with files and rows, then between rows."""
    return draft.problems + tuple(problem for check_of in CHECKS for problem in check_of(draft))


def _sound(folder: Path) -> Draft:
    draft = draft_of(read(folder))
    problems = problems_of(draft)
    if problems:
        raise BrokenContent(problems)
    return draft
