"""What stands in each section, in which order. Nothing is cut here."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta, tzinfo
from typing import TypeVar

from bot.digest.material import Material
from bot.digest.reader import Reader
from bot.digest.values import Film, Item
from bot.howto import HowTo
from bot.ids import HowToId
from bot.news import Event, News
from bot.systems import Disturbance, Downtime


def news(reader: Reader, material: Material, put_away: frozenset[str]) -> list[Item]:
    """Mandatory first, then the newest, then as in the file; not what is read or was called not relevant."""
    today = [one for one in material.news if one.first <= reader.day <= one.last and one.id not in put_away]
    ordered = sorted(today, key=lambda one: (not one.mandatory, -one.first.toordinal()))
    return [Item(one, reader.reason(one.audience)) for one in ordered]


def disturbances(reader: Reader, material: Material) -> list[Item]:
    """What does not work now."""
    lasting = (one for one in material.disturbances if one.lasts(reader.now))
    return [Item(_disturbance(one, reader.now.tzinfo), reader.reason(one.audience)) for one in lasting]


def downtime(reader: Reader, material: Material) -> list[Item]:
    """What is or will be closed: the systems that matter most first, then the soonest."""

    def rank(down: Downtime) -> tuple[str, datetime]:
        return material.criticality[down.system], down.start

    last = reader.now + timedelta(days=material.limits.downtime_days)
    near = [down for down in material.downtimes if down.start <= last and reader.now < down.end]
    return [Item(_here(one, reader), reader.reason(one.audience)) for one in sorted(near, key=rank)]


def planned(reader: Reader, downtimes: Iterable[Downtime]) -> list[Item]:
    """All that is or will be closed, the soonest first."""
    ahead = sorted((down for down in downtimes if reader.now < down.end), key=lambda down: down.start)
    return [Item(_here(one, reader), reader.reason(one.audience)) for one in ahead]


def calendar(reader: Reader, material: Material) -> list[Item]:
    """What is in the calendar, soonest first."""
    last = reader.now + timedelta(days=material.limits.calendar_days)
    near = [event for event in material.events if event.start <= last and reader.now < event.end]
    return [Item(_here(one, reader), reader.reason(one.audience)) for one in sorted(near, key=lambda e: e.start)]


def links(reader: Reader, material: Material) -> list[Item]:
    """The person's links."""
    return [Item(one, reader.reason(one.audience)) for one in material.links]


def areas(reader: Reader, material: Material, *, all_of_them: bool) -> list[Item]:
    """Where people work together: those with something unread, or all."""
    shown = (area for area in material.areas if area.unread or all_of_them)
    return [Item(one, reader.reason(one.audience)) for one in shown]


def film(shown: Sequence[Item], first: HowToId | None, material: Material) -> list[Item]:
    """The film of a change, else that of the first shown news item that has one which the person may see."""
    topics = [first] if first is not None else list(_topics(shown))
    how_to = next((material.how_tos[topic] for topic in topics if topic in material.how_tos), None)
    return [Item(playable(how_to, material))] if how_to is not None else []


def playable(how_to: HowTo, material: Material) -> Film:
    """The film, and where it is played."""
    return Film(how_to, material.films.link(how_to.video, 0))


Span = TypeVar("Span", Downtime, Event)


def _here(item: Span, reader: Reader) -> Span:
    """The same on the clocks where the reader is."""
    zone = reader.now.tzinfo
    return replace(item, start=item.start.astimezone(zone), end=item.end.astimezone(zone))


def _disturbance(item: Disturbance, zone: tzinfo | None) -> Disturbance:
    known = item.next_update
    return replace(item, started=item.started.astimezone(zone), next_update=known.astimezone(zone) if known else None)


def _topics(shown: Sequence[Item]) -> Iterator[HowToId]:
    subjects = (item.subject for item in shown)
    return (news.topic for news in subjects if isinstance(news, News) and news.topic is not None)
