"""Digests that are put right, a chunk at a time: each as it would have been at its own moment, with today's content."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.app.digest.composer import Composer
from bot.app.digest.gathering import arounds, owns_of
from bot.app.kollegan import Kollegan
from bot.digest import Own
from bot.language import Language
from bot.mornings.righting import Righting
from bot.people import Person
from bot.region import Region
from bot.replies.morning import Morning

ALIKE = timedelta(minutes=10)
"""Moments of the same ten minutes are taken for one."""

MOST_REMEMBERED, MOST_MOMENTS = 4_000, 20

Drawn = Callable[[Morning, Language], bytes]


@dataclass
class Rightings:
    """Makes what is shown instead, as `draw` draws it. Keep one a process: what many share is drawn once."""

    kollegan: Kollegan
    draw: Drawn
    _of: Region | None = field(default=None, init=False)
    _composers: dict[datetime, Composer] = field(default_factory=dict[datetime, Composer], init=False)
    _drawn: dict[Hashable, bytes] = field(default_factory=dict[Hashable, bytes], init=False)

    async def read(self, people: Sequence[Person]) -> Callable[[Person, Righting, datetime], bytes]:
        """Read what is these people's own; what this gives makes the digest of each, as of a moment (UTC)."""
        await self.kollegan.fresh()
        owns = await owns_of(self.kollegan, people)
        return lambda person, righting, at: self._made(person, owns[person.id], righting, at)

    def _made(self, person: Person, own: Own, righting: Righting, at: datetime) -> bytes:
        moment = datetime.fromtimestamp(at.timestamp() // ALIKE.seconds * ALIKE.seconds, at.tzinfo)
        composer = self._composer(moment)
        shares = composer.shares(person, own)
        if shares is None:
            return self._new(composer, person, own, righting)
        key = (shares, moment, righting, person.language)
        if key not in self._drawn:
            if len(self._drawn) >= MOST_REMEMBERED:
                self._drawn.clear()
            self._drawn[key] = self._new(composer, person, own, righting)
        return self._drawn[key]

    def _new(self, composer: Composer, person: Person, own: Own, righting: Righting) -> bytes:
        """Where nothing is left to say, it says so: the message cannot go."""
        digest = composer.digest(person, own) or composer.digest(person, own, asked=True)
        if digest is None:
            raise LookupError("a digest that was sent")
        return self.draw(Morning(digest, arounds(self.kollegan, own), righted=righting.deed), person.language)

    def _composer(self, moment: datetime) -> Composer:
        """With another version of the content all is drawn anew."""
        region = self.kollegan.region
        if self._of is not region:
            self._of = region
            self._composers.clear()
            self._drawn.clear()
        if len(self._composers) >= MOST_MOMENTS:
            self._composers.clear()
        return self._composers.setdefault(moment, Composer(region, moment))
