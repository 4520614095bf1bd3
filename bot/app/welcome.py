"""Somebody installed Kollegan, or is not one of ours."""

from bot.actions.arriving import Arrived, Setting
from bot.app.answering import examples
from bot.app.introducing import ask_once
from bot.app.kollegan import Kollegan
from bot.people import Person
from bot.replies.greeting import Refusal, Welcome
from bot.replies.reply import Spoken
from bot.store.people import Occasion


async def welcome(kollegan: Kollegan, arrived: Arrived, person: Person) -> Spoken:
    """A welcome, once a person. None where an administrator installed it: the first digest introduces itself."""
    silent = Spoken(person.language, ())
    if arrived.incoming.setting is not Setting.PERSONAL or not arrived.by_themselves:
        return silent
    if not await kollegan.people.once(person.id, Occasion.WELCOMED, kollegan.clock()):
        return silent
    return Spoken(person.language, (Welcome(examples(kollegan, person)), *await ask_once(kollegan, person)))


async def refuse(kollegan: Kollegan, person: Person) -> Spoken:
    """One polite refusal to somebody who is not the region's own, and then silence."""
    first = await kollegan.people.once(person.id, Occasion.REFUSED, kollegan.clock())
    return Spoken(person.language, (Refusal(),) if first else ())
