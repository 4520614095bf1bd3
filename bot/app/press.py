"""Somebody pressed a button."""

from bot.actions.answering import AskConsultant, AskQuestion, NotSolved, ShowHowTo, Solved
from bot.actions.arriving import Pressed
from bot.actions.introducing import ChangeIntroduction, Introduce, SpeakLanguage
from bot.app.answering import answer, chosen, not_solved, solved
from bot.app.introducing import introduce, speak, who_you_are
from bot.app.kollegan import Kollegan
from bot.people import Person
from bot.privacy import Blocked
from bot.replies.notice import Notice, Stopped, Told
from bot.replies.reply import Reply, Spoken


async def press(kollegan: Kollegan, pressed: Pressed, person: Person) -> Spoken:
    """Do what the button asks. Pressing twice does it once, and shows the same."""
    match pressed.action:
        case Blocked(detectors):
            return Spoken(person.language, (Stopped(detectors),))
        case SpeakLanguage(language):
            return await speak(kollegan, person, language)
        case action:
            return Spoken(person.language, (await _do(kollegan, action, person),))


async def _do(
    kollegan: Kollegan,
    action: AskQuestion | ShowHowTo | Solved | NotSolved | AskConsultant | Introduce | ChangeIntroduction,
    person: Person,
) -> Reply:
    match action:
        case AskQuestion(question):
            return answer(kollegan, question, person)
        case ShowHowTo(topic, question):
            return chosen(kollegan, topic, question, person)
        case Solved(topic, question):
            return solved(chosen(kollegan, topic, question, person))
        case NotSolved(topic, question):
            return not_solved(kollegan, topic, question, person)
        case AskConsultant():
            return Notice(Told.QUEUE_OPENS_SOON, phone=kollegan.region.contact.servicecenter_phone)
        case Introduce(unit, role):
            return await introduce(kollegan, person, unit, role)
        case ChangeIntroduction():
            return who_you_are(kollegan, person)
