"""What happens when nobody answers: its owner is warned, then others are told, once each, as the region has decided.

The steps count in shares of the first-response target, on the queue's calendar.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from bot.desk.changes import Changed
from bot.desk.company import somebody_above
from bot.desk.course_steps import Remind
from bot.desk.office import Office
from bot.desk.steps import Escalate, Warn
from bot.desk.ticket import Ticket
from bot.routing import Assignee, Escalation


def due_steps(ticket: Ticket, office: Office, now: datetime) -> tuple[Warn | Escalate | Remind, ...]:
    """What is due by now and not yet done, in order."""
    steps = tuple(_step(rule, ticket, office, now) for at, rule in _ahead(ticket, office) if at <= now)
    day = _stage_day(ticket, office)
    return (*steps, Remind()) if day is not None and day <= now else steps


def next_at(ticket: Ticket, office: Office) -> datetime | None:
    """When the next step is due; None where there is none."""
    first, day = next((at for at, _ in _ahead(ticket, office)), None), _stage_day(ticket, office)
    return min((at for at in (first, day) if at is not None), default=None)


def timed(changed: Changed, office: Office) -> Changed:
    """The same change, with when the timer looks at the ticket next."""
    return replace(changed, ticket=replace(changed.ticket, next_at=next_at(changed.ticket, office)))


def _stage_day(ticket: Ticket, office: Office) -> datetime | None:
    """When business opens on the day on which an idea's stage should be done; None where its owner was told."""
    by = ticket.course.by
    if not ticket.is_open or by is None or ticket.course.reminded == by:
        return None
    return datetime.combine(by, office.routing.hours.hours.start, office.zone).astimezone(UTC)


def _ahead(ticket: Ticket, office: Office) -> Iterator[tuple[datetime, Escalation]]:
    if not ticket.is_open or ticket.first_response_at is not None or ticket.first_response_due is None:
        return
    clock, calendar = office.clock, office.queue(ticket.queue).calendar
    target = clock.between(ticket.made_at, ticket.first_response_due, calendar)
    for rule in sorted(office.routing.escalations, key=lambda rule: rule.at):
        if rule.at > ticket.reached and (not rule.queues or ticket.queue in rule.queues):
            yield clock.later(ticket.made_at, target * rule.at, calendar), rule


def _step(rule: Escalation, ticket: Ticket, office: Office, now: datetime) -> Warn | Escalate:
    if rule.to is Assignee.OWNER:
        return Warn(rule.at)
    return Escalate(rule.at, somebody_above(rule.to, ticket, office, now))
