"""The digests that people have in their chats: found again, to be put right."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Integer, Row, bindparam, func, select

from bot.ids import ActivityId, ConversationId, PersonId
from bot.mornings.delivery import DIGEST, Shown, State
from bot.people import Person
from bot.store.database import Database
from bot.store.morning_tables import mornings
from bot.store.people_rows import ALIKE, alike_from
from bot.store.tables import people
from bot.store.times import UtcDateTime

_ROW = mornings.c
_ARE_THERE = (
    (_ROW.kind == DIGEST)
    & (_ROW.state == State.SENT.value)
    & (_ROW.day >= bindparam("first", type_=_ROW.day.type))
    & (_ROW.done_at >= bindparam("since", type_=UtcDateTime))
    & (_ROW.done_at < bindparam("until", type_=UtcDateTime))
)
_NEXT = (
    select(_ROW.number, _ROW.person, _ROW.day, _ROW.conversation, _ROW.activity, _ROW.done_at)
    .where(_ARE_THERE, _ROW.number > bindparam("after", type_=Integer))
    .order_by(_ROW.number)
    .limit(bindparam("at_most", type_=Integer))
)
_SAME = (*ALIKE, _ROW.day)
_LAST = (
    select(_ROW.person, func.max(_ROW.done_at).label("at"))
    .where(_ROW.person.in_(bindparam("these", expanding=True)), _ROW.kind == DIGEST, _ROW.state == State.SENT.value)
    .group_by(_ROW.person)
)
_ALIKE = (
    select(*_SAME, func.count().label("many"))
    .select_from(mornings.join(people, people.c.id == _ROW.person))
    .where(_ARE_THERE)
    .group_by(*_SAME)
)


@dataclass(frozen=True, slots=True)
class Card:
    """The digest of a day, as the message that it is in somebody's chat."""

    number: int
    person: PersonId
    day: date
    shown: Shown


@dataclass(frozen=True, slots=True)
class Sending:
    """When the digests were sent: from the morning of `first`, and between two instants (UTC)."""

    first: date
    since: datetime
    until: datetime

    def asked(self) -> dict[str, object]:
        """As the statements take it."""
        return {"first": self.first, "since": self.since, "until": self.until}


class Cards:
    """The digests that were sent."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def after(self, number: int, sent: Sending, at_most: int) -> Sequence[Card]:
        """The next ones after this number, in their order."""
        rows = await self._database.rows(_NEXT, sent.asked() | {"after": number, "at_most": at_most})
        return [_card(row) for row in rows]

    async def last_of(self, these: Sequence[PersonId]) -> Mapping[PersonId, datetime]:
        """When the newest digest of each of these came (UTC); who has had none is not there."""
        rows = await self._database.rows(_LAST, {"these": list(these)}) if these else ()
        return {PersonId(row.person): row.at for row in rows}

    async def alike(self, sent: Sending) -> Sequence[tuple[Person, date, int]]:
        """How many there are of each day, for people who are the same in what decides what they see."""
        return [(alike_from(row), row.day, row.many) for row in await self._database.rows(_ALIKE, sent.asked())]


def _card(row: Row[tuple[object, ...]]) -> Card:
    shown = Shown(ConversationId(row.conversation), ActivityId(row.activity or ""), row.done_at)
    return Card(row.number, PersonId(row.person), row.day, shown)
