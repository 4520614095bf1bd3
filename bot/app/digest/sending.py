"""The digests that are sent, a chunk at a time: what is one's own is read together, what many share composed once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.app.digest.composer import Composer
from bot.app.digest.gathering import arounds, owns_of
from bot.app.kollegan import Kollegan
from bot.digest import Own
from bot.mornings.delivery import Why
from bot.people import Person
from bot.region import Region
from bot.replies.morning import Morning

FRESH = timedelta(minutes=1)
"""So long what many share is taken for the same: a disturbance that ends meanwhile is told a minute longer."""

Made = Callable[[Person], Morning | Why]


@dataclass
class Sending:
    """Makes what is sent. Keep one a process: it remembers what many share, for a minute."""

    kollegan: Kollegan
    _composer: Composer | None = field(default=None, init=False)
    _region: Region | None = field(default=None, init=False)
    _since: datetime | None = field(default=None, init=False)

    async def read(self, people: Sequence[Person]) -> Made:
        """Read what is these people's own; what this gives makes the digest of each, or says why there is none."""
        owns, composer = await owns_of(self.kollegan, people), self._current()

        def made(person: Person) -> Morning | Why:
            return self._made(composer, person, owns[person.id])

        return made

    def _made(self, composer: Composer, person: Person, own: Own) -> Morning | Why:
        chosen = person.preferences
        if chosen.stopped or (chosen.paused_until is not None and self.kollegan.today() < chosen.paused_until):
            return Why.PAUSED
        digest = composer.digest(person, own)
        return Why.NOTHING if digest is None else Morning(digest, arounds(self.kollegan, own))

    def _current(self) -> Composer:
        now, region = self.kollegan.clock(), self.kollegan.region
        is_fresh = self._since is not None and timedelta() <= now - self._since < FRESH
        if self._composer is None or region is not self._region or not is_fresh:
            self._composer, self._region, self._since = Composer(region, now), region, now
        return self._composer
