"""The mornings as a process has them: planned, brought and watched, each when a timer says so."""

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from bot.app.digest.closing import Closings, plan_closings
from bot.app.digest.righting import Rightings
from bot.app.digest.sending import Sending
from bot.app.editing.spreading import plan_rightings
from bot.app.kollegan import Kollegan
from bot.app.morning import Plan, alerts, plan
from bot.language import Language
from bot.mornings.delivery import DIGEST, Why
from bot.mornings.righting import Righting
from bot.replies.morning import ClosingTold, Morning
from bot.replies.reply import Card
from bot.store import Store
from bot.teams.letters import Drawn, Due
from bot.teams.outgoing import encoded, message
from bot.teams.post import Post
from bot.teams.rounds import Habits, Worker
from bot.words import Words

log = logging.getLogger(__name__)

ROUND = timedelta(seconds=59)
"""So long one round lasts: the next begins with the next minute."""


@dataclass
class Mornings:
    """Everybody's digests. `draw` says how they look, and is given by the wiring."""

    kollegan: Kollegan
    store: Store
    post: Post
    draw: Callable[[Morning, Words], Card]
    draw_closing: Callable[[ClosingTold, Words], Card]
    words: Mapping[Language, Words]
    habits: Habits
    _one_round: asyncio.Lock = field(default_factory=asyncio.Lock, init=False)
    _sending: Sending = field(init=False)
    _rightings: Rightings = field(init=False)
    _closings: Closings = field(init=False)

    def __post_init__(self) -> None:
        self._sending = Sending(self.kollegan, self._drawn, self.store.reckonings.busiest)
        self._rightings = Rightings(self.kollegan, self._drawn)
        self._closings = Closings(self.kollegan, self._alert)

    async def put_right(self) -> Plan:
        """Plan whose digests are put right after what editors have changed."""
        kollegan = self.kollegan
        return await plan_rightings(kollegan.edited, self.store, kollegan.clock(), self.habits.per_second)

    async def plan(self) -> Plan:
        """Plan what is wanted in the next hours, and who hears of what will be closed. What the digests' plan is."""
        planning = (self.kollegan.region, self.store, self.kollegan.clock(), self.habits.per_second)
        made = await plan(*planning)
        await plan_closings(*planning)
        return made

    async def are_near(self) -> bool:
        """Whether something is planned for this round."""
        soonest = await self.store.mornings.soonest()
        return soonest is not None and soonest < self.kollegan.clock() + ROUND

    async def end_late(self) -> int:
        """End what comes too late, also where no round can be made; how many they were."""
        return await self.store.mornings.skip_late(self.kollegan.clock())

    async def bring(self) -> int:
        """Bring what is planned for this minute; how many it was. One round at a time in one process."""
        if self._one_round.locked():
            return 0
        async with self._one_round:
            for alert in await alerts(self.store, self.kollegan.region.zone, self.kollegan.clock()):
                log.error("%s", alert)
            await self.put_right()
            worker = Worker(self.store, self.post, self.compose, self.kollegan.clock, self.habits)
            return await worker.run(self.kollegan.clock() + ROUND)

    async def compose(self, due: Sequence[Due]) -> Drawn:
        """Read what these people's digests need; what it gives makes the activity of each."""
        made = await self._sending.read([each.reader.person for each in due if each.leased.kind == DIGEST])
        again = await self._rightings.read([each.reader.person for each in due if each.leased.instead_of])

        def draw(each: Due) -> bytes | Why:
            leased, person = each.leased, each.reader.person
            righting = Righting.of(leased.kind)
            if righting is not None and leased.instead_of is not None:
                return again(person, righting, leased.instead_of.at)
            return made(person) if leased.kind == DIGEST else self._closings.made(person, leased.kind)

        return draw

    def _alert(self, told: ClosingTold, language: Language) -> bytes:
        return encoded(message(self.draw_closing(told, self.words[language]), alert=True))

    def _drawn(self, morning: Morning, language: Language) -> bytes:
        return encoded(message(self.draw(morning, self.words[language])))
