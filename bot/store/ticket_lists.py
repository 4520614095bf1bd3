"""The statements that read tickets: each goes by one index, and reads no more rows than it gives."""

from collections.abc import Mapping

from sqlalchemy import Boolean, Executable, Integer, and_, bindparam, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.desk.reach import Reach
from bot.ids import TicketId
from bot.routing import Priority
from bot.store.desk_tables import ticket_events, ticket_looks, tickets
from bot.store.ticket_rows import URGENCY
from bot.store.times import UtcDateTime
from bot.systems import Logic

Parameters = Mapping[str, object]
Asked = tuple[Executable, Parameters]

_MOST_URGENT = (tickets.c.urgency, tickets.c.due)
_IS_OPEN = tickets.c.closed_at.is_(None)
_AT_MOST = bindparam("at_most", type_=Integer)

_NOW = bindparam("now", type_=UtcDateTime)

GET = select(tickets).where(tickets.c.id == bindparam("of_ticket"))
NUMBERED = select(tickets).where(tickets.c.number == bindparam("of_number"))
EVENTS = select(ticket_events).where(ticket_events.c.ticket == bindparam("of_ticket")).order_by(ticket_events.c.version)
LOOKS = select(ticket_looks).where(ticket_looks.c.ticket == bindparam("of_ticket")).order_by(ticket_looks.c.number)
OWNED = (
    select(tickets).where(_IS_OPEN, tickets.c.owner == bindparam("of_owner")).order_by(*_MOST_URGENT).limit(_AT_MOST)
)
ASKED = (
    select(tickets).where(tickets.c.asker == bindparam("of_person")).order_by(tickets.c.made_at.desc()).limit(_AT_MOST)
)
OF_KIND = (
    select(tickets)
    .where(_IS_OPEN, tickets.c.kind == bindparam("of_kind"))
    .order_by(tickets.c.made_at.desc())
    .limit(_AT_MOST)
)
IN_QUEUE = (
    select(tickets).where(_IS_OPEN, tickets.c.queue == bindparam("of_queue")).order_by(*_MOST_URGENT).limit(_AT_MOST)
)
"""For when a channel is gone, which is seldom: it looks through all that is open."""
OPEN_OF = (
    select(tickets)
    .where(_IS_OPEN, tickets.c.asker.in_(bindparam("these", expanding=True)))
    .order_by(tickets.c.made_at.desc())
)
OF_UNITS = select(func.count().label("open"), func.count().filter(tickets.c.due < _NOW).label("late")).where(
    _IS_OPEN, tickets.c.unit.in_(bindparam("these", expanding=True))
)
"""How many are open in these units, and how many of them nobody has answered in time."""

MOST_COUNTED = 200
"""So many open tickets of one member are counted, far more than anybody can have: beyond that it only takes time."""


def _open_counts() -> Executable:
    """Member by member along the index, and no further with each than it matters."""
    first = select(func.min(tickets.c.owner).label("owner")).where(_IS_OPEN).cte("owners", recursive=True)
    after = select(func.min(tickets.c.owner)).where(_IS_OPEN, tickets.c.owner > first.c.owner).scalar_subquery()
    owners = first.union_all(select(after).where(first.c.owner.is_not(None)))
    theirs = select(tickets.c.urgency).where(_IS_OPEN, tickets.c.owner == owners.c.owner).limit(MOST_COUNTED)
    number = select(func.count()).select_from(theirs.correlate(owners).subquery()).scalar_subquery()
    return select(owners.c.owner, number.label("number")).where(owners.c.owner.is_not(None))


OPEN_COUNTS = _open_counts()


def _unclaimed() -> Executable:
    """Along one index, which holds all that is judged: a ticket that is not theirs costs no look at its row."""
    own = (("queue", tickets.c.queue), ("area", tickets.c.area), ("unit", tickets.c.unit))
    theirs = or_(
        bindparam("everything", type_=Boolean),
        and_(bindparam("urgent", type_=Boolean), tickets.c.urgency <= URGENCY[Priority.P2]),
        and_(bindparam("innovation", type_=Boolean), tickets.c.logic == Logic.INNOVATION.value),
        *(column.in_(bindparam(f"{name}s", expanding=True)) for name, column in own),
    )
    found = select(tickets.c.id).where(_IS_OPEN, tickets.c.owner.is_(None), theirs).order_by(*_MOST_URGENT)
    best = found.limit(_AT_MOST).subquery()
    return select(tickets).where(tickets.c.id.in_(select(best.c.id))).order_by(*_MOST_URGENT)


UNCLAIMED = _unclaimed()


def unclaimed(reach: Reach, limit: int) -> Asked:
    """What nobody has and somebody of this reach may take, the most urgent first."""
    among = {"queues": list(reach.queues), "areas": list(reach.areas), "units": list(reach.units)}
    asked = {"everything": reach.everything, "urgent": reach.urgent, "innovation": reach.innovation}
    return UNCLAIMED, {**asked, **among, "at_most": limit}


async def stay_open(connection: AsyncConnection, *these: TicketId) -> bool:
    """Whether all of these are open, and stay so until the transaction ends; locked in one order, whoever asks."""
    open_ones = select(tickets.c.id).where(tickets.c.id.in_(these), _IS_OPEN)
    found = await connection.execute(open_ones.order_by(tickets.c.id).with_for_update())
    return len(found.all()) == len(these)
