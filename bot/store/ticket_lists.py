"""The statements that read tickets: each goes by one index, and reads no more rows than it gives."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Executable, Integer, Select, bindparam, func, select, union_all

from bot.store.desk_tables import ticket_events, ticket_looks, tickets
from bot.store.times import UtcDateTime

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
DUE = (
    select(tickets)
    .where(_IS_OPEN, tickets.c.next_at.is_not(None), tickets.c.next_at <= bindparam("now", type_=UtcDateTime))
    .order_by(tickets.c.next_at)
    .limit(_AT_MOST)
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


def unclaimed(queues: Sequence[str], limit: int) -> Asked:
    """What nobody has taken in these queues."""
    values = {f"queue_{place}": queue for place, queue in enumerate(queues)}
    return _of_queues(len(queues)), values | {"at_most": limit}


@cache
def _of_queues(number: int) -> Executable:
    """The most urgent of each queue, and of those the most urgent: an index gives each part in order.

    Asked for all queues at once, a database reads and sorts every open ticket that is in one of them. The parts are of
    few columns, and each is built once: a statement of many is slower to build than to run.
    """
    nobodys = tickets.c.owner.is_(None)
    parts = (_best(tickets.c.queue == bindparam(f"queue_{place}"), nobodys) for place in range(number))
    each = union_all(*parts).subquery()
    best = select(each.c.id).order_by(each.c.urgency, each.c.due).limit(_AT_MOST)
    return select(tickets).where(tickets.c.id.in_(best)).order_by(*_MOST_URGENT)


def _best(*where: ColumnElement[bool]) -> Select[Any]:
    part = select(tickets.c.id, *_MOST_URGENT).where(_IS_OPEN, *where).order_by(*_MOST_URGENT).limit(_AT_MOST)
    return select(part.subquery())
