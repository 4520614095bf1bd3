"""Who could have an idea's next stage, until when, and who could take over what it became."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from bot.desk.company import colleagues
from bot.desk.office import Office
from bot.desk.ticket import Ticket

WEEKS = (1, 2, 4, 8, 12)
PROJECT_LEADER = "projektledare"


def stage_owners(ticket: Ticket, office: Office, now: datetime) -> tuple[str, ...]:
    """Who has it first, then who owns ideas, who leads projects, and its colleagues; those who are here."""
    leaders = (member.id for member in office.staff.members.values() if member.role == PROJECT_LEADER)
    known = (ticket.owner, office.staff.innovation_owner, *leaders, *colleagues(ticket, office, now))
    day = office.day(now)
    return tuple(dict.fromkeys(one for one in known if one is not None and office.is_here(one, day)))


def stage_dates(office: Office, now: datetime) -> tuple[date, ...]:
    """Working days to choose from: in a week, in two, in a month, and so on."""
    today = office.day(now)
    return tuple(next(_working_days(today + timedelta(weeks=ahead), office)) for ahead in WEEKS)


def takers(ticket: Ticket, office: Office) -> tuple[str, ...]:
    """Who could be its resource person: its system's and its area's experts, then the area's lead; else all experts."""
    system, experts = ticket.system, office.staff.experts
    of_system = [one for one in experts if system is not None and system in experts[one].systems]
    of_area = [one for one in experts if experts[one].area == ticket.area]
    lead = office.lead(ticket.area)
    return tuple(dict.fromkeys((*of_system, *of_area, *([lead] if lead else [])))) or tuple(experts)


def _working_days(first: date, office: Office) -> Iterator[date]:
    while True:
        if office.clock.is_working_day(first):
            yield first
        first += timedelta(days=1)
