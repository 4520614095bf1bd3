"""What is pressed on a digest: more of it, one thing of it, read, not relevant, and not so after all."""

from dataclasses import replace

from bot.actions.morning import (
    BringBack,
    ItemAction,
    MarkRead,
    MorningAction,
    NotRelevant,
    OpenItem,
    PreferenceAction,
    ShowMorning,
    ShowSection,
)
from bot.app.digest.gathering import arounds, morning, owns_of
from bot.app.digest.material import material_for, reader_of
from bot.app.digest.preferring import press_preferences
from bot.app.kollegan import Kollegan
from bot.app.phone import phone_now
from bot.digest import Item, Material, Section, Topic, compose
from bot.digest.choosing import playable
from bot.digest.compose import LIMITS
from bot.digest.values import Coming, Film, Subject
from bot.ids import HowToId
from bot.news import Event, News
from bot.people import Person
from bot.replies.morning import Done, ItemShown, WholeSection
from bot.replies.notice import Notice, Told
from bot.replies.reply import Reply
from bot.store.items import Deed
from bot.systems import Disturbance, Downtime

EVERYTHING = 1000


async def press_day(kollegan: Kollegan, action: MorningAction, person: Person) -> Reply:
    """Do what the button asks; pressed twice it is done once."""
    if isinstance(action, PreferenceAction):
        return await press_preferences(kollegan, action, person)
    return await _press(kollegan, action, person)


async def _press(kollegan: Kollegan, action: ItemAction, person: Person) -> Reply:
    match action:
        case ShowMorning():
            return await morning(kollegan, person)
        case ShowSection(topic):
            return await whole(kollegan, topic, person)
        case OpenItem(topic, name):
            return await opened(kollegan, topic, name, person)
        case MarkRead(items):
            return await _put_away(kollegan, items, Deed.READ, person)
        case NotRelevant(item):
            return await _put_away(kollegan, item, Deed.NOT_RELEVANT, person)
        case BringBack(items):
            await kollegan.items.bring_back(person.id, items.split())
            return replace(await morning(kollegan, person), done=Done.BROUGHT_BACK)


async def whole(kollegan: Kollegan, topic: Topic, person: Person) -> WholeSection:
    """All of one section; an empty one where there is nothing."""
    own = (await owns_of(kollegan, [person]))[person.id]
    reader = reader_of(kollegan.region, person, kollegan.clock())
    own = replace(own, off=frozenset[str](), told=frozenset[str]())
    digest = compose(reader, _all_of_it(topic, material_for(kollegan.region, person, reader.day)), own, asked=True)
    section = digest.section(topic) if digest is not None else Section(topic, ())
    return WholeSection(section, arounds(kollegan, own))


async def opened(kollegan: Kollegan, topic: Topic, name: str, person: Person) -> Reply:
    """One item with all that is known of it; counted, with nobody's name."""
    section = (await whole(kollegan, topic, person)).section
    item = next((item for item in section.items if item.id == name), None)
    if item is None:
        return Notice(Told.MORNING_GONE)
    await kollegan.items.opened(name, kollegan.today())
    return _shown(kollegan, topic, item, person)


def _shown(kollegan: Kollegan, topic: Topic, item: Item, person: Person) -> ItemShown:
    portals, phone = kollegan.region.portals, None
    link = portals.rollouts if isinstance(item.subject, Coming) else None
    if isinstance(item.subject, Disturbance | Downtime):
        link, phone = portals.status, phone_now(kollegan)
    return ItemShown(topic, item, _film(kollegan, item.subject, person), link, phone)


def _film(kollegan: Kollegan, subject: Subject, person: Person) -> Film | None:
    """The film about it, where it has one which the person may see."""
    material = material_for(kollegan.region, person, kollegan.today())
    how_to = next((material.how_tos[topic] for topic in _films(kollegan, subject) if topic in material.how_tos), None)
    return playable(how_to, material) if how_to is not None else None


def _films(kollegan: Kollegan, subject: Subject) -> tuple[HowToId, ...]:
    match subject:
        case News(topic=topic) | Event(topic=topic) | Downtime(fallback=topic):
            return (topic,) if topic is not None else ()
        case Coming(id=name):
            return kollegan.region.rollouts[name].films
        case _:
            return ()


async def _put_away(kollegan: Kollegan, items: str, deed: Deed, person: Person) -> Reply:
    """Only what the person may see; and what everybody must know is read, never called not relevant."""
    seen = {news.id: news for news in material_for(kollegan.region, person, kollegan.today()).news}
    known = [seen[name] for name in items.split() if name in seen]
    these = tuple(news.id for news in known if deed is Deed.READ or not news.mandatory)
    if not these:
        return Notice(Told.MORNING_GONE)
    await kollegan.items.put_away(person.id, these, deed, kollegan.today(), kollegan.clock())
    return replace(await morning(kollegan, person), done=Done(deed.value), items=these)


def _all_of_it(topic: Topic, material: Material) -> Material:
    """The same, with no end to this section; the others decide, cut as they are, what stands in it."""
    most = {**material.limits.most_items, LIMITS.get(topic, ""): EVERYTHING}
    return replace(material, limits=replace(material.limits, most_items=most))
