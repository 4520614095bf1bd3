"""What to do with a message: answer it, or say where it goes."""

from dataclasses import dataclass, replace

from bot.actions.incident import DoesNotStopCare, StopsCare
from bot.app.answering import examples, told
from bot.app.kollegan import Kollegan
from bot.app.phone import phone_now
from bot.app.rollout import rollout_status
from bot.howto import MOST_NEAR, HowTo
from bot.intent import Intent
from bot.library.deciding import Decided
from bot.library.intents import Understood
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


@dataclass(frozen=True, slots=True)
class Met:
    """What is replied to a message, and how it was understood."""

    replies: tuple[Reply, ...]
    understood: Understood


def meet(kollegan: Kollegan, question: Screened, person: Person) -> Met:
    """The answer to "how do I …", or where a message of another kind goes; then a second wish, where there is one."""
    decided = kollegan.decider.decided(question, person, kollegan.today(), kollegan.corrections.rules)
    first = _first(kollegan, decided, person)
    return Met((first, AlsoAsked(decided.beside)) if decided.beside else (first,), decided.understood)


def _first(kollegan: Kollegan, decided: Decided, person: Person) -> Reply:
    """A how-to where one is asked for; danger is told whom to call; all else where it goes."""
    understood, question = decided.understood, decided.question
    if decided.shown is not None:
        return told(kollegan, decided.shown, question, person)
    if understood.intent is Intent.SMALL_TALK:
        return Greeting(thanked=False, examples=examples(kollegan, person))
    if understood.priority is Priority.P1:
        return _urgent(kollegan, question, understood)
    if understood.ask is not None:
        return CareAsked(understood.ask, question, _about(understood))
    status = rollout_status(kollegan, question, person) if understood.intent is Intent.ROLLOUT_STATUS else None
    return status or _onwards(kollegan, question, understood, _near(kollegan, decided))


def _near(kollegan: Kollegan, decided: Decided) -> tuple[HowTo, ...]:
    """Films that may help meanwhile."""
    intent = decided.understood.intent
    if intent in NO_FILM_HELPS:
        return ()
    enough = kollegan.bounds.near if intent is Intent.INCIDENT else kollegan.bounds.sure
    return tuple(match.how_to for match in decided.matches[:MOST_NEAR] if match.score >= enough)


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
    return kollegan.decider.understood(question, person)


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
