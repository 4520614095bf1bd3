"""Somebody wrote something."""

from dataclasses import replace

from bot.actions.arriving import Said, Setting
from bot.app.answering import answer, examples
from bot.app.introducing import ask_once, introduce, speak, who_are_you, who_you_are
from bot.app.kollegan import Kollegan
from bot.app.screened import held_back
from bot.ids import RoleId
from bot.library.kinds import Greets, Introduces, Thanks, WantsLanguage, WantsToChangeIntroduction, Wish, kind_of
from bot.people import Person
from bot.privacy import Screened
from bot.replies.greeting import Greeting
from bot.replies.notice import Notice, Told
from bot.replies.reply import Reply, Spoken


async def hear(kollegan: Kollegan, said: Said, person: Person) -> Spoken:
    """Answer what somebody wrote. In a channel or group: only questions, and nothing of the person's own."""
    match said.words:
        case Screened() as question:
            kollegan.stops.passed(person.id)
        case held:
            return Spoken(person.language, (held_back(kollegan, held, person),))
    wish = kind_of(question, kollegan.region.units, kollegan.region.roles)
    if said.incoming.setting is not Setting.PERSONAL:
        return Spoken(person.language, (_in_public(kollegan, question, wish, person),))
    if wish is not None:
        return await _grant(kollegan, wish, person)
    first = answer(kollegan, question, person)
    return Spoken(person.language, (first, *await ask_once(kollegan, person)))


def _in_public(kollegan: Kollegan, question: Screened, wish: Wish | None, person: Person) -> Reply:
    anybody = replace(person, roles=frozenset[RoleId](), told_roles=frozenset[RoleId]())
    if wish is None:
        return answer(kollegan, question, anybody)
    if isinstance(wish, Greets | Thanks):
        return Greeting(thanked=isinstance(wish, Thanks))
    return Notice(Told.CHANNEL_ONLY_ANSWERS)


async def _grant(kollegan: Kollegan, wish: Wish, person: Person) -> Spoken:
    match wish:
        case WantsLanguage(language):
            return await speak(kollegan, person, language)
        case Greets():
            greeting = Greeting(thanked=False, examples=examples(kollegan, person))
            return Spoken(person.language, (greeting, *await ask_once(kollegan, person)))
        case Thanks():
            return Spoken(person.language, (Greeting(thanked=True),))
        case WantsToChangeIntroduction():
            return Spoken(person.language, (who_you_are(kollegan, person),))
        case Introduces() as said:
            return Spoken(person.language, (await _introduced(kollegan, person, said),))


async def _introduced(kollegan: Kollegan, person: Person, said: Introduces) -> Reply:
    """What was not said stays as it was; a card asks for what nobody has said."""
    known = who_you_are(kollegan, person)
    unit, role = said.unit or known.unit, said.role or known.role
    if unit is None or role is None:
        return who_are_you(kollegan, unit, role, missing=True)
    return await introduce(kollegan, person, unit, role)
