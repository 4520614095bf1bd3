"""A unit wants to try something first: registered once, with what, where and why, where the region's rules say."""

import re
from dataclasses import replace

from bot.actions.pilot import RegisterPilot
from bot.app.directing import understood_of
from bot.app.kollegan import Kollegan
from bot.app.tickets.around import around, helper
from bot.app.tickets.keeping import kept
from bot.app.tickets.office import staffed
from bot.desk.assignment import Placement, place
from bot.desk.making import make, ticket_id
from bot.desk.matters import Matter
from bot.desk.ticket import Kind, Ticket
from bot.ids import RolloutId, TicketId, UnitId
from bot.intent import Intent
from bot.people import Person
from bot.privacy import Screened, screen
from bot.replies.pilot import PilotForm, PilotKnown
from bot.replies.reply import Reply
from bot.replies.ticket import Missing, TicketMade
from bot.rollouts import Rollout
from bot.routing import RequestKind
from bot.systems import Logic

MOST_TIMES = 20
_WANTS = re.compile(
    r"\b(?:vill|vilja|får|kan|kunna|anmäl\w*|want|like|may|can)\b.{0,40}\bpilot(?:enhet|avdelning|klinik)?\b",
    re.IGNORECASE,
)
_ASKS = re.compile(r"\b(?:när|hur|vilk\w+|vem|who|when|which|how)\b", re.IGNORECASE)


def wants_to_pilot(question: Screened) -> bool:
    """Whether somebody says that their unit wants to be a pilot, and does not ask about others'."""
    return bool(_WANTS.search(question.text)) and not _ASKS.match(question.text.strip())


def pilot_form(kollegan: Kollegan, question: Screened, person: Person, missing: Missing | None = None) -> PilotForm:
    """What can be tried, and where; filled in with what the question names."""
    system = understood_of(kollegan, question, person).system
    open_to = [one for one in kollegan.region.rollouts.values() if _is_ahead(one, kollegan)]
    named = [one.id for one in open_to if one.system == system]
    rollouts = tuple((one.id, one.name) for one in open_to)
    chosen = named[0] if len(named) == 1 else None
    return PilotForm(question, rollouts, _units(kollegan, person), chosen, missing)


async def register_pilot(kollegan: Kollegan, asked: RegisterPilot, person: Person) -> Reply:
    """One ticket for a unit and what it wants to try, whoever asks; the next one finds it."""
    region = kollegan.region
    rollout = region.rollouts.get(asked.rollout) if asked.rollout else None
    unit = region.units.get(asked.unit) if asked.unit else None
    if rollout is None or unit is None or unit.id not in dict(_units(kollegan, person)):
        return pilot_form(kollegan, asked.question, person, Missing.CHOICE)
    there = await _standing(kollegan, unit.id, rollout.id)
    if isinstance(there, Ticket):
        if there.asker == person.id:
            return TicketMade(there, around(kollegan, there), first=False)
        return PilotKnown(rollout.name, unit.name, helper(region, there.owner))
    why = asked.words if asked.words and asked.words.text.strip() else asked.question
    text = screen(f"Pilot: {rollout.name}. {why.text}", region.screening)
    if not isinstance(text, Screened):
        text = why
    return await _made(kollegan, there, text, person, unit.id, rollout)


async def _standing(kollegan: Kollegan, unit: UnitId, rollout: RolloutId) -> Ticket | TicketId:
    """The open ticket of this unit for this rollout, or the name of the next one."""
    for time in range(MOST_TIMES):
        name = ticket_id("pilot", unit, rollout, time)
        found = await kollegan.tickets.get(name)
        if found is None:
            return name
        if found.is_open:
            return found
    raise OverflowError("a unit that has asked and been answered twenty times")


async def _made(
    kollegan: Kollegan, name: TicketId, text: Screened, person: Person, unit: UnitId, rollout: Rollout
) -> TicketMade:
    office, now = await staffed(kollegan), kollegan.clock()
    matter = Matter(
        kind=Kind.REQUEST,
        intent=Intent.REQUEST,
        language=person.language,
        unit=unit,
        system=rollout.system,
        logic=Logic.INNOVATION,
        request=RequestKind.PILOT,
    )
    placed = _told_to_its_leader(place(matter, office, now), rollout, kollegan)
    made = await kept(kollegan, make(name, text, person.id, matter, placed, office, now), office)
    return TicketMade(made.ticket, around(kollegan, made.ticket), first=made.first)


def _told_to_its_leader(placed: Placement, rollout: Rollout, kollegan: Kollegan) -> Placement:
    """Who leads the rollout hears of it too."""
    leader = rollout.regional.consultant
    if leader is None or leader not in kollegan.region.staff.members or leader == placed.owner:
        return placed
    return replace(placed, notify=tuple(dict.fromkeys((*placed.notify, leader))))


def _is_ahead(rollout: Rollout, kollegan: Kollegan) -> bool:
    """Whether it is not over everywhere."""
    return not rollout.waves or any(wave.end >= kollegan.today() for wave in rollout.waves)


def _units(kollegan: Kollegan, person: Person) -> tuple[tuple[UnitId, str], ...]:
    """Where the person works; of somebody of whom that is not known, every unit."""
    units = kollegan.region.units
    theirs = [unit for unit in person.units_on(kollegan.today()) if unit in units]
    return tuple((unit, units[unit].name) for unit in theirs or units)
