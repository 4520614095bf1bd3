"""A ticket that is an idea rather, or from which an application begins: each points to the other."""

from dataclasses import replace

from bot.app.kollegan import Kollegan
from bot.app.tickets.keeping import kept
from bot.app.tickets.office import staffed
from bot.app.tickets.working import member_of, work
from bot.desk.access import may
from bot.desk.assignment import place
from bot.desk.course import Course, Link
from bot.desk.course_steps import LeadTo, TurnInto
from bot.desk.lifecycle import after
from bot.desk.making import make, ticket_id
from bot.desk.matters import Matter
from bot.desk.ticket import Kind, Ticket
from bot.desk.traces import MOVES
from bot.ids import TicketId
from bot.intent import Intent
from bot.people import Person
from bot.replies.reply import Reply
from bot.replies.ticket import NoSuchTicket

INTENTS = {Kind.IDEA: Intent.IDEA, Kind.AUTHORISATION: Intent.AUTHORISATION}


async def turn_into_idea(kollegan: Kollegan, ticket: TicketId, person: Person) -> Reply:
    """It ends, and an idea of the same person begins where ideas are looked after; they are told once."""
    return await _onwards(kollegan, ticket, person, Kind.IDEA, TurnInto)


async def start_application(kollegan: Kollegan, ticket: TicketId, person: Person) -> Reply:
    """An application of the same person begins, and the ticket goes on; they are told once."""
    return await _onwards(kollegan, ticket, person, Kind.AUTHORISATION, LeadTo)


async def _onwards(
    kollegan: Kollegan, ticket: TicketId, person: Person, kind: Kind, step: type[TurnInto | LeadTo]
) -> Reply:
    old, member = await kollegan.tickets.get(ticket), member_of(kollegan, person)
    if old is None or member is None:
        return NoSuchTicket("")
    office, now = await staffed(kollegan), kollegan.clock()
    theirs = may(step, person, member, old, office, now) and old.owner in (None, member.id)
    if not theirs or after(old.kind, old.state, MOVES[step]) is None:
        return await work(kollegan, ticket, step(Link(ticket, old.number)), person)
    new = await _made(kollegan, old, kind)
    return await work(kollegan, ticket, step(Link(new.id, new.number)), person)


async def _made(kollegan: Kollegan, old: Ticket, kind: Kind) -> Ticket:
    """The new ticket; a repeated press finds the first one."""
    office, now = await staffed(kollegan), kollegan.clock()
    whose = old.course.proposer
    matter = Matter(kind, INTENTS[kind], old.language, old.unit, old.system, old.area, proposer=whose)
    name = ticket_id(old.id, kind.value)
    made = make(name, old.question, old.asker, matter, place(matter, office, now), office, now)
    pointing = replace(made.ticket, course=Course(came_from=Link(old.id, old.number), proposer=whose))
    return (await kept(kollegan, replace(made, ticket=pointing), office)).ticket
