"""The channel that shows each queue, and how to post there."""

from datetime import datetime

from sqlalchemy import bindparam, select, update

from bot.actions.arriving import Reference
from bot.ids import ConversationId, TenantId
from bot.routing import QueueId
from bot.store.database import Database
from bot.store.desk_tables import channels
from bot.store.times import UtcDateTime

_COLUMNS = ("conversation", "service_url", "tenant", "bot", "locale", "noted_at", "gone_at", "team", "told_at")
_OF = select(channels).where(channels.c.queue == bindparam("of_queue"), channels.c.gone_at.is_(None))
_QUEUES = (
    select(channels.c.queue)
    .where(channels.c.conversation == bindparam("of_conversation"), channels.c.gone_at.is_(None))
    .order_by(channels.c.queue)
)
_GONE = (
    update(channels)
    .where(channels.c.conversation == bindparam("of_conversation"), channels.c.gone_at.is_(None))
    .values(gone_at=bindparam("now", type_=UtcDateTime))
)
_OF_TEAM = (
    select(channels.c.conversation)
    .distinct()
    .where(channels.c.team == bindparam("of_team"), channels.c.gone_at.is_(None))
)
_TOLD = (
    update(channels)
    .where(channels.c.queue == bindparam("of_queue"), channels.c.gone_at.is_not(None), channels.c.told_at.is_(None))
    .values(told_at=bindparam("now", type_=UtcDateTime))
)


class Channels:
    """One channel for each queue; a channel may show several."""

    def __init__(self, database: Database) -> None:
        self._database = database
        note = database.insert(channels)
        self._note = note.on_conflict_do_update(
            index_elements=[channels.c.queue], set_={name: note.excluded[name] for name in _COLUMNS}
        )

    async def note(self, queue: QueueId, reference: Reference, now: datetime, team: str | None = None) -> None:
        """This channel shows the queue from now on; it belongs to the `team`."""
        row = {
            "queue": queue,
            "conversation": reference.conversation,
            "service_url": reference.service_url,
            "tenant": reference.tenant,
            "bot": reference.bot,
            "locale": reference.locale,
        }
        await self._database.change(self._note, row | {"noted_at": now, "gone_at": None, "team": team, "told_at": None})

    async def of(self, queue: QueueId) -> Reference | None:
        """Where the queue is shown; None where it has no channel, or its channel is gone."""
        row = await self._database.first(_OF, {"of_queue": queue})
        if row is None:
            return None
        return Reference(ConversationId(row.conversation), row.service_url, TenantId(row.tenant), row.bot, row.locale)

    async def shows(self, conversation: ConversationId) -> tuple[QueueId, ...]:
        """The queues that a channel shows."""
        rows = await self._database.rows(_QUEUES, {"of_conversation": conversation})
        return tuple(QueueId(row.queue) for row in rows)

    async def gone(self, conversation: ConversationId, now: datetime) -> tuple[QueueId, ...]:
        """The channel or its team is no longer there; the queues that nobody sees now."""
        lost = await self.shows(conversation)
        await self._database.change(_GONE, {"of_conversation": conversation, "now": now})
        return lost

    async def gone_with(self, team: str, now: datetime) -> tuple[QueueId, ...]:
        """A team is no longer there; the queues that nobody sees now."""
        rows = await self._database.rows(_OF_TEAM, {"of_team": team})
        lost = [await self.gone(ConversationId(row.conversation), now) for row in rows]
        return tuple(queue for queues in lost for queue in queues)

    async def is_news(self, queue: QueueId, now: datetime) -> bool:
        """Whether its channel is gone and nobody has been told. True once."""
        return await self._database.change(_TOLD, {"of_queue": queue, "now": now}) == 1
