"""What is shown where the screen stopped a text, or asks before it is read. Nothing of the text is kept."""

import re
from dataclasses import replace

from bot.actions.withheld import Withheld
from bot.app.kollegan import Kollegan
from bot.people import Person
from bot.privacy import Blocked, Screened, ScreenPolicy, Warned, screen
from bot.privacy.passwords import GIVEN_AWAY
from bot.privacy.protected import PROTECTED
from bot.replies.notice import Redacted, Stopped, Typed

_BRACKETS = re.compile(r"\[[^\[\]]*\]")


def held_back(kollegan: Kollegan, verdict: Blocked | Warned, person: Person) -> Stopped | Redacted:
    """The message is not answered: it was stopped, or the rest of it is offered first."""
    phone = kollegan.region.contact.servicecenter_phone
    match verdict:
        case Blocked(detectors):
            again = kollegan.stops.stopped(person.id, kollegan.clock())
            return Stopped(detectors, phone=phone if again or GIVEN_AWAY in detectors else None)
        case Warned(redacted, detectors):
            rest = redacted if _says_something(redacted) else None
            return Redacted(rest, detectors, phone=phone if PROTECTED in detectors else None)


def withheld(kollegan: Kollegan, held: Withheld, person: Person) -> Stopped | Redacted:
    """The same for what stands in a card's field: its rest goes where it was going, or it is mended there."""
    return replace(held_back(kollegan, held.verdict, person), typed=Typed(held.rest))


def without_marks(rest: Screened, policy: ScreenPolicy) -> Screened:
    """What is left of a question, without the words that stand for what was taken out: nobody asks about those."""
    bare = rest.text
    for mark in policy.redactions.values():
        bare = bare.replace(mark, " ")
    verdict = screen(" ".join(bare.split()), policy)
    return verdict if isinstance(verdict, Screened) else rest


def _says_something(rest: Screened) -> bool:
    return any(sign.isalpha() for sign in _BRACKETS.sub("", rest.text))
