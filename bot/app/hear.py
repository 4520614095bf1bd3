"""Somebody wrote something."""

from bot.actions.arriving import Incoming, Said
from bot.app.answering import examples
from bot.app.company import may_be_done
from bot.app.directing import meet
from bot.app.introducing import ask_once, introduce, speak, who_you_are
from bot.app.kollegan import Kollegan
from bot.app.screened import held_back
from bot.library.kinds import Greets, Introduces, Thanks, WantsLanguage, WantsToChangeIntroduction, Wish, kind_of
from bot.people import Person
from bot.privacy import Screened
from bot.replies.greeting import Greeting
from bot.replies.notice import Notice, Told
from bot.replies.reply import Spoken


async def hear(kollegan: Kollegan, said: Said, person: Person) -> Spoken:
    """Answer what somebody wrote."""
    match said.words:
        case Screened() as question:
            kollegan.stops.passed(person.id)
        case held:
            return Spoken(person.language, (held_back(kollegan, held, person),))
    wish = kind_of(question, kollegan.region.units, kollegan.region.roles) if question.text else Greets()
    if wish is not None:
        return await _grant(kollegan, wish, said.incoming, person)
    met = meet(kollegan, question, person)
    return Spoken(person.language, (*met, *ask_once(kollegan, said.incoming, person)))


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
        case WantsToChangeIntroduction():
            return Spoken(person.language, (who_you_are(kollegan, person),))
        case Introduces(unit, role):
            known = who_you_are(kollegan, person)
            return Spoken(person.language, (await introduce(kollegan, person, unit, role, known),))
