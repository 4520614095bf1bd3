"""What somebody may take of the tickets that nobody has, said so that a store can look for it.

It may be a little more than they may take: `bot.desk.access` judges each that is found. It is never less, but for what
they handed on themselves and are the contact of: that is for others to take.
"""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.desk.access import areas_of
from bot.desk.office import Office
from bot.desk.whom import Subject, it_consultants, members_of
from bot.ids import AreaId, UnitId
from bot.people import Person
from bot.routing import Assignee, Calendar, QueueId
from bot.staff import Member

Units = frozenset[UnitId]
DEPENDS = frozenset({Assignee.UNIT_CONSULTANT.value, Assignee.AREA_LEAD.value, Assignee.RESOURCE_PERSON.value})
"""Who that is depends on the ticket: it may be anybody."""


@dataclass(frozen=True, slots=True)
class Reach:
    """A ticket that is any of this: in one of the `queues`, of one of the `areas` or `units`, an `innovation`, `urgent`
    (P1 and P2).
    """

    everything: bool = False
    innovation: bool = False
    urgent: bool = False
    queues: frozenset[QueueId] = frozenset()
    areas: frozenset[AreaId] = frozenset()
    units: frozenset[UnitId] = frozenset()

    @property
    def is_nothing(self) -> bool:
        """Whether no ticket is of it."""
        return self == NOTHING


NOTHING = Reach()


def reach(person: Person, member: Member, office: Office, now: datetime) -> Reach:
    """Of this person, by what their roles may and by whom the queues belong to."""
    acting = tuple(_acting(person, member, office))
    seen = {able.get("see_tickets") for able in acting}
    on_call = member.id == office.staff.on_call.at(now)
    served = _served(member, office, now, seen, covers=any(able.get("cover") for able in acting))
    return Reach(
        everything="all" in seen,
        innovation="logic_innovation" in seen,
        urgent=on_call,
        queues=frozenset(_queues(member.id, office, now, on_call=on_call)),
        areas=areas_of(member, office) if "area" in seen else frozenset(),
        units=_below(served, office),
    )


def _acting(person: Person, member: Member, office: Office) -> Iterator[Mapping[str, str | int | bool]]:
    """What each role may that lets somebody act on tickets."""
    for role in ("default", *person.roles, member.role):
        able = office.capabilities.get(role, {})
        if able.get("broker") or able.get("assign"):
            yield able


def _served(
    member: Member, office: Office, now: datetime, seen: Container[object], *, covers: bool
) -> frozenset[UnitId]:
    """Their own units, and those whose consultant is away, whom they may cover for."""
    consultants, day = office.staff.consultants, office.day(now)
    own = (member.id,) if "assigned_units" in seen and member.id in consultants else ()
    away = (one for one in it_consultants(office) if covers and not office.is_here(one, day))
    return Units().union(*(consultants[one].serves_units for one in (*own, *away)))


def _below(units: Units, office: Office) -> Units:
    return frozenset(unit for unit in office.parents if not units.isdisjoint(office.upwards(unit)))


def _queues(member: str, office: Office, now: datetime, *, on_call: bool) -> Iterator[QueueId]:
    for queue in office.routing.queues.values():
        called = on_call and queue.calendar is Calendar.ALWAYS
        anybodys = not DEPENDS.isdisjoint(queue.owners)
        if called or anybodys or member in members_of(queue.owners, Subject(), office, now):
            yield queue.id
