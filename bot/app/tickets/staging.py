"""What who helps does with an idea: on to its next stage, through its gates, over to operations."""

from dataclasses import replace

from bot.actions.staged import DeliverIdea, NextStage, SignGate, UnsignGate
from bot.app.kollegan import Kollegan
from bot.app.tickets.office import staffed
from bot.app.tickets.staged import gates_card
from bot.app.tickets.stepping import denied, step_with
from bot.app.tickets.working import lacks, member_of, sees, work
from bot.desk.access import Sight, may
from bot.desk.changes import Changed, Denied
from bot.desk.course import Receiver
from bot.desk.course_steps import Advance, Deliver, Sign, Unsign
from bot.desk.gates import gates_of, may_sign
from bot.desk.standing_in import choose
from bot.desk.steps import Step
from bot.desk.ticket import Actor, Kind, Side, State, Ticket
from bot.ids import TicketId
from bot.people import Person
from bot.replies.reply import Reply
from bot.replies.ticket import Missing, NoSuchTicket


async def next_stage(kollegan: Kollegan, asked: NextStage, person: Person) -> Reply:
    """On to the next stage, with its owner, its date and what the proposer is told."""
    region, by = kollegan.region, asked.by
    tried = asked.stage is not State.TESTED or asked.unit in region.units
    if asked.member not in region.staff.members or by is None or by < kollegan.today() or not tried:
        return await lacks(kollegan, asked.ticket, Missing.CHOICE, person, asked.words)
    if not asked.words.text.strip():
        return await lacks(kollegan, asked.ticket, Missing.WORDS, person)
    pilot = asked.unit if asked.stage is State.TESTED else None
    return await work(kollegan, asked.ticket, Advance(asked.stage, asked.member, by, asked.words, pilot), person)


async def show_gates(kollegan: Kollegan, ticket: TicketId, person: Person, missing: Missing | None = None) -> Reply:
    """Which gates are passed, for whoever sees all of the idea."""
    found, member = await kollegan.tickets.get(ticket), member_of(kollegan, person)
    if found is None or member is None or found.kind is not Kind.IDEA:
        return NoSuchTicket("")
    if await sees(kollegan, found, person) < Sight.WHOLE:
        return NoSuchTicket("")
    await kollegan.tickets.looked(found.id, person.id, kollegan.clock())
    office, events = await staffed(kollegan), await kollegan.tickets.events(found.id)
    delivers = may(Deliver, person, member, found, office, kollegan.clock()) and found.owner in (None, member.id)
    card = gates_card(kollegan, found, events, member.id, office, may_deliver=delivers)
    return replace(card, missing=missing)


async def sign(kollegan: Kollegan, asked: SignGate | UnsignGate, person: Person) -> Reply:
    """Signed, or not signed after all, by somebody who may; always with a reason."""
    found, member = await kollegan.tickets.get(asked.ticket), member_of(kollegan, person)
    if found is None or member is None:
        return NoSuchTicket("")
    office = await staffed(kollegan)
    gate = next((gate for gate in gates_of(office) if gate.id == asked.gate), None)
    if gate is None:
        return await show_gates(kollegan, asked.ticket, person, Missing.CHOICE)
    if not may_sign(gate, member.id, found, office, kollegan.clock()):
        return NoSuchTicket("")
    if not asked.words.text.strip():
        return await show_gates(kollegan, asked.ticket, person, Missing.WORDS)
    step = (Sign if isinstance(asked, SignGate) else Unsign)(gate.id, asked.words)
    return await _then_gates(kollegan, found, step, person, member.id)


async def deliver(kollegan: Kollegan, asked: DeliverIdea, person: Person) -> Reply:
    """Over to operations, to a unit, its resource person and another who covers; the lead of its area has it then."""
    members, unit = kollegan.region.staff.members, asked.unit
    known = asked.member in members and asked.cover in members and asked.member != asked.cover
    if unit is None or unit not in kollegan.region.units or not known:
        return await show_gates(kollegan, asked.ticket, person, Missing.CHOICE)
    if not asked.words.text.strip():
        return await show_gates(kollegan, asked.ticket, person, Missing.WORDS)
    office, found = await staffed(kollegan), await kollegan.tickets.get(asked.ticket)
    gates = tuple(gate.id for gate in gates_of(office))
    lead = choose(office.lead(found.area), office, kollegan.today()).member if found else None
    step = Deliver(Receiver(unit, asked.member, asked.cover), gates, asked.words, lead)
    return await work(kollegan, asked.ticket, step, person)


async def _then_gates(kollegan: Kollegan, ticket: Ticket, step: Step, person: Person, member: str) -> Reply:
    match await step_with(kollegan, ticket.id, step, Actor(Side.STAFF, member)):
        case Changed():
            return await show_gates(kollegan, ticket.id, person)
        case Denied() as refusal:
            return denied(kollegan, refusal)
        case None:
            return NoSuchTicket("")
