"""A region's rows as far as they hold their form, with the problems of those that do not."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar, cast

from pydantic import BaseModel, ValidationError

from bot.content.files import Files
from bot.content.known import Known, mappings, survey
from bot.content.sections import SECTIONS, Section
from bot.content.wording import expectation, place
from bot.errors import Problem

R = TypeVar("R", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Draft:
    """What the files say. Rows that do not hold their form are missing, and `problems` says why."""

    files: Files
    known: Known
    problems: tuple[Problem, ...]
    _rows: Mapping[tuple[str, str], tuple[BaseModel, ...]]

    def rows(self, section: Section[R]) -> tuple[R, ...]:
        """The section's rows that hold their form, in the order of the file."""
        return cast("tuple[R, ...]", self._rows.get((section.file, section.name), ()))

    def is_whole(self, section: Section[Any]) -> bool:
        """Whether every row of the section holds its form, so that something can be said of all of them."""
        sheet = self.files.sheets.get(section.file, {})
        return len(mappings(sheet.get(section.name))) == len(self.rows(section)) > 0

    def one(self, section: Section[R]) -> R:
        """The row of a section that holds one. Only of a draft without problems."""
        return self.rows(section)[0]


def draft_of(files: Files) -> Draft:
    """Hold every row against its form, and every reference against what the files name."""
    known, problems = survey(files), [*files.problems, *_repeated(files)]
    rows: dict[tuple[str, str], tuple[BaseModel, ...]] = {}
    for section in SECTIONS:
        if section.file in files.sheets:
            held, wrong = _held(section, files.sheets[section.file], known)
            rows[section.file, section.name] = held
            problems += wrong
    problems += _strangers(files)
    return Draft(files, known, tuple(problems), rows)


def _held(
    section: Section[Any], sheet: Mapping[str, object], known: Known
) -> tuple[tuple[BaseModel, ...], list[Problem]]:
    if section.name not in sheet:
        return (), [Problem(section.file, "-", section.name, "it to be there")]
    candidates = _candidates(section, sheet[section.name])
    if candidates is None:
        what = "a list" if section.shape == "rows" else "named values"
        return (), [Problem(section.file, "-", section.name, what)]
    held: list[BaseModel] = []
    problems: list[Problem] = []
    for name, value in candidates:
        try:
            held.append(section.row.model_validate(value, context=known))
        except ValidationError as error:
            problems += _problems(section, name, error)
    return tuple(held), problems


def _candidates(section: Section[Any], value: object) -> list[tuple[str, object]] | None:
    if section.shape == "one":
        return [(section.name, value)]
    if section.shape == "rows":
        if not isinstance(value, list):
            return None
        return [(_name(section, n, row), row) for n, row in enumerate(cast("list[object]", value), 1)]
    if not isinstance(value, dict):
        return None
    named = cast("dict[object, object]", value)
    return [(str(name), _with_id(name, row)) for name, row in named.items()]


def _name(section: Section[Any], position: int, row: object) -> str:
    found = cast("dict[str, object]", row).get(section.key) if isinstance(row, dict) else None
    return f"{section.name}[{position}]" if found is None else str(found)


def _with_id(name: object, row: object) -> object:
    return {**cast("dict[object, object]", row), "id": name} if isinstance(row, dict) else row


def _problems(section: Section[Any], name: str, error: ValidationError) -> Iterator[Problem]:
    for one in error.errors(include_url=False):
        yield Problem(section.file, name, place(one["loc"]), expectation(one))


def _repeated(files: Files) -> Iterator[Problem]:
    """Ids that more than one row of a family has."""
    families: dict[tuple[str, str, str], list[object]] = {}
    for section in SECTIONS:
        if section.shape != "by name":
            rows = mappings(files.sheets.get(section.file, {}).get(section.name))
            family = families.setdefault((section.file, section.family or section.name, section.key), [])
            family += [row.get(section.key) for row in rows if isinstance(row.get(section.key), str | date)]
    for (file, _, key), names in families.items():
        for name, times in Counter(names).items():
            if times > 1:
                yield Problem(file, str(name), key, f"only one row with this {key}, not {times}")


def _strangers(files: Files) -> Iterator[Problem]:
    known = {(section.file, section.name) for section in SECTIONS}
    for file, sheet in files.sheets.items():
        for name in sheet:
            if (file, name) not in known:
                yield Problem(file, "-", name, "nothing of this name")
