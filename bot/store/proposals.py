"""How-tos that consultants propose, until an editor says yes or no."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, select, update

from bot.ids import AreaId, SystemId, TicketId
from bot.learned import ProposedHowTo, WaitingHowTo
from bot.privacy import kept
from bot.store.database import Database
from bot.store.learned_tables import proposed_how_tos
from bot.store.times import UtcDateTime

_WAITING = select(proposed_how_tos).where(proposed_how_tos.c.accepted.is_(None)).order_by(proposed_how_tos.c.number)
_JUDGE = (
    update(proposed_how_tos)
    .where(proposed_how_tos.c.number == bindparam("of_number"), proposed_how_tos.c.accepted.is_(None))
    .values(
        accepted=bindparam("is_accepted"),
        judged_by=bindparam("by_whom"),
        judged_at=bindparam("now", type_=UtcDateTime),
    )
    .returning(proposed_how_tos)
)


class Proposals:
    """All that were proposed; what is judged stays, so that it can be told who said what."""

    def __init__(self, database: Database) -> None:
        self._database = database
        once = [proposed_how_tos.c.ticket]
        self._add = database.insert(proposed_how_tos).on_conflict_do_nothing(index_elements=once)

    async def propose(self, proposed: ProposedHowTo, now: datetime) -> None:
        """Keep it; of each ticket there is one, the first."""
        row = {
            "ticket": proposed.ticket,
            "title": proposed.title.text,
            "answer": proposed.answer.text,
            "system": proposed.system,
            "area": proposed.area,
            "language": proposed.language,
            "made_by": proposed.made_by,
            "made_at": now,
        }
        await self._database.change(self._add, row)

    async def waiting(self) -> Sequence[WaitingHowTo]:
        """Those that nobody has judged, the oldest first."""
        return [_waiting(row) for row in await self._database.rows(_WAITING, {})]

    async def judge(self, number: int, by: str, now: datetime, *, accepted: bool) -> WaitingHowTo | None:
        """Say yes or no, once; None where there is none by that number that waits."""
        verdict = {"of_number": number, "is_accepted": accepted, "by_whom": by, "now": now}
        row = await self._database.first(_JUDGE, verdict)
        return None if row is None else _waiting(row)


def _waiting(row: Row[Any]) -> WaitingHowTo:
    proposed = ProposedHowTo(
        TicketId(row.ticket),
        kept(row.title),
        kept(row.answer),
        row.language,
        row.made_by,
        SystemId(row.system) if row.system else None,
        AreaId(row.area) if row.area else None,
    )
    return WaitingHowTo(row.number, proposed, row.made_at)
