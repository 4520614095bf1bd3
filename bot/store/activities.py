"""What came in, each answered once, over all processes."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from sqlalchemy import and_, bindparam, delete, update

from bot.ids import ActivityId, ConversationId
from bot.store.database import Database
from bot.store.gathered import Gathered
from bot.store.tables import activities
from bot.store.times import UtcDateTime

TAKEN_OVER_AFTER = timedelta(seconds=14)
"""A turn not answered by then has crashed. Ours give up after 10 s, and Teams sends again after about 15."""

KEPT, TIDIED_EVERY = timedelta(days=2), timedelta(hours=1)
"""How long a mark is kept, far longer than Teams sends again, and how often a process forgets the older ones."""

Key = tuple[ConversationId, ActivityId]

_THIS = and_(
    activities.c.conversation == bindparam("of_conversation"),
    activities.c.activity == bindparam("of_activity"),
)
_ANSWERED = update(activities).where(_THIS).values(answered_at=bindparam("now", type_=UtcDateTime))
_RELEASE = delete(activities).where(_THIS, activities.c.answered_at.is_(None))
_TIDY = delete(activities).where(activities.c.seen_at < bindparam("before", type_=UtcDateTime))


class Activities:
    """Marks on what came in: seen by somebody, and answered."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._answered: Gathered[Key, datetime] = Gathered(self._write_answered)
        self._tidied: datetime | None = None
        sight = database.insert(activities).values(
            conversation=bindparam("of_conversation"),
            activity=bindparam("of_activity"),
            seen_at=bindparam("now", type_=UtcDateTime),
        )
        self._sight = sight.on_conflict_do_update(
            index_elements=[activities.c.conversation, activities.c.activity],
            set_={"seen_at": sight.excluded.seen_at},
            where=and_(
                activities.c.answered_at.is_(None),
                activities.c.seen_at <= bindparam("crashed", type_=UtcDateTime),
            ),
        )

    async def first_sight(self, conversation: ConversationId, activity: ActivityId, now: datetime) -> bool:
        """Whether this is ours to answer: true once, and once more where a turn crashed before its answer."""
        parameters = _key(conversation, activity) | {"now": now, "crashed": now - TAKEN_OVER_AFTER}
        return await self._database.change(self._sight, parameters) == 1

    def answered(self, conversation: ConversationId, activity: ActivityId, now: datetime) -> None:
        """Note that it is answered; written with others, a moment later."""
        self._answered.add((conversation, activity), now)

    async def release(self, conversation: ConversationId, activity: ActivityId) -> None:
        """Take the mark off: no answer was given, and Teams may send it again."""
        await self._database.change(_RELEASE, _key(conversation, activity))

    async def tidy(self, before: datetime) -> int:
        """Forget what came in before then; how many they were."""
        return await self._database.change(_TIDY, {"before": before})

    async def close(self) -> None:
        """Write what is still gathered."""
        await self._answered.close()

    async def _write_answered(self, answered: Mapping[Key, datetime]) -> None:
        rows = (_key(*key) | {"now": now} for key, now in answered.items())
        await self._database.change_all(_ANSWERED, rows)
        await self._tidy_now_and_then(max(answered.values()))

    async def _tidy_now_and_then(self, now: datetime) -> None:
        if self._tidied is None or now - self._tidied >= TIDIED_EVERY:
            await self.tidy(now - KEPT)
            self._tidied = now


def _key(conversation: ConversationId, activity: ActivityId) -> dict[str, object]:
    return {"of_conversation": conversation, "of_activity": activity}
