"""The desk's people, queues, priorities and tickets fit together."""

from collections.abc import Iterator

from bot.content.checks.forms import misfilled
from bot.content.draft import Draft
from bot.content.rows.routing import QueueRow, WhenRow
from bot.content.rows.staff import MemberRow
from bot.content.sections import (
    AREAS,
    BROKER,
    CONSULTANTS,
    DATA_PROTECTION,
    EXPERTS,
    FORMS,
    IT_MANAGER,
    NEXT_NUMBER,
    PERSONAS,
    PRIORITIES,
    QUEUES,
    RULES,
    SERVICE_DESK,
    TICKETS,
)
from bot.errors import Problem
from bot.staff import AREA_LEAD, INNOVATION_COORDINATOR


def members(draft: Draft) -> tuple[MemberRow, ...]:
    """Everybody who helps, in the order of the file."""
    sections = (CONSULTANTS, SERVICE_DESK, IT_MANAGER, DATA_PROTECTION, EXPERTS)
    return tuple(member for section in sections for member in draft.rows(section))


def desk(draft: Draft) -> Iterator[Problem]:
    """Every area has a lead of that area, a queue, and there is somebody for ideas."""
    leads = {c.id: c for c in draft.rows(CONSULTANTS)}
    for area in draft.rows(AREAS):
        lead = leads.get(area.lead)
        if draft.is_whole(CONSULTANTS) and (lead is None or lead.role != AREA_LEAD or area.id not in lead.areas):
            yield Problem("systems.yaml", area.id, "lead", f"a consultant of role {AREA_LEAD} for this area")
        for broker in draft.rows(BROKER):
            if area.id not in broker.on_overlamna.queue_by_area:
                yield Problem("routing.yaml", "broker", "on_overlamna.queue_by_area", f"a queue for {area.id}")
    if draft.is_whole(CONSULTANTS) and all(c.role != INNOVATION_COORDINATOR for c in leads.values()):
        yield Problem("consultants.yaml", "-", "consultants", f"one of role {INNOVATION_COORDINATOR}")


def people_of_the_demo(draft: Draft) -> Iterator[Problem]:
    """Somebody of the demo who is staff is the same person there, and a guest is nothing else."""
    upns = {member.id: member.upn for member in members(draft)}
    for row in draft.rows(PERSONAS):
        for field, staff in (("consultant", row.consultant), ("expert", row.expert), ("agent", row.agent)):
            if staff is not None and upns.get(staff, row.upn) != row.upn:
                yield Problem("consultants.yaml", row.upn, field, f"the person with this upn, not {staff!r}")
        if row.guest and (row.roles or row.units):
            yield Problem("consultants.yaml", row.upn, "guest", "neither roles nor units of the region")


def queues(draft: Draft) -> Iterator[Problem]:
    """A queue has one first-response target."""
    for queue in draft.rows(QUEUES):
        targets = _targets(queue)
        if len(targets) != 1:
            yield Problem("routing.yaml", queue.id, "first_response", "one of _min, _h and _working_days")
        if targets == ["working_days"] and queue.calendar == "always":
            yield Problem("routing.yaml", queue.id, "calendar", "business, where the target is in working days")


def _targets(queue: QueueRow) -> list[str]:
    known = {
        "min": queue.first_response_min,
        "h": queue.first_response_h,
        "working_days": queue.first_response_working_days,
    }
    return [name for name, value in known.items() if value is not None]


def priorities(draft: Draft) -> Iterator[Problem]:
    """All four, each with the queue that the rules come to for an incident of any class of system."""
    if not (draft.is_whole(PRIORITIES) and draft.is_whole(RULES)):
        return
    named = {row.id: row.queue for row in draft.rows(PRIORITIES)}
    for priority in ("P1", "P2", "P3", "P4"):
        if priority not in named:
            yield Problem("routing.yaml", priority, "priorities", "it to be there")
            continue
        came_to = {_queue_of_incident(draft, priority, criticality) for criticality in ("A", "B", "C")}
        if came_to != {named[priority]}:
            found = " or ".join(sorted(queue or "none" for queue in came_to))
            yield Problem("routing.yaml", priority, "queue", f"the queue that the rules come to: {found}")


def _queue_of_incident(draft: Draft, priority: str, criticality: str) -> str | None:
    holding = (rule.then.queue for rule in draft.rows(RULES) if _holds(rule.when, priority, criticality))
    return next(holding, None)


def _holds(when: WhenRow, priority: str, criticality: str) -> bool:
    same_priority = when.priority in (None, priority)
    same_class = when.system_criticality in (None, criticality)
    return when.intent == "incident" and when.system is None and same_priority and same_class


def tickets(draft: Draft) -> Iterator[Problem]:
    """A ticket's answers are those of its form, and the next number is a new one."""
    forms = {form.kind: form for form in draft.rows(FORMS)}
    for ticket in draft.rows(TICKETS):
        form = forms.get(ticket.kind)
        for field, what in misfilled(form, ticket.form, draft.known) if form else ():
            yield Problem("tickets.yaml", ticket.number, f"form.{field}", what)
    for number in draft.rows(NEXT_NUMBER):
        if any(number.root <= ticket.number for ticket in draft.rows(TICKETS)):
            yield Problem("tickets.yaml", "next_number", "-", "a number after those of all tickets")
