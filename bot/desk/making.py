"""A ticket, as it is made. Its number is given where it is kept."""

import hashlib
from datetime import datetime

from bot.desk.assignment import Placement
from bot.desk.changes import Changed
from bot.desk.course import Course
from bot.desk.escalation import timed
from bot.desk.lifecycle import STARTS
from bot.desk.matters import Matter
from bot.desk.office import Office
from bot.desk.ticket import Actor, Event, Move, Side, Ticket
from bot.ids import PersonId, TicketId
from bot.privacy import Screened


def ticket_id(*parts: object) -> TicketId:
    """The same for the same parts: what makes a ticket makes it once, however often it is asked."""
    told = "\n".join(str(part) for part in parts)
    return TicketId(hashlib.sha256(told.encode()).hexdigest()[:32])


def make(
    name: TicketId,
    question: Screened,
    asker: PersonId,
    matter: Matter,
    placement: Placement,
    office: Office,
    now: datetime,
) -> Changed:
    """The ticket of this matter where it was placed, on its queue's clock, and the event that it was made."""
    queue = office.queue(placement.queue)
    ticket = Ticket(
        id=name,
        number="",
        version=1,
        kind=matter.kind,
        state=STARTS[matter.kind],
        asker=asker,
        language=matter.language,
        question=question,
        queue=queue.id,
        made_at=now,
        unit=matter.unit,
        system=matter.system,
        area=placement.area,
        logic=placement.logic,
        priority=matter.priority,
        owner=placement.owner,
        contact=placement.contact,
        back=placement.back,
        relief=placement.relief,
        expert=placement.expert,
        notify=placement.notify,
        reviewers=placement.reviewers,
        needs_manager=placement.needs_manager,
        first_response_due=office.clock.first_response_due(queue, now),
        resolution_due=office.clock.resolution_due(queue, now),
        course=Course(proposer=matter.proposer),
    )
    event = Event(ticket.id, 1, now, Actor(Side.ASKER, asker), Move.MADE, ticket.state, ticket.owner, question)
    return timed(Changed(ticket, event), office)
