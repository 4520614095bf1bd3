"""The people of a demo region."""

from dataclasses import dataclass
from uuid import NAMESPACE_DNS, uuid5

from bot.content.draft import Draft
from bot.content.rows.staff import PersonaRow
from bot.content.sections import PERSONAS
from bot.ids import PersonId
from bot.people import Membership, Person


@dataclass(frozen=True, slots=True)
class Persona:
    """Somebody of the demo: who they are in Teams, their shift, and whether they have mail and calendar."""

    upn: str
    person: Person
    shift: str | None
    mailbox: bool


def personas_of(draft: Draft) -> tuple[Persona, ...]:
    """Everybody of the demo, in the order of the file."""
    return tuple(Persona(row.upn, _person(row), row.shift, row.mailbox) for row in draft.rows(PERSONAS))


def _person(row: PersonaRow) -> Person:
    return Person(
        id=PersonId(str(uuid5(NAMESPACE_DNS, row.upn))),
        name=row.name,
        language=row.language,
        roles=frozenset(row.roles),
        memberships=tuple(Membership(place.id, place.until) for place in row.units),
        guest=row.guest,
        upn=row.upn.lower(),
        shift=row.shift,
    )
