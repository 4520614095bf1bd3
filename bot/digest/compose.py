"""One person's digest: what is chosen, cut to what a morning holds."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.digest import choosing
from bot.digest.material import Material, Own
from bot.digest.reader import Reader
from bot.digest.values import Digest, Item, Section, Topic
from bot.digest.waves import CutoverDay, coming, cutover, moved
from bot.ids import RolloutId
from bot.news import News

ALWAYS_THERE = frozenset({Topic.LINKS, Topic.FILM})
"""What is the same every morning: alone it is nothing to say."""

MOST_OF_A_QUEUE = 5

LIMITS: Mapping[Topic, str] = {
    Topic.NEWS: "news",
    Topic.ROLLOUTS: "rollouts",
    Topic.DOWNTIME: "downtime",
    Topic.FILM: "films",
    Topic.CALENDAR: "calendar",
    Topic.LINKS: "links",
    Topic.TICKETS: "tickets",
}
"""What a section's limit is called in the region's content; the others are never cut."""


@dataclass(frozen=True, slots=True)
class Shared:
    """What is the same for everybody who works at the same units in the same roles, and has put away the same."""

    sections: tuple[Section, ...]
    cutover: CutoverDay | None


def compose(reader: Reader, material: Material, own: Own, *, asked: bool = False) -> Digest | None:
    """The person's digest now; None where there is nothing to say, unless they `asked`."""
    return personal(shared(reader, material, own.put_away | own.told, asked=asked), reader, own, material, asked=asked)


def shared(reader: Reader, material: Material, put_away: frozenset[str], *, asked: bool = False) -> Shared:
    """All sections that hold nothing of one person's own; `asked` shows the collaboration areas without news too."""
    change = cutover(reader, material)
    news = _cut(Topic.NEWS, choosing.news(reader, material, put_away), material)
    sections = (
        Section(Topic.DISTURBANCES, tuple(choosing.disturbances(reader, material))),
        news,
        _cut(Topic.DOWNTIME, choosing.downtime(reader, material), material),
        _cut(Topic.ROLLOUTS, _rollouts(reader, material, news.items, change, put_away), material),
        _cut(Topic.FILM, choosing.film(news.items, change.film if change else None, material), material),
        _cut(Topic.CALENDAR, choosing.calendar(reader, material), material),
        _cut(Topic.LINKS, choosing.links(reader, material), material),
        Section(Topic.AREAS, tuple(choosing.areas(reader, material, all_of_them=asked))),
    )
    return Shared(tuple(section for section in sections if section.items), change)


def personal(found: Shared, reader: Reader, own: Own, material: Material, *, asked: bool = False) -> Digest | None:
    """What is shared, with what is one's own around it, without the topics that are not wanted."""
    change = found.cutover.changed if found.cutover else None
    off = own.off if own.film or asked or change is not None else own.off | {Topic.FILM.value}
    sections = (*_first(own), *_wanted(found.sections, off), *_last(own, material))
    says = change is not None or any(section.topic not in ALWAYS_THERE for section in sections)
    return Digest(reader.day, sections, change) if says or asked else None


def _rollouts(
    reader: Reader, material: Material, news: Sequence[Item], change: CutoverDay | None, put_away: frozenset[str]
) -> list[Item]:
    """What was moved first; then those that neither it, a shown news item nor the cut-over names already."""
    moves = moved(reader, material, put_away)
    named = set(_named(news)) | {line.id for line in moves}
    named |= {change.changed.rollout} if change else set[RolloutId]()
    return [Item(line) for line in moves] + [Item(line) for line in coming(reader, material) if line.id not in named]


def _named(news: Sequence[Item]) -> Iterator[RolloutId]:
    subjects = (item.subject for item in news)
    return (one.rollout for one in subjects if isinstance(one, News) and one.rollout is not None)


def _first(own: Own) -> Iterator[Section]:
    """Who helps begins with their queue, oldest first; who leads a unit, with the unit."""
    if own.queue:
        queue = sorted(own.queue, key=lambda ticket: ticket.made_at)
        items = tuple(Item(ticket) for ticket in queue[:MOST_OF_A_QUEUE])
        yield Section(Topic.QUEUE, items, len(queue) - len(items))
    if own.unit is not None and own.unit.open:
        yield Section(Topic.UNIT, (Item(own.unit),))


def _last(own: Own, material: Material) -> Iterator[Section]:
    if own.tickets and Topic.TICKETS.value not in own.off:
        newest = sorted(own.tickets, key=lambda ticket: ticket.made_at, reverse=True)
        yield _cut(Topic.TICKETS, [Item(ticket) for ticket in newest], material)


def _wanted(sections: tuple[Section, ...], off: frozenset[str]) -> Iterator[Section]:
    """Mandatory news are shown to those too who want no news."""
    for section in sections:
        if section.topic.value not in off:
            yield section
        elif section.topic is Topic.NEWS and (must := tuple(item for item in section.items if _is_mandatory(item))):
            yield Section(Topic.NEWS, must)


def _is_mandatory(item: Item) -> bool:
    return isinstance(item.subject, News) and item.subject.mandatory


def _cut(topic: Topic, items: Sequence[Item], material: Material) -> Section:
    shown = tuple(items[: material.limits.most_items[LIMITS[topic]]])
    return Section(topic, shown, len(items) - len(shown))
