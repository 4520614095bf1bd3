"""What to do with a message: answer it, or say where it goes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.actions.incident import DoesNotStopCare, StopsCare
from bot.app.answering import Found, answer, examples
from bot.app.kollegan import Kollegan
from bot.app.phone import phone_now
from bot.howto import MOST_NEAR, Choices, HowTo
from bot.ids import HowToId
from bot.intent import Intent
from bot.library import Ranked
from bot.library.intents import Understood, clauses
from bot.people import Person
from bot.privacy import Screened
from bot.replies.direction import AlsoAsked, CareAsked, Direction, Urgent
from bot.replies.greeting import Greeting
from bot.replies.reply import Reply
from bot.routing import Priority
from bot.systems import About

NO_FILM_HELPS = frozenset(
    {Intent.OUT_OF_SCOPE, Intent.SETTINGS, Intent.DIGEST, Intent.MY_TICKETS, Intent.STAFF_COMMAND}
)

ASKED = re.compile(r"(?:hur|var|vart|how|where)\b", re.IGNORECASE)
CHATTY = 0.6
"""How sure it must be that somebody only chats: who wrote something odd is told that there is no film."""


@dataclass(frozen=True, slots=True)
class Met:
    """What is replied to a message, and how it was understood."""

    replies: tuple[Reply, ...]
    understood: Understood


def meet(kollegan: Kollegan, question: Screened, person: Person) -> Met:
    """The answer to "how do I …", or where a message of another kind goes; then a second wish, where there is one."""
    found = _found(kollegan, question, person)
    understood = kollegan.interpreter.understand(question, person, found)
    two = _two_questions(kollegan, question, person) if understood.intent is Intent.HOW_TO else ()
    if two:
        return Met((answer(kollegan, two[0], person), AlsoAsked(two[1])), understood)
    first = _first(kollegan, understood, question, person, found)
    return Met((first, AlsoAsked(understood.second.words)) if understood.second else (first,), understood)


def _two_questions(kollegan: Kollegan, question: Screened, person: Person) -> tuple[Screened, ...]:
    """Both parts of "how do I … and how do I …", where each has a film of its own, or near enough one."""
    parts = clauses(question, kollegan.region.screening)
    if len(parts) != 2:
        return ()
    enough = kollegan.bounds.near if all(ASKED.match(part.text) for part in parts) else kollegan.bounds.sure
    best = [kollegan.library.rank(part, person.all_roles, limit=1) for part in parts]
    return parts if len({row.id for rows in best for row in rows if row.score >= enough}) == 2 else ()


def _first(kollegan: Kollegan, understood: Understood, question: Screened, person: Person, found: Found) -> Reply:
    """What an editor has pinned is answered, whatever kind it seems to be; only danger goes before."""
    pinned = kollegan.corrections.rules.ruling(question).pinned
    if pinned and understood.priority is not Priority.P1:
        return answer(kollegan, question, person, found)
    if understood.intent is Intent.SMALL_TALK and understood.sure >= CHATTY:
        return Greeting(thanked=False, examples=examples(kollegan, person))
    if understood.intent in (Intent.HOW_TO, Intent.SMALL_TALK):
        return _how_to(kollegan, understood, question, person, found)
    if understood.priority is Priority.P1:
        return _urgent(kollegan, question, understood)
    if understood.ask is not None:
        return CareAsked(understood.ask, question, _about(understood))
    return _onwards(kollegan, question, understood, _near(kollegan, understood.intent, found))


def _how_to(kollegan: Kollegan, understood: Understood, question: Screened, person: Person, found: Found) -> Reply:
    """One question back where a word has two meanings and nothing tells which; else the answer."""
    if understood.ask is None:
        return answer(kollegan, question, person, found)
    readings = tuple(kollegan.region.how_tos[HowToId(row.id)] for row in found[:2])
    return Choices(readings, question, ask=understood.ask)


def _near(kollegan: Kollegan, intent: Intent, found: Sequence[Ranked]) -> tuple[HowTo, ...]:
    """Films that may help meanwhile."""
    if intent in NO_FILM_HELPS:
        return ()
    enough = kollegan.bounds.near if intent is Intent.INCIDENT else kollegan.bounds.sure
    close = (row for row in found[:MOST_NEAR] if row.score >= enough)
    return tuple(kollegan.region.how_tos[HowToId(row.id)] for row in close)


def stops_care(kollegan: Kollegan, question: Screened, person: Person) -> tuple[Urgent, Understood]:
    """It does: call now. What is understood of it is a P1, whatever it seemed to be."""
    understood = replace(understood_of(kollegan, question, person), intent=Intent.INCIDENT, priority=Priority.P1)
    return _urgent(kollegan, question, understood), understood


def told_aloud(kollegan: Kollegan, action: StopsCare | DoesNotStopCare, person: Person) -> Urgent | Direction:
    """Where others read: the number to call, or where such a message goes; nothing is sent from there."""
    match action:
        case StopsCare(question):
            return stops_care(kollegan, question, person)[0]
        case DoesNotStopCare(question):
            return _onwards(kollegan, question, care_goes_on(kollegan, question, person))


def care_goes_on(kollegan: Kollegan, question: Screened, person: Person) -> Understood:
    """It does not: an incident as any other."""
    understood = understood_of(kollegan, question, person)
    return replace(understood, intent=Intent.INCIDENT, priority=understood.priority or Priority.P3)


def understood_of(kollegan: Kollegan, question: Screened, person: Person) -> Understood:
    """What the person wants with this, and where a ticket about it would go."""
    return kollegan.interpreter.understand(question, person, _found(kollegan, question, person))


def _found(kollegan: Kollegan, question: Screened, person: Person) -> Found:
    """The nearest how-tos, as a word of two meanings is meant by somebody with these roles."""
    found = kollegan.library.rank(question, person.all_roles)
    return kollegan.interpreter.in_order(question, person, found)


def _urgent(kollegan: Kollegan, question: Screened, understood: Understood) -> Urgent:
    """Call now; and how to go on while the system is down, where the region has written that."""
    region = kollegan.region
    system = region.systems.get(understood.system) if understood.system else None
    fallback = region.how_tos.get(system.fallback) if system and system.fallback else None
    return Urgent(phone_now(kollegan), question, fallback, _about(understood))


def _onwards(kollegan: Kollegan, question: Screened, understood: Understood, near: tuple[HowTo, ...] = ()) -> Direction:
    """Where such a message goes."""
    portals, intent = kollegan.region.portals, understood.intent
    links = {Intent.ROLLOUT_STATUS: portals.rollouts, Intent.DIGEST: portals.workplace}
    return Direction(intent, question, phone_now(kollegan), links.get(intent), near, _about(understood))


def _about(understood: Understood) -> About:
    return About(understood.system, understood.area)
