"""Composes many digests of one moment: what people share is composed once."""

from collections.abc import Hashable, Iterator
from datetime import datetime

from bot.app.digest.material import material_for, reader_of
from bot.digest import Digest, Material, Own, Reader
from bot.digest.compose import Shared, personal, shared
from bot.people import Person
from bot.region import Region


class Composer:
    """One region at one instant. Make a new one for another instant: what it remembers holds for this one."""

    def __init__(self, region: Region, now: datetime) -> None:
        self._region = region
        self._now = now
        self._day = now.astimezone(region.zone).date()
        self._seen: dict[Hashable, tuple[Reader, Material, frozenset[str]]] = {}
        self._shared: dict[Hashable, Shared] = {}

    def digest(self, person: Person, own: Own, *, asked: bool = False) -> Digest | None:
        """The person's digest; None where there is nothing to say, unless they `asked`."""
        kind = self._kind(person)
        reader, material, news = self._seen[kind]
        away = (own.put_away | own.told) & news
        key = (kind, away, asked)
        if key not in self._shared:
            self._shared[key] = shared(reader, material, away, asked=asked)
        return personal(self._shared[key], reader, own, material, asked=asked)

    def shares(self, person: Person, own: Own) -> Hashable | None:
        """The same for all who get the very same digest; None where it holds something of one's own."""
        if own.tickets or own.queue or own.unit is not None:
            return None
        kind = self._kind(person)
        return kind, (own.put_away | own.told) & self._seen[kind][2], own.off, own.film

    def _kind(self, person: Person) -> Hashable:
        kind = (person.units_on(self._day), person.roles, person.told_roles, person.guest)
        if kind not in self._seen:
            self._seen[kind] = self._see(person)
        return kind

    def _see(self, person: Person) -> tuple[Reader, Material, frozenset[str]]:
        material = material_for(self._region, person, self._day)
        return reader_of(self._region, person, self._now), material, frozenset(_may_be_over(material))


def _may_be_over(material: Material) -> Iterator[str]:
    """What somebody may have read, or been told of."""
    yield from (news.id for news in material.news)
    yield from (wave.moved for rollout in material.rollouts for wave in rollout.waves if wave.moved is not None)
