"""Which card shows which ticket where, so that it is updated in place and never set back to an older state."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import String, bindparam, or_, select, update

from bot.ids import ActivityId, ConversationId, TicketId
from bot.store.database import Database
from bot.store.desk_tables import shown
from bot.store.times import UtcDateTime

BUSY = timedelta(seconds=30)
"""So long does one who posts keep the others waiting; after that they have crashed."""

_NOBODY = 0
"""The version of a card that nobody has posted yet."""

_NOW = bindparam("now", type_=UtcDateTime)
_THIS = (shown.c.ticket == bindparam("of_ticket")) & (shown.c.place == bindparam("of_place"))
_OF = select(shown).where(_THIS)
_AT = select(shown.c.ticket).where(
    shown.c.conversation == bindparam("of_conversation"), shown.c.activity == bindparam("of_activity")
)
_LET_GO = update(shown).where(_THIS).values(busy_until=None)


@dataclass(frozen=True, slots=True)
class Shown:
    """The card that shows a ticket in a place, and the version of the ticket that it shows."""

    conversation: ConversationId
    activity: ActivityId
    version: int


class ShownCards:
    """The cards that tickets have: one in each place, `queue:…` or `work:…`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        key = [shown.c.ticket, shown.c.place]
        names = {name: bindparam(f"of_{name}", type_=String) for name in ("ticket", "place")}
        take = database.insert(shown).values(**names, version=_NOBODY, busy_until=bindparam("until", type_=UtcDateTime))
        self._take = take.on_conflict_do_update(
            index_elements=key,
            set_={"busy_until": take.excluded.busy_until},
            where=(shown.c.version < bindparam("of_version"))
            & or_(shown.c.busy_until.is_(None), shown.c.busy_until <= _NOW),
        )
        columns = ("version", "conversation", "activity")
        put = database.insert(shown).values(**names, **{name: bindparam(f"to_{name}") for name in columns})
        self._put = put.on_conflict_do_update(
            index_elements=key,
            set_={**{name: put.excluded[name] for name in columns}, "busy_until": None},
            where=shown.c.version < put.excluded.version,
        )

    async def of(self, ticket: TicketId, place: str) -> Shown | None:
        """The card there, None where there is none."""
        row = await self._database.first(_OF, _key(ticket, place))
        if row is None or row.activity is None:
            return None
        return Shown(ConversationId(row.conversation), ActivityId(row.activity), row.version)

    async def at(self, conversation: ConversationId, activity: str) -> TicketId | None:
        """The ticket that a card shows; None for a message that is no ticket's card."""
        row = await self._database.first(_AT, {"of_conversation": conversation, "of_activity": activity})
        return None if row is None else TicketId(row.ticket)

    async def take(self, ticket: TicketId, place: str, version: int, now: datetime) -> bool:
        """Whether it is ours to post this version there now: nobody else is posting, and what is shown is older.

        What is taken is given back by `put`, by `let_go`, or by `BUSY` passing.
        """
        parameters = _key(ticket, place) | {"of_version": version, "now": now, "until": now + BUSY}
        return await self._database.change(self._take, parameters) == 1

    async def put(
        self, ticket: TicketId, place: str, conversation: ConversationId, activity: ActivityId, version: int
    ) -> bool:
        """Note that this card shows this version; False, and nothing is noted, where a newer one is shown already."""
        card = {"to_conversation": conversation, "to_activity": activity, "to_version": version}
        return await self._database.change(self._put, _key(ticket, place) | card) == 1

    async def let_go(self, ticket: TicketId, place: str) -> None:
        """It was not posted after all: another may."""
        await self._database.change(_LET_GO, _key(ticket, place))


def _key(ticket: TicketId, place: str) -> dict[str, object]:
    return {"of_ticket": ticket, "of_place": place}
