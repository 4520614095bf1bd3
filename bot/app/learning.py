"""What is learned of a turn, once the answer is out. Of guests nothing; of what was held back, that it was."""

from datetime import datetime

from bot.actions.answering import AnswerRest, AskQuestion, NoneOfThese, NotSolved, ShowHowTo, Solved
from bot.actions.arriving import Arrival, Pressed, Said
from bot.actions.withheld import Withheld
from bot.app.about import about
from bot.app.answering import answer
from bot.app.kollegan import Kollegan
from bot.app.origins import mark_of_message
from bot.howto import Answer, Choices, HowTo, HowToReply, NoAnswer, Restricted
from bot.ids import HowToId
from bot.intent import Intent
from bot.learned import Deed, Note, OfFilm, Trouble, Unmet, Why
from bot.library.alike import Phrase, normalised
from bot.people import Person
from bot.privacy import Blocked, Screened, Warned, screen
from bot.privacy.trace import Trace, mark_of
from bot.replies.direction import CareAsked, Direction, Urgent
from bot.replies.reply import Spoken
from bot.replies.ticket import DisturbanceFirst


def learn(kollegan: Kollegan, arrival: Arrival, person: Person, spoken: Spoken) -> None:
    """Count what this turn tells of the films and of the gaps between them; written later, with others."""
    if person.guest:
        return
    verdict = spoken.held or _held_back(arrival)
    if verdict is None:
        _count(kollegan, arrival, person, spoken)
    else:
        kollegan.traces.note(_trace(verdict, arrival, person, kollegan.clock()))


def _count(kollegan: Kollegan, arrival: Arrival, person: Person, spoken: Spoken) -> None:
    reply = spoken.replies[0] if spoken.replies else None
    action = arrival.action if isinstance(arrival, Pressed) else None
    match action or arrival, reply:
        case ShowHowTo(), (Answer() | Restricted()):
            notes = (_of(reply.how_to, Deed.CHOSEN),)
        case Solved(), Answer():
            notes = (_of(reply.how_to, Deed.SOLVED),)
        case NotSolved(topic, question), Answer():
            wrong = _unmet(kollegan, person, question, reply, Why.WRONG_FILM, topic)
            notes = (_of(reply.how_to, Deed.NOT_SOLVED), *wrong)
        case NoneOfThese(question), _:
            notes = _none_of_these(kollegan, person, question)
        case _, (Answer() | Restricted()):
            notes = (_of(reply.how_to, Deed.ASKED),)
        case _, NoAnswer(question=question):
            notes = _unmet(kollegan, person, question, reply, Why.NO_FILM)
        case _, (Urgent() | CareAsked() | Direction(intent=Intent.INCIDENT)):
            notes = (Trouble(reply.about.system, reply.about.area),)
        case Said(), DisturbanceFirst(disturbance=known):
            notes = (Trouble(known.system, kollegan.region.systems[known.system].area),)
        case _:
            return
    for note in notes:
        kollegan.learning.note(note, person.id, kollegan.today(), kollegan.clock(), _origin(arrival))


def _origin(arrival: Arrival) -> str | None:
    """The mark of the message that is answered, also where a button asked for a part of it."""
    match arrival:
        case Said(incoming=incoming):
            return mark_of_message(incoming)
        case Pressed(action=AnswerRest(origin=origin) | AskQuestion(origin=origin)):
            return origin
        case _:
            return None


def _held_back(arrival: Arrival) -> Blocked | Warned | None:
    match arrival:
        case Said(words=(Blocked() | Warned()) as verdict) | Pressed(action=(Blocked() | Warned()) as verdict):
            return verdict
        case Pressed(action=Withheld(verdict)):
            return verdict
        case _:
            return None


def _trace(verdict: Blocked | Warned, arrival: Arrival, person: Person, now: datetime) -> Trace:
    setting, act = arrival.incoming.setting.value, "block" if isinstance(verdict, Blocked) else "warn"
    return Trace(now, setting, mark_of(person.id), verdict.detectors, act, verdict.length)


def _of(how_to: HowTo, deed: Deed) -> OfFilm:
    return OfFilm(how_to.id, how_to.area, deed)


def _none_of_these(kollegan: Kollegan, person: Person, question: Screened) -> tuple[Note, ...]:
    """What was offered to choose from, and was none of it right."""
    shown = answer(kollegan, question, person)
    return _unmet(kollegan, person, question, shown, Why.NONE_OF_THESE) if isinstance(shown, Choices) else ()


def _unmet(
    kollegan: Kollegan, person: Person, question: Screened, reply: HowToReply, why: Why, wrong: HowToId | None = None
) -> tuple[Note, ...]:
    text = screen(normalised(question.text), kollegan.region.screening)
    if not isinstance(text, Screened) or not (phrase := Phrase.of(text.text)).says_something:
        return ()
    unit = next(iter(person.units_on(kollegan.today())), None)
    role = min(person.told_roles or person.roles, default=None)
    return (Unmet(phrase.key, text, why, wrong, about(kollegan.region, reply).area, unit, role),)
