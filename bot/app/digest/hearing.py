"""What is written about one's day: show me it, or this of it; send it then, and on these days, or not at all."""

from bot.app.digest.gathering import morning
from bot.app.digest.material import material_for, reader_of
from bot.app.digest.preferring import prefer, proposed, shown
from bot.app.digest.pressing import whole
from bot.app.kollegan import Kollegan
from bot.digest import Section, Topic
from bot.digest.choosing import planned
from bot.intent import Intent
from bot.library.grams import word_set, words
from bot.library.mornings import asked_for_outright, asks_what_is_planned, section_of, speaks_of_stop
from bot.library.wanting import Change, wanted
from bot.people import Person
from bot.privacy import Screened
from bot.replies.direction import Direction
from bot.replies.morning import WholeSection
from bot.replies.reply import Reply

WHAT_IS_KEPT = word_set(
    """sparat sparas sparar spara vet lagrat lagrar radera raderas delete glöm forget erase uppgifter uppgift
    historik gdpr registerutdrag loggas personuppgifter läser läsa läses ser syns anonym anonymt spårar store stored
    data privacy"""
)
"""Of these a message is about what Kollegan keeps, and not about when it sends."""


async def of_ones_day(kollegan: Kollegan, question: Screened, person: Person) -> Reply | None:
    """The answer to a message that speaks of one's day and of nothing else; None for everything else."""
    asked = asked_for_outright(question)
    if asked is True:
        return await morning(kollegan, person)
    if asked:
        return await whole(kollegan, asked, person)
    days = person.preferences.days or kollegan.region.digest.days
    change = wanted(question, kollegan.today(), days)
    return await _changed(kollegan, change, person) if change is not None else None


def planned_stops(kollegan: Kollegan, question: Screened, person: Person) -> WholeSection | None:
    """What is planned to be closed; None where that is not asked outright."""
    if not asks_what_is_planned(question) or kollegan.interpreter.hears_danger(question):
        return None
    return stops(kollegan, question, person)


def stops(kollegan: Kollegan, question: Screened, person: Person) -> WholeSection:
    """What is planned to be closed where they work, of all systems or those named."""
    now, region = kollegan.clock(), kollegan.region
    reader, named = reader_of(region, person, now), kollegan.interpreter.systems_named(question)
    seen = material_for(region, person, reader.day).downtimes
    asked = [down for down in seen if not named or down.system in named]
    return WholeSection(Section(Topic.DOWNTIME, tuple(planned(reader, asked))))


async def with_day(kollegan: Kollegan, met: tuple[Reply, ...], question: Screened, person: Person) -> tuple[Reply, ...]:
    """The same, with one's day or one's choices themselves where only the way there was told."""
    return tuple([await _instead(kollegan, reply, question, person) for reply in met])


async def _instead(kollegan: Kollegan, reply: Reply, question: Screened, person: Person) -> Reply:
    match reply:
        case Direction(intent=Intent.DIGEST):
            section = section_of(question)
            return await (morning(kollegan, person) if section is None else whole(kollegan, section, person))
        case Direction(intent=Intent.ROLLOUT_STATUS) if speaks_of_stop(question):
            return stops(kollegan, question, person)
        case Direction(intent=Intent.SETTINGS) if WHAT_IS_KEPT.isdisjoint(words(question.text)):
            return shown(kollegan, person)
        case _:
            return reply


async def _changed(kollegan: Kollegan, change: Change, person: Person) -> Reply:
    """Done at once, but for a shift, which is shown before it holds."""
    chosen = change.of(person.preferences)
    if change.shift is None:
        return await prefer(kollegan, person, chosen)
    is_known = change.shift in kollegan.region.digest.shifts
    return proposed(kollegan, person, chosen) if is_known else shown(kollegan, person)
