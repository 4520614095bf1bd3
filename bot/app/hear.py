"""Somebody wrote something."""

from dataclasses import replace
from itertools import islice

from bot.actions.arriving import Incoming, Said
from bot.app.answering import examples
from bot.app.company import is_alone, may_be_done
from bot.app.digest.hearing import of_ones_day, planned_stops, with_day
from bot.app.directing import Met, meet
from bot.app.editing.hearing import edits_said
from bot.app.introducing import ask_once, introduce, speak, who_you_are
from bot.app.kollegan import Kollegan
from bot.app.phone import phone_now
from bot.app.screened import held_back
from bot.app.tickets.absence import absence_said
from bot.app.tickets.awaited import awaited, beside
from bot.app.tickets.channel import said_in_channel
from bot.app.tickets.forming import form_asked_for, open_form
from bot.app.tickets.listing import by_number, list_asked_for, listed, number_in
from bot.app.tickets.offering import with_ticket
from bot.app.tickets.piloting import pilot_form, wants_to_pilot
from bot.intent import Intent
from bot.library.intents import clauses
from bot.library.kinds import (
    Answers,
    Greets,
    Introduces,
    Thanks,
    WantsLanguage,
    WantsToChangeIntroduction,
    Wish,
    kind_of,
)
from bot.people import Person
from bot.privacy import Screened
from bot.replies.direction import AlsoAsked, CareAsked
from bot.replies.greeting import Greeting
from bot.replies.notice import Notice, Told
from bot.replies.reply import Reply, Spoken
from bot.routing import Priority


async def hear(kollegan: Kollegan, said: Said, person: Person, *, anew: bool = False) -> Spoken:
    """Answer what somebody wrote; `anew` where it is known to be no answer to what they were asked."""
    match said.words:
        case Screened() as question:
            kollegan.stops.passed(person.id)
        case held:
            return Spoken(person.language, (held_back(kollegan, held, person),))
    wish = kind_of(question, kollegan.region.units, kollegan.region.roles) if question.text else Greets()
    may_answer = is_alone(said.incoming) and not anew and isinstance(wish, Introduces | Answers | None)
    meant = await awaited(kollegan, question, person) if may_answer else None
    if wish is not None:
        return Spoken(person.language, (meant,)) if meant else await _grant(kollegan, wish, said.incoming, person)
    met = meet(kollegan, question, person) if _names_the_desk(question) else None
    asked_for = await _asked_for(kollegan, met, question, said.incoming, person, answers=meant is not None)
    if asked_for:
        return Spoken(person.language, asked_for)
    met = met or meet(kollegan, question, person)
    replies = met.replies
    if is_alone(said.incoming):
        met = replace(met, replies=await with_day(kollegan, met.replies, question, person))
        replies = beside(await with_ticket(kollegan, met, question, person), meant)
    return Spoken(person.language, (*replies, *ask_once(kollegan, said.incoming, person)))


def _names_the_desk(question: Screened) -> bool:
    """Whether a ticket's number or a wish to be a pilot stands among other words, which may be of danger to care."""
    return number_in(question) is not None or wants_to_pilot(question)


async def _asked_for(
    kollegan: Kollegan, met: Met | None, question: Screened, incoming: Incoming, person: Person, *, answers: bool
) -> tuple[Reply, ...]:
    """What is no question to the catalogue: for the desk, or of one's day; nothing for all else."""
    if not is_alone(incoming):
        return _one(await said_in_channel(kollegan, question, incoming, person))
    if met is not None:
        return await _of_the_desk(kollegan, met, question, person)
    found = await _called_by_name(kollegan, question, person)
    if found is None and not answers:
        found = planned_stops(kollegan, question, person) or await of_ones_day(kollegan, question, person)
    return _one(found)


async def _of_the_desk(kollegan: Kollegan, met: Met, question: Screened, person: Person) -> tuple[Reply, ...]:
    """The ticket or the pilot's form, and what else is said beside it. Danger to care is no question about a ticket."""
    if met.understood.priority is Priority.P1:
        return ()
    number = number_in(question)
    if number is None:
        return (pilot_form(kollegan, question, person),)
    asked = tuple(reply for reply in met.replies if isinstance(reply, CareAsked))
    return (await by_number(kollegan, number, person), *(asked or _beside(kollegan, question, person)))


def _beside(kollegan: Kollegan, question: Screened, person: Person) -> tuple[AlsoAsked, ...]:
    """What is asked how to do beside a ticket's number."""
    rest = (part for part in clauses(question, kollegan.region.screening) if number_in(part) is None)
    how = (part for part in rest if kollegan.decider.understood(part, person).intent is Intent.HOW_TO)
    return tuple(AlsoAsked(part) for part in islice(how, 1))


async def _called_by_name(kollegan: Kollegan, question: Screened, person: Person) -> Reply | None:
    """A form, a list, an absence or an edit, in the words that Kollegan tells people to write."""
    form, kind = form_asked_for(question), list_asked_for(question)
    if form is not None:
        return open_form(kollegan, form.value, None, person)
    if kind is not None:
        return await listed(kollegan, kind, person)
    return await absence_said(kollegan, question, person) or await edits_said(kollegan, question, person)


def _one(reply: Reply | None) -> tuple[Reply, ...]:
    return () if reply is None else (reply,)


async def _grant(kollegan: Kollegan, wish: Wish, incoming: Incoming, person: Person) -> Spoken:
    if not may_be_done(incoming, wish):
        return Spoken(person.language, (Notice(Told.CHANNEL_ONLY_ANSWERS),))
    match wish:
        case WantsLanguage(language):
            return await speak(kollegan, person, language)
        case Greets():
            greeting = Greeting(thanked=False, examples=examples(kollegan, person))
            return Spoken(person.language, (greeting, *ask_once(kollegan, incoming, person)))
        case Thanks():
            return Spoken(person.language, (Greeting(thanked=True),))
        case Answers():
            return Spoken(person.language, (Notice(Told.PRESS_INSTEAD, phone=phone_now(kollegan)),))
        case WantsToChangeIntroduction():
            return Spoken(person.language, (who_you_are(kollegan, person),))
        case Introduces(unit, role):
            known = who_you_are(kollegan, person)
            return Spoken(person.language, (await introduce(kollegan, person, unit, role, known),))
