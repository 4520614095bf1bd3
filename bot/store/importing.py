"""The region's word for many people at once: only what differs is written."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import Row, bindparam, select

from bot.people import Person
from bot.store.database import Database
from bot.store.people_rows import imported_row
from bot.store.tables import people

AT_ONCE = 1_000
"""Ids in one question: SQLite and PostgreSQL both take some 32,000."""

Unsaid = frozenset[Literal["language", "guest", "upn", "shift"]]
"""What an import may leave out."""

_SAID = ("name", "language", "guest", "upn", "shift", "roles", "memberships")
_COLUMNS = ("id", *_SAID)
_THERE = select(*(people.c[name] for name in _COLUMNS)).where(people.c.id.in_(bindparam("these", expanding=True)))


@dataclass(frozen=True, slots=True)
class Imported:
    """How many people an import brought, changed, and left as they were."""

    new: int
    changed: int
    unchanged: int


async def take_over(database: Database, imported: Sequence[Person], unsaid: Unsaid = frozenset()) -> Imported:
    """Write what the region says of these people, in one transaction; a second time it changes nothing.

    `unsaid` is what the region says nothing of: it counts for people who are new, and is left as it was for others.
    """
    rows = {person.id: imported_row(person) for person in imported}
    there = await _there(database, list(rows))
    said = [name for name in _SAID if name not in unsaid]
    new = [row for person, row in rows.items() if person not in there]
    changed = [
        row
        for person, row in rows.items()
        if person in there and any(there[person][name] != row[name] for name in said)
    ]
    rows_in_order = sorted(new + changed, key=lambda row: str(row["id"]))  # why: one order, no deadlock
    await _write(database, rows_in_order, said)
    return Imported(len(new), len(changed), len(rows) - len(new) - len(changed))


async def _there(database: Database, ids: Sequence[str]) -> dict[str, Mapping[str, object]]:
    """What is there of these people. Read before the transaction, so that nobody waits for the reading."""
    found: dict[str, Mapping[str, object]] = {}
    for these in _chunks(ids):
        rows: Sequence[Row[Any]] = await database.rows(_THERE, {"these": these})
        found |= {row.id: dict(zip(_COLUMNS, row, strict=True)) for row in rows}
    return found


async def _write(database: Database, rows: Sequence[Mapping[str, object]], said: Iterable[str]) -> None:
    insert = database.insert(people)
    newest = {name: insert.excluded[name] for name in said}
    upsert = insert.on_conflict_do_update(
        index_elements=[people.c.id], set_={**newest, "version": people.c.version + 1}
    )
    await database.change_all(upsert, rows)


def _chunks(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(ids), AT_ONCE):
        yield ids[start : start + AT_ONCE]
