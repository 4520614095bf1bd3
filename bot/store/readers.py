"""Whom a chunk of deliveries goes to, read together: the people, how to write to them, and who cannot be reached."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from sqlalchemy import Row, bindparam, null, select

from bot.actions.arriving import Reference
from bot.ids import ConversationId, PersonId, TenantId
from bot.mornings.delivery import Why
from bot.people import Occasion, Person
from bot.store.database import Database
from bot.store.people_rows import known_from
from bot.store.tables import occasions, people, references

_CHAT = ("conversation", "service_url", "tenant", "bot", "locale", "gone_at", "refused")
_THESE = (
    select(people, occasions.c.occasion, *(references.c[name] for name in _CHAT))
    .select_from(
        people.outerjoin(references, references.c.person == people.c.id).outerjoin(
            occasions, occasions.c.person == people.c.id
        )
    )
    .where(people.c.id.in_(bindparam("these", expanding=True)))
    .order_by(people.c.id)
)
_NO_CHAT = (
    select(occasions.c.person, null().label("refused"))
    .where(occasions.c.occasion == Occasion.NO_CHAT.value)
    .where(occasions.c.person.not_in(select(references.c.person)))
)
_UNREACHABLE = (
    select(references.c.person, references.c.refused)
    .where(references.c.refused.is_not(None) | references.c.gone_at.is_not(None))
    .union_all(_NO_CHAT)
    .order_by("person")
)


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody, and their own chat. `unreachable` says why nothing is sent there; None without a `chat`, too."""

    person: Person
    chat: Reference | None
    unreachable: Why | None


class Readers:
    """Everybody's chat with Kollegan."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def of(self, these: Sequence[PersonId]) -> Mapping[PersonId, Reader]:
        """These people. Who is not among them is no longer known."""
        rows = await self._database.rows(_THESE, {"these": list(these)})
        found = (_reader(list(each)) for _, each in groupby(rows, key=lambda row: row.id))
        return {reader.person.id: reader for reader in found}

    async def unreachable(self) -> Mapping[PersonId, Why]:
        """Everybody whom nothing can be sent to until they are back, and why."""
        rows = await self._database.rows(_UNREACHABLE, {})
        return {PersonId(row.person): _why(row.refused) or Why.BLOCKED for row in rows}


def _reader(rows: Sequence[Row[tuple[object, ...]]]) -> Reader:
    row = rows[0]
    person = known_from(rows).person
    if row.conversation is None:
        return Reader(person, None, None)
    chat = Reference(ConversationId(row.conversation), row.service_url, TenantId(row.tenant), row.bot, row.locale)
    return Reader(person, chat, Why.BLOCKED if row.gone_at is not None else _why(row.refused))


def _why(kept: str | None) -> Why | None:
    return None if kept is None else Why(kept)
