"""Somebody wrote something."""

from dataclasses import replace

from bot.actions.arriving import Incoming, Said
from bot.app.answering import examples
from bot.app.company import is_alone, may_be_done
from bot.app.digest.hearing import of_ones_day, planned_stops, with_day
from bot.app.directing import meet
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
from bot.replies.greeting import Greeting
from bot.replies.notice import Notice, Told
from bot.replies.reply import Reply, Spoken


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
    asked_for = await _of_the_desk(kollegan, question, said.incoming, person)
    if asked_for is None and meant is None and is_alone(said.incoming):
        asked_for = planned_stops(kollegan, question, person) or await of_ones_day(kollegan, question, person)
    if asked_for is not None:
        return Spoken(person.language, (asked_for,))
    met = meet(kollegan, question, person)
    replies = met.replies
    if is_alone(said.incoming):
        met = replace(met, replies=await with_day(kollegan, met.replies, question, person))
        replies = beside(await with_ticket(kollegan, met, question, person), meant)
    return Spoken(person.language, (*replies, *ask_once(kollegan, said.incoming, person)))


async def _of_the_desk(kollegan: Kollegan, question: Screened, incoming: Incoming, person: Person) -> Reply | None:
    """A ticket, a list of them, a wish to be a pilot, or what is said in a queue's channel; None for all else.

    Danger to care is no question about a ticket, though it names one.
    """
    if not is_alone(incoming):
        return await said_in_channel(kollegan, question, incoming, person)
    pilot, number = wants_to_pilot(question), number_in(question)
    form, kind = form_asked_for(question), list_asked_for(question)
    asks = pilot or any(found is not None for found in (number, form, kind))
    if asks and kollegan.interpreter.hears_danger(question):
        return None
    if pilot:
        return pilot_form(kollegan, question, person)
    if number is not None:
        return await by_number(kollegan, number, person)
    if form is not None:
        return open_form(kollegan, form.value, None, person)
    if kind is not None:
        return await listed(kollegan, kind, person)
    return await absence_said(kollegan, question, person) or await edits_said(kollegan, question, person)


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
