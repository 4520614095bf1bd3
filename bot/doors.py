"""Doors: addresses of our own for the films and links of the content, which count who goes through, and lead there.

A door's name tells neither who goes through it nor where it leads, and cannot be guessed: it is made with a key that
the store keeps. It leads where the content says, and nowhere else.
"""

import base64
import hashlib
import hmac
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Self

from bot.howto import HowTo
from bot.news import CollaborationArea, Link
from bot.region import Region

PATH = "/api/go/"
LENGTH = 16
"""Bytes of a door's name: 128 bits."""

MOST_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Way:
    """Where a door leads: the item of the content, whether it is a film that plays there, and the address."""

    item: str
    plays: bool
    address: str


@dataclass(frozen=True, slots=True)
class Doors:
    """The doors of one region, by their names."""

    region: Region
    behind: Mapping[str, HowTo | Link | CollaborationArea]

    @classmethod
    def of(cls, region: Region, key: bytes) -> Self:
        """Those of this region; the same key gives the same doors."""
        return cls(region, {name_of(item, key): item for item in _items(region)})

    def through(self, name: str, second: str = "") -> Way | None:
        """Where it leads; a film begins at this second. None where there is no such door."""
        match self.behind.get(name):
            case HowTo(id=topic, video=video):
                asked = int(second) if second.isdecimal() and len(second) <= MOST_DIGITS else 0
                return Way(topic, True, self.region.films.link(video, min(asked, video.seconds)))  # noqa: FBT003
            case Link(id=item, url=address) | CollaborationArea(id=item, url=address):
                return Way(item, False, address)  # noqa: FBT003
            case None:
                return None

    def shown_at(self, base: str) -> Region:
        """The region with its doors in place of the addresses behind them; `base` is where people reach us."""
        at = base.rstrip("/") + PATH
        doors = {(type(item), item.id): at + name for name, item in self.behind.items()}
        films = {how_to.video.url: doors[HowTo, how_to.id] for how_to in self.region.how_tos.values()}
        return replace(
            self.region,
            films=replace(self.region.films, doors=films),
            links=tuple(replace(link, url=doors[Link, link.id]) for link in self.region.links),
            collaboration_areas=tuple(
                replace(area, url=doors[CollaborationArea, area.id]) for area in self.region.collaboration_areas
            ),
        )


def name_of(item: HowTo | Link | CollaborationArea, key: bytes) -> str:
    """What the door to this item is called."""
    told = f"{type(item).__name__}:{item.id}".encode()
    made = hmac.new(key, told, hashlib.sha256).digest()[:LENGTH]
    return base64.urlsafe_b64encode(made).decode().rstrip("=")


def _items(region: Region) -> Iterator[HowTo | Link | CollaborationArea]:
    yield from region.how_tos.values()
    yield from region.links
    yield from region.collaboration_areas
