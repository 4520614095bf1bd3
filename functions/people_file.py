"""Reading a file of people: every cell is checked, and all that is wrong is said at once."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from uuid import UUID

from bot.errors import BrokenContent, Problem
from bot.ids import PersonId, RoleId, UnitId
from bot.language import LANGUAGES, Language
from bot.people import Membership, Person
from bot.region import Region
from bot.store.importing import Unsaid

NEEDED = ("id", "name", "roles", "units")
OPTIONAL: Unsaid = frozenset({"language", "guest", "upn", "shift"})
COLUMNS = (*NEEDED, "language", "guest", "upn", "shift")
YES = ("yes", "ja", "true", "1")
NO = ("", "no", "nej", "false", "0")

_UPN = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_BETWEEN = re.compile(r"[\s|]+")

Row = dict[str | None, str | list[str] | None]


@dataclass(slots=True)
class _Faults:
    """What is wrong with the file; reading goes on, so that all of it is said at once."""

    file: str
    found: list[Problem] = field(default_factory=list[Problem])

    def add(self, line: int, column: str, expected: str) -> None:
        self.found.append(Problem(self.file, f"line {line}", column, expected))


@dataclass(frozen=True, slots=True)
class _Line:
    """One person's line, and where to say what is wrong with it."""

    number: int
    row: Row
    faults: _Faults

    @property
    def is_ragged(self) -> bool:
        return None in self.row or None in self.row.values()

    def cell(self, column: str) -> str:
        held = self.row.get(column)
        return held.strip() if isinstance(held, str) else ""

    def items(self, column: str) -> list[str]:
        return [item for item in _BETWEEN.split(self.cell(column)) if item]

    def fault(self, column: str, expected: str) -> None:
        self.faults.add(self.number, column, expected)


@dataclass(frozen=True, slots=True)
class PeopleFile:
    """The people in a file, and the columns that it leaves out: of those it says nothing."""

    people: tuple[Person, ...]
    unsaid: Unsaid


def read(file: Path, region: Region) -> PeopleFile:
    """What the file says. Raises `BrokenContent` with all that is wrong: line, column, what was expected."""
    faults = _Faults(file.name)
    people: dict[PersonId, Person] = {}
    names, lines = _lines(file, faults)
    for line in lines:
        if line.is_ragged:
            line.fault("row", "as many cells as the header has")
            continue
        person = _person(line, region)
        if person.id in people:
            line.fault("id", "somebody who is not further up in the file")
        people[person.id] = person
    if faults.found:
        raise BrokenContent(tuple(faults.found))
    return PeopleFile(tuple(people.values()), frozenset(name for name in OPTIONAL if name not in names))


def _lines(file: Path, faults: _Faults) -> tuple[Sequence[str], Iterator[_Line]]:
    """The columns' names, and the lines below them."""
    text = _text(file, faults)
    delimiter = ";" if ";" in text.partition("\n")[0] else ","
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        names = [name.strip().lower() for name in reader.fieldnames or ()]
    except csv.Error as error:
        faults.add(1, "row", f"CSV: {error}")
        return (), iter(())
    if not set(NEEDED) <= set(names) <= set(COLUMNS):
        faults.add(1, "header", f"the columns {', '.join(COLUMNS)}; the last four may be left out")
        return (), iter(())
    reader.fieldnames = names
    return names, _below(reader, faults)


def _below(reader: "csv.DictReader[str]", faults: _Faults) -> Iterator[_Line]:
    try:
        yield from (_Line(reader.line_num, dict(row), faults) for row in reader)
    except csv.Error as error:
        faults.add(reader.line_num + 1, "row", f"CSV: {error}")


def _text(file: Path, faults: _Faults) -> str:
    try:
        return file.read_text("utf-8-sig")
    except OSError as error:
        faults.add(1, "file", f"a file that can be read: {error.strerror}")
    except UnicodeDecodeError:
        faults.add(1, "file", "text in UTF-8; Excel calls it “CSV UTF-8”")
    raise BrokenContent(tuple(faults.found))


def _person(line: _Line, region: Region) -> Person:
    return Person(
        id=_id(line),
        name=_name(line),
        language=_language(line, region.default_language),
        roles=frozenset(_roles(line, region)),
        memberships=tuple(_memberships(line, region)),
        guest=_guest(line),
        upn=_upn(line),
        shift=_shift(line, region),
    )


def _id(line: _Line) -> PersonId:
    try:
        return PersonId(str(UUID(line.cell("id"))))
    except ValueError:
        line.fault("id", "an Entra object id (a UUID)")
        return PersonId(f"line {line.number}")


def _name(line: _Line) -> str:
    name = line.cell("name")
    if not name:
        line.fault("name", "a name")
    return name


def _language(line: _Line, otherwise: Language) -> Language:
    written = line.cell("language").lower()
    for language in LANGUAGES:
        if written == language:
            return language
    if written:
        line.fault("language", " or ".join(LANGUAGES))
    return otherwise


def _guest(line: _Line) -> bool:
    written = line.cell("guest").lower()
    if written not in YES + NO:
        line.fault("guest", "yes or no")
    return written in YES


def _roles(line: _Line, region: Region) -> Iterator[RoleId]:
    for item in line.items("roles"):
        if RoleId(item) not in region.roles:
            line.fault("roles", f"a role of the region, not “{item}”")
        yield RoleId(item)


def _upn(line: _Line) -> str:
    written = line.cell("upn").lower()
    if written and not _UPN.fullmatch(written):
        line.fault("upn", "who they are in Teams, such as agnes.demo@regionexempel.example")
    return written


def _shift(line: _Line, region: Region) -> str | None:
    written = line.cell("shift").lower()
    if written and written not in region.digest.shifts:
        line.fault("shift", " or ".join(region.digest.shifts))
    return written or None


def _memberships(line: _Line, region: Region) -> Iterator[Membership]:
    for item in line.items("units"):
        unit, _, until = item.partition("/")
        if UnitId(unit) not in region.units:
            line.fault("units", f"a unit of the region, not “{unit}”")
        yield Membership(UnitId(unit), _last_day(line, until))


def _last_day(line: _Line, written: str) -> date | None:
    if not written:
        return None
    try:
        return date.fromisoformat(written)
    except ValueError:
        line.fault("units", f"a last day such as 2026-12-18, not “{written}”")
        return None
