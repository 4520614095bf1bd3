"""A row of the table ⇄ a person."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row, String, cast, func

from bot.ids import PersonId, RoleId, UnitId
from bot.people import Membership, Occasion, Person
from bot.store.preference_rows import preferences_from
from bot.store.tables import people

ALIKE = (
    *(cast(people.c[name], String).label(name) for name in ("roles", "memberships", "told_roles")),
    people.c.told_unit,
    people.c.guest,
    func.coalesce(people.c.told_language, people.c.language).label("language"),
)
"""What of a person decides what they see, and in which language; lists as they are written."""

_OCCASIONS = frozenset(occasion.value for occasion in Occasion)


@dataclass(frozen=True, slots=True)
class Known:
    """A person, and which version of their row said so."""

    version: int
    person: Person


def known_from(rows: Sequence[Row[Any]]) -> Known:
    """The person in these rows, one for each occasion; their own word for the language goes before the region's."""
    row = rows[0]
    person = Person(
        id=PersonId(row.id),
        name=row.name,
        language=row.told_language or row.language,
        roles=frozenset(RoleId(role) for role in row.roles),
        told_roles=frozenset(RoleId(role) for role in row.told_roles),
        memberships=tuple(_membership(*held) for held in row.memberships),
        told_unit=UnitId(row.told_unit) if row.told_unit is not None else None,
        guest=row.guest,
        upn=row.upn,
        shift=row.shift,
        preferences=preferences_from(row.preferences),
        past=frozenset(Occasion(each.occasion) for each in rows if each.occasion in _OCCASIONS),
    )
    return Known(row.version, person)


def alike_from(row: Row[Any]) -> Person:
    """Somebody who is as this row says, with nobody's name; its lists come as they are written."""
    return Person(
        id=PersonId(""),
        name="",
        language=row.language,
        roles=frozenset(map(RoleId, json.loads(row.roles))),
        told_roles=frozenset(map(RoleId, json.loads(row.told_roles))),
        memberships=tuple(_membership(*held) for held in json.loads(row.memberships)),
        told_unit=UnitId(row.told_unit) if row.told_unit is not None else None,
        guest=row.guest,
    )


def imported_row(person: Person) -> dict[str, object]:
    """What the region says of a person, as columns."""
    return {
        "id": person.id,
        "name": person.name,
        "language": person.language,
        "guest": person.guest,
        "upn": person.upn.lower(),
        "shift": person.shift,
        "roles": sorted(person.roles),
        "memberships": _written(person.memberships),
    }


def _membership(unit: str, until: str | None) -> Membership:
    return Membership(UnitId(unit), date.fromisoformat(until) if until is not None else None)


def _written(memberships: Iterable[Membership]) -> list[list[str | None]]:
    return [[held.unit, held.until.isoformat() if held.until is not None else None] for held in memberships]
