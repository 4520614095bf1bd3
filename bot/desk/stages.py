"""What a step does to an idea or an application, stage by stage, or why it may not be done."""

from dataclasses import replace

from bot.desk.course import Course, Opinion
from bot.desk.course_steps import (
    Adopt,
    Advance,
    Deliver,
    Examine,
    Grant,
    LeadTo,
    Merge,
    Oppose,
    Refuse,
    Remind,
    Sign,
    Support,
    TurnInto,
    Unsign,
)
from bot.desk.lifecycle import after
from bot.desk.reasons import Reason
from bot.desk.steps import Reopen
from bot.desk.ticket import Move, Ticket


def hindrance(ticket: Ticket, step: object) -> Reason | None:
    """Why such a step is not done, as far as where the ticket stands does not say it already."""
    course = ticket.course
    match step:
        case Advance(stage) if ticket.state is stage:
            return Reason.ALREADY
        case Advance(stage) if after(ticket.kind, ticket.state, Move.STAGED) is not stage:
            return Reason.NOT_NOW
        case Remind() if course.by is None or course.reminded == course.by:
            return Reason.ALREADY
        case Sign(gate) if gate in course.signed:
            return Reason.ALREADY
        case Unsign(gate) if gate not in course.signed:
            return Reason.ALREADY
        case Deliver(gates=gates) if course.unsigned(gates):
            return Reason.GATES_LEFT
        case Grant() | Refuse() if course.silent(ticket.reviewers):
            return Reason.REVIEWS_LEFT
        case _:
            return _about_others(ticket, step)


def _about_others(ticket: Ticket, step: object) -> Reason | None:
    course = ticket.course
    match step:
        case Merge(into) if into.ticket == ticket.id:
            return Reason.NOT_NOW
        case Adopt(_, follower) if follower in (ticket.asker, *course.followers):
            return Reason.ALREADY
        case LeadTo(new) if new in course.led_to:
            return Reason.ALREADY
        case _:
            return None


def on_course(course: Course, step: object) -> Course:
    """How far it has come after this step."""
    match step:
        case Advance(by=by, pilot=pilot):
            return replace(course, by=by, pilot=pilot or course.pilot)
        case Remind():
            return replace(course, reminded=course.by)
        case Deliver(receiver):
            return replace(course, by=None, receiver=receiver)
        case Sign(gate):
            return replace(course, signed=(*course.signed, gate))
        case Unsign(gate):
            return replace(course, signed=tuple(one for one in course.signed if one != gate))
        case Examine():
            return replace(course, opinions=())
        case Support(reviewer) | Oppose(reviewer):
            return course.with_opinion(Opinion(reviewer, approves=isinstance(step, Support)))
        case Grant() | Refuse():
            return replace(course, granted=isinstance(step, Grant))
        case _:
            return _beside_others(course, step)


def _beside_others(course: Course, step: object) -> Course:
    match step:
        case Merge(into):
            return replace(course, merged_into=into)
        case Adopt(_, follower):
            return replace(course, followers=(*course.followers, follower))
        case TurnInto(new) | LeadTo(new):
            return replace(course, led_to=(*course.led_to, new))
        case Reopen():
            return course.anew()
        case _:
            return course
