"""Whom something reaches: by name, and how many they are today."""

from collections.abc import Callable
from datetime import date, datetime

from bot.app.kollegan import Kollegan
from bot.news import News
from bot.people import Person
from bot.replies.editing import Reach


async def reach_of(kollegan: Kollegan, news: News, cards: int = 0) -> Reach:
    """Who will see it on its first morning, as everybody's roles and units are known now."""
    region, day = kollegan.region, max(news.first, kollegan.today())
    found = await counted(kollegan, lambda person: region.may_see(person, news, day))
    translated = news.title.is_in("en") and news.body.is_in("en")
    return Reach(
        units=tuple(region.units[unit].name for unit in region.units if unit in news.audience.units),
        roles=tuple(role.name for role in region.roles.values() if role.id in news.audience.roles),
        people=sum(found.values()),
        untranslated=0 if translated else found["en"],
        cards=cards,
    )


async def counted(kollegan: Kollegan, is_meant: Callable[[Person], bool]) -> dict[str, int]:
    """How many people are meant, by the language that they read."""
    found = {"sv": 0, "en": 0}
    for person, many in await kollegan.people.alike():
        if is_meant(person):
            found[person.language] += many
    return found


def local(kollegan: Kollegan, at: datetime) -> datetime:
    """The same on the clocks where the region is."""
    return at.astimezone(kollegan.region.zone)


def day_of(kollegan: Kollegan, at: datetime) -> date:
    """The date there and then."""
    return local(kollegan, at).date()
