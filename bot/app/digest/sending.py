"""The digests that are sent, a chunk at a time: what is one's own is read together, what many share composed once."""

from collections.abc import Awaitable, Callable, Hashable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from bot.app.digest.composer import Composer
from bot.app.digest.gathering import arounds, owns_of
from bot.app.kollegan import Kollegan
from bot.digest import Own
from bot.digest.staggering import days_for, has_turn
from bot.language import Language
from bot.mornings.delivery import Why
from bot.people import Person
from bot.region import Region
from bot.replies.morning import Morning

FRESH = timedelta(minutes=10)
"""So long what many share is taken for the same: a disturbance that ends meanwhile is told so much longer."""

MOST_REMEMBERED = 4_000
"""Digests that are remembered at most: some 50 MB."""

Drawn = Callable[[Morning, Language], bytes]


@dataclass
class Sending:
    """Makes what is sent, as `draw` draws it. Keep one a process: it remembers what many share, for ten minutes.

    `busiest` says how many digests the busiest minute of a day brings.
    """

    kollegan: Kollegan
    draw: Drawn
    busiest: Callable[[date], Awaitable[int]]
    _film_days: int = field(default=1, init=False)
    _composer: Composer | None = field(default=None, init=False)
    _of: tuple[Region, datetime] | None = field(default=None, init=False)
    _drawn: dict[Hashable, bytes | Why] = field(default_factory=dict[Hashable, bytes | Why], init=False)

    async def read(self, people: Sequence[Person]) -> Callable[[Person], bytes | Why]:
        """Read what is these people's own; what this gives makes the digest of each, or says why there is none."""
        await self.kollegan.fresh()
        composer = await self._current()
        owns = await owns_of(self.kollegan, people)
        return lambda person: self._made(composer, person, owns[person.id])

    def _made(self, composer: Composer, person: Person, own: Own) -> bytes | Why:
        if person.preferences.is_paused(self.kollegan.today()):
            return Why.PAUSED
        today = self.kollegan.today()
        own = replace(own, film=has_turn(person.units_on(today), today, self._film_days))
        shares = composer.shares(person, own)
        if shares is None:
            return self._new(composer, person, own)
        key = (shares, person.language)
        if key not in self._drawn:
            if len(self._drawn) >= MOST_REMEMBERED:
                self._drawn.clear()
            self._drawn[key] = self._new(composer, person, own)
        return self._drawn[key]

    def _new(self, composer: Composer, person: Person, own: Own) -> bytes | Why:
        digest = composer.digest(person, own)
        if digest is None:
            return Why.NOTHING
        return self.draw(Morning(digest, arounds(self.kollegan, own)), person.language)

    async def _current(self) -> Composer:
        """One for ten minutes, and for one version of the content; with another, all is drawn anew."""
        now, region = self.kollegan.clock(), self.kollegan.region
        of, since = self._of or (None, now)
        if self._composer is None or of is not region or not timedelta() <= now - since < FRESH:
            self._composer, self._of = Composer(region, now), (region, now)
            self._drawn.clear()
            self._film_days = days_for(await self.busiest(self.kollegan.today()))
        return self._composer
