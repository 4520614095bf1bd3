"""Somebody pressed a button."""

from bot.actions.absence import AbsenceAction
from bot.actions.action import Action, TicketAction
from bot.actions.answering import AnswerRest, AskConsultant, AskQuestion, NoneOfThese, NotSolved, ShowHowTo, Solved
from bot.actions.approval import ApprovalAction
from bot.actions.arriving import Incoming, Outdated, Pressed, Said
from bot.actions.editing import EditAction
from bot.actions.form import OpenForm, SendForm
from bot.actions.incident import DoesNotStopCare, StopsCare
from bot.actions.introducing import ChangeIntroduction, Introduce, SpeakLanguage
from bot.actions.morning import MorningAction
from bot.actions.ticket import SomethingNew
from bot.actions.withheld import Withheld
from bot.app.answering import chosen, not_solved, solved
from bot.app.company import is_alone, may_be_done
from bot.app.digest.pressing import press_day
from bot.app.directing import told_aloud
from bot.app.editing.pressing import press_edit
from bot.app.hear import hear
from bot.app.introducing import introduce, speak, who_you_are
from bot.app.kollegan import Kollegan
from bot.app.screened import held_back, withheld, without_marks
from bot.app.tickets.absence import press_absence
from bot.app.tickets.approving import press_approval
from bot.app.tickets.asking import ask_somebody
from bot.app.tickets.channel_presses import pressed_in_channel
from bot.app.tickets.forming import open_form, send_form
from bot.app.tickets.pressing import press_ticket
from bot.howto import NoAnswer
from bot.people import Person
from bot.privacy import Blocked, Warned
from bot.replies.notice import Notice, Told
from bot.replies.reply import Reply, Spoken

Simple = ShowHowTo | Solved | NotSolved | NoneOfThese | Introduce | ChangeIntroduction | OpenForm
"""What one reply answers."""


async def press(kollegan: Kollegan, pressed: Pressed, person: Person) -> Spoken:
    """Do what the button asks. Pressing twice does it once, and shows the same."""
    match pressed.action:
        case (Blocked() | Warned()) as held:
            return Spoken(person.language, (held_back(kollegan, held, person),), beside=True)
        case Withheld() as held:
            return Spoken(person.language, (withheld(kollegan, held, person),), beside=True)
        case Outdated():
            return Spoken(person.language, (Notice(Told.BUTTON_TOO_OLD),))
        case action if not may_be_done(pressed.incoming, action):
            return Spoken(person.language, (Notice(Told.CHANNEL_ONLY_ANSWERS),), beside=True)
        case action:
            return await _allowed(kollegan, action, pressed.incoming, person)


async def _allowed(kollegan: Kollegan, action: Action, incoming: Incoming, person: Person) -> Spoken:
    match action:
        case AskQuestion(question=question) | SomethingNew(question):
            return await hear(kollegan, Said(incoming, question), person, anew=True)
        case AnswerRest(question=question):
            rest = without_marks(question, kollegan.region.screening)
            return await hear(kollegan, Said(incoming, rest), person)
        case SpeakLanguage(language):
            return await speak(kollegan, person, language)
        case AskConsultant() | StopsCare() | DoesNotStopCare() as action:
            return Spoken(person.language, await _of_a_person(kollegan, action, incoming, person))
        case SendForm() as sent:
            return await _sent(kollegan, sent, person)
        case action if isinstance(action, TicketAction) and not is_alone(incoming):
            return await pressed_in_channel(kollegan, action, incoming, person)
        case action:
            return Spoken(person.language, (await _reply(kollegan, action, person),))


async def _sent(kollegan: Kollegan, form: SendForm, person: Person) -> Spoken:
    reply = await send_form(kollegan, form, person)
    if isinstance(reply, Withheld):
        return Spoken(person.language, (withheld(kollegan, reply, person),), beside=True, held=reply.verdict)
    return Spoken(person.language, (reply,))


async def _reply(
    kollegan: Kollegan,
    action: Simple | MorningAction | ApprovalAction | AbsenceAction | EditAction | TicketAction,
    person: Person,
) -> Reply:
    if isinstance(action, MorningAction):
        return await press_day(kollegan, action, person)
    if isinstance(action, ApprovalAction):
        return await press_approval(kollegan, action, person)
    if isinstance(action, AbsenceAction):
        return await press_absence(kollegan, action, person)
    if isinstance(action, EditAction):
        return await press_edit(kollegan, action, person)
    if isinstance(action, TicketAction):
        return await press_ticket(kollegan, action, person)
    return await _do(kollegan, action, person)


async def _of_a_person(
    kollegan: Kollegan, action: AskConsultant | StopsCare | DoesNotStopCare, incoming: Incoming, person: Person
) -> tuple[Reply, ...]:
    if is_alone(incoming) or isinstance(action, AskConsultant):
        return await ask_somebody(kollegan, action, person)
    return (told_aloud(kollegan, action, person),)


async def _do(kollegan: Kollegan, action: Simple, person: Person) -> Reply:
    match action:
        case ShowHowTo(topic, question):
            return chosen(kollegan, topic, question, person)
        case Solved(topic, question):
            return solved(chosen(kollegan, topic, question, person))
        case NotSolved(topic, question):
            return not_solved(kollegan, topic, question, person)
        case NoneOfThese(question):
            return NoAnswer((), question)
        case Introduce(unit, role):
            return await introduce(kollegan, person, unit, role)
        case ChangeIntroduction():
            return who_you_are(kollegan, person)
        case OpenForm(kind, question):
            return open_form(kollegan, kind, question, person)
