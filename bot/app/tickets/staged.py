"""What a card says of an idea or an application beyond any ticket."""

from collections.abc import Callable, Sequence
from datetime import datetime

from bot.app.kollegan import Kollegan
from bot.app.tickets.around import around, helper, helpers
from bot.desk.course import Opinion
from bot.desk.gates import asked_as, gates_of, may_decide, may_sign
from bot.desk.lifecycle import after
from bot.desk.office import Office
from bot.desk.stage_owners import stage_dates, stage_owners, takers
from bot.desk.ticket import Event, Kind, Move, Side, State, Ticket
from bot.ids import UnitId
from bot.library.grams import word_set
from bot.library.likeness import most_alike
from bot.privacy import Screened
from bot.region import Region
from bot.replies.staged import Alike, ApplicationWork, Beyond, GateRow, GatesCard, IdeaWork, Judged
from bot.routing import Gate

LOOKED_AT = 100
MOST_ALIKE = 3
MERGED = frozenset({State.PROPOSED, State.ASSESSED})
"""When it is worth looking for others that are the same: later on, what is tried goes its own way."""

LARGE = frozenset({"forvaltning", "omrade", "stab"})
"""The kinds of unit that take over what an idea became; the others are where one is tried."""


async def beyond_of(
    kollegan: Kollegan, ticket: Ticket, events: Sequence[Event], member: str, office: Office
) -> Beyond | None:
    """What its kind has beside; None for a question, an incident, a request."""
    if ticket.kind is Kind.AUTHORISATION:
        return _application(kollegan, ticket, events, member, office)
    return await _idea(kollegan, ticket, office) if ticket.kind is Kind.IDEA else None


def own_answer(ticket: Ticket, events: Sequence[Event], member: str) -> Screened | None:
    """The words that this member resolved it with; None where it is another's answer, or none in words."""
    last = next((event for event in reversed(events) if event.move is Move.RESOLVED), None)
    if last is None or ticket.state is not State.RESOLVED or last.by.id != member or last.words is None:
        return None
    return last.words if last.words.text.strip() else None


async def _idea(kollegan: Kollegan, ticket: Ticket, office: Office) -> IdeaWork:
    region, now = kollegan.region, kollegan.clock()
    gates = [gate.id for gate in gates_of(office)]
    return IdeaWork(
        after(ticket.kind, ticket.state, Move.STAGED) if ticket.is_open else None,
        helpers(region, stage_owners(ticket, office, now)),
        stage_dates(office, now),
        _units(region, ticket.unit),
        sum(gate in ticket.course.signed for gate in gates),
        len(gates),
        await kollegan.votes.count(ticket.id),
        await alike(kollegan, ticket.question, lambda one: one.id != ticket.id) if ticket.state in MERGED else (),
        has_gates=ticket.state is State.EVALUATED,
    )


async def alike(kollegan: Kollegan, words: Screened, which: Callable[[Ticket], bool]) -> tuple[Alike, ...]:
    """The open ideas of these that are much like it; what a person wrote is screened, and whose it is stays unsaid."""
    ideas = await kollegan.tickets.of_kind(Kind.IDEA, LOOKED_AT)
    others = ((one, one.question) for one in ideas if which(one))
    found = most_alike(words, others, MOST_ALIKE, _words_of_the_form(kollegan.region))
    return tuple(Alike(one.id, one.number, one.question.text) for one in found)


def _words_of_the_form(region: Region) -> frozenset[str]:
    """What stands in every idea that was written in the form, and says nothing of it."""
    fields = [field for form in region.routing.forms.values() if form.kind == Kind.IDEA.value for field in form.fields]
    texts = [text for field in fields for text in (field.label, *(choice.name for choice in field.choices))]
    return word_set(" ".join(f"{text.sv} {text.en or ''}" for text in texts))


def _units(region: Region, first: UnitId | None) -> tuple[tuple[UnitId, str], ...]:
    """Where an idea can be tried: at home first."""
    small = [unit for unit in region.units.values() if unit.kind not in LARGE and unit.parent is not None]
    return tuple((unit.id, unit.name) for unit in sorted(small, key=lambda unit: unit.id != first))


def _application(
    kollegan: Kollegan, ticket: Ticket, events: Sequence[Event], member: str, office: Office
) -> ApplicationWork:
    now, in_review = kollegan.clock(), ticket.state is State.REVIEWED
    said = {event.to: event for event in events if event.move in (Move.SUPPORTED, Move.OPPOSED)}
    thought = {opinion.reviewer: opinion for opinion in ticket.course.opinions}
    all_in = not ticket.course.silent(ticket.reviewers)
    judged = (_judged(kollegan.region, one, thought.get(one), said.get(one)) for one in ticket.reviewers)
    return ApplicationWork(
        tuple(row for row in judged if row is not None),
        may_judge=in_review and asked_as(member, ticket, office, now) is not None,
        may_decide=in_review and all_in and may_decide(member, ticket, office, now),
    )


def _judged(region: Region, reviewer: str, thought: Opinion | None, event: Event | None) -> Judged | None:
    who = helper(region, reviewer)
    if who is None or thought is None:
        return Judged(who, None) if who is not None else None
    said = event.words if event is not None else None
    return Judged(who, thought.approves, said.text if said is not None else "")


def gates_card(
    kollegan: Kollegan, ticket: Ticket, events: Sequence[Event], member: str, office: Office, *, may_deliver: bool
) -> GatesCard:
    """Which gates are passed; and to whom it can go, where all are and the reader may hand it over."""
    region, now = kollegan.region, kollegan.clock()
    rows = tuple(_row(region, ticket, gate, events, member, office, now) for gate in gates_of(office))
    ready = may_deliver and ticket.state is State.EVALUATED and all(row.by is not None for row in rows)
    large = tuple((unit.id, unit.name) for unit in region.units.values() if unit.kind in LARGE)
    if not ready:
        return GatesCard(ticket, around(kollegan, ticket), rows)
    return GatesCard(ticket, around(kollegan, ticket), rows, large, helpers(region, takers(ticket, office)))


def _row(
    region: Region, ticket: Ticket, gate: Gate, events: Sequence[Event], member: str, office: Office, now: datetime
) -> GateRow:
    may = ticket.is_open and may_sign(gate, member, ticket, office, now)
    if gate.id not in ticket.course.signed:
        return GateRow(gate.id, gate.name, gate.owner, may)
    event = next(event for event in reversed(events) if event.move is Move.SIGNED and event.to == gate.id)
    who = helper(region, event.by.id) if event.by.side is Side.STAFF else None
    words = event.words.text if event.words else ""
    name = who.name if who else event.by.id
    return GateRow(gate.id, gate.name, gate.owner, may, name, event.at.astimezone(region.zone), words)
