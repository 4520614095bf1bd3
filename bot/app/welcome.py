"""Somebody installed Kollegan, or is not one of ours."""

from bot.actions.arriving import Arrived
from bot.app.answering import examples
from bot.app.company import is_alone
from bot.app.introducing import ask_once
from bot.app.kollegan import Kollegan
from bot.people import Occasion, Person
from bot.replies.greeting import Refusal, Welcome
from bot.replies.reply import Once, Spoken


def welcome(kollegan: Kollegan, arrived: Arrived, person: Person) -> Spoken:
    """A welcome, once a person. None where an administrator installed it: the first digest introduces itself."""
    silent = Spoken(person.language, ())
    if not is_alone(arrived.incoming) or not arrived.by_themselves or Occasion.WELCOMED in person.past:
        return silent
    hello = Once(Occasion.WELCOMED, Welcome(examples(kollegan, person)))
    return Spoken(person.language, (hello, *ask_once(kollegan, arrived.incoming, person)))


def refuse(person: Person) -> Spoken:
    """One polite refusal to who is not the region's own, and then silence; who has no account is met anew each time."""
    if Occasion.REFUSED in person.past:
        return Spoken(person.language, ())
    return Spoken(person.language, (Once(Occasion.REFUSED, Refusal()) if person.id else Refusal(),))
