"""Who else there is around a ticket: whom to ask, whom to give it to, who approves, who hears, who covers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from bot.desk.office import Office
from bot.desk.standing_in import choose
from bot.desk.steps import Cover, HandOver
from bot.desk.ticket import Ticket
from bot.desk.whom import Subject, members_of, named, resource, unit_consultant
from bot.ids import AreaId, PersonId, SystemId, UnitId
from bot.routing import Assignee, QueueId


@dataclass(frozen=True, slots=True)
class Expertise:
    """Who knows a system today. `member` None: nobody who is here; then `queue` takes it.

    `away` is the expert whom the member stands in for, back on `back`.
    """

    queue: QueueId | None
    member: str | None = None
    away: str | None = None
    back: date | None = None


def whom_to_ask(system: SystemId | None, office: Office, day: date, area: AreaId | None = None) -> Expertise:
    """Who knows a system, or an area where no system is known; in their place their cover, or the lead of the area."""
    known = office.systems.get(system) if system is not None else None
    area = known.area if known is not None else area
    chosen = choose(resource(Subject(system=system, area=area), office), office, day, area=area)
    queue = office.routing.broker.queue_by_area.get(area) if area is not None else None
    return Expertise(queue, chosen.member, chosen.away, chosen.back)


def colleagues(ticket: Ticket, office: Office, now: datetime) -> tuple[str, ...]:
    """Whom it can be given to: its unit's consultant, its queue's people, its area's lead; those who are here."""
    subject = Subject.of(ticket)
    queue = members_of(office.queue(ticket.queue).owners, subject, office, now)
    known = dict.fromkeys((unit_consultant(subject, office), *queue, office.lead(ticket.area)))
    day = office.day(now)
    return tuple(m for m in known if m is not None and m != ticket.owner and office.is_here(m, day))


def hand_over(ticket: Ticket, area: AreaId, office: Office, now: datetime) -> HandOver | None:
    """To an area's queue and its lead, or who stands in; None for an area without a queue."""
    queue = office.routing.broker.queue_by_area.get(area)
    if queue is None:
        return None
    lead = choose(office.lead(area), office, office.day(now), area=area)
    return HandOver(office.queue(queue), lead.member, office.routing.broker.keep_consultant_as_contact)


def somebody_above(name: Assignee, ticket: Ticket, office: Office, now: datetime) -> str | None:
    """Whom this name stands for, or who stands in; where that is nobody, the IT manager."""
    day = office.day(now)
    firsts = (named(name, Subject.of(ticket), office, now), office.staff.it_manager)
    here = (choose(first, office, day, area=ticket.area).member for first in firsts)
    return next((member for member in here if member is not None), None)


def moved_at_absence(ticket: Ticket, office: Office, now: datetime) -> Cover | None:
    """What an open ticket needs whose owner is away today: somebody else, or the queue; None where they are here."""
    day = office.day(now)
    if not ticket.is_open or ticket.owner is None or office.absence(ticket.owner, day) is None:
        return None
    chosen = choose(ticket.owner, office, day, area=ticket.area, language=ticket.language)
    return Cover(chosen.member, chosen.back)


def approver(
    unit: UnitId | None, asker: PersonId, managers: Mapping[UnitId, Iterable[PersonId]], office: Office
) -> PersonId | None:
    """The nearest manager of the asker's unit or upwards, never the asker; None where nobody is known."""
    above = (manager for here in office.upwards(unit) for manager in managers.get(here, ()))
    return next((manager for manager in above if manager != asker), None)
