"""The tempo of one worker: as fast as all together may be, evenly, and as long held back as Teams asks."""

import asyncio
import logging
from collections import deque
from collections.abc import Callable
from datetime import datetime

from bot.store.pace import Pace

log = logging.getLogger(__name__)

UNEVEN = 0.005
"""Seconds that a worker catches up with where it is behind its plan; what it slept longer is gone."""

LOOKED_AT, REFUSED_TOO_OFTEN = 400, 10
"""Of so many posted last, so many refused with 429 are more than chance: the limit is lower than the pace.

What was under way when Teams asked to wait is refused with the first, and counts with it.
"""


class Tempo:
    """Seconds reserved at the `pace` of all, `step` seconds for each, and kept. Moments are the event loop's."""

    def __init__(self, pace: Pace, clock: Callable[[], datetime], step: float) -> None:
        self._pace = pace
        self._clock = clock
        self._step = self._step_now = step
        self._held_until = 0.0
        self._free_at = 0.0
        self._too_many: deque[bool] = deque(maxlen=LOOKED_AT)

    @property
    def is_held(self) -> bool:
        """Whether Teams has asked us to wait."""
        return self._clock().timestamp() < self._held_until

    async def reserve(self, number: int) -> float:
        """Seconds for so many: when they begin."""
        now = self._clock().timestamp()
        start, share = await self._pace.reserve(now, number * self._step)
        self._step_now = self._step / share
        loop_now = asyncio.get_running_loop().time()
        return max(loop_now + start - now, self._free_at)

    async def next(self, moment: float) -> float:
        """Wait until it is time; the next one's time."""
        await sleep_until(moment)
        self._free_at = max(moment, asyncio.get_running_loop().time() - UNEVEN) + self._step_now
        return self._free_at

    async def hold(self, seconds: float) -> None:
        """Nobody sends for so long."""
        until = self._clock().timestamp() + seconds
        self._held_until = max(self._held_until, until)
        await self._pace.hold(until)

    async def note(self, *, too_many: bool) -> None:
        """One was posted. Where Teams refuses too many of the last, all send more slowly."""
        self._too_many.append(too_many and not self.is_held)
        if sum(self._too_many) >= REFUSED_TOO_OFTEN:
            self._too_many.clear()
            if await self._pace.lower(self._clock().timestamp()):
                log.warning("Teams refuses too many: the mornings' pace is lowered for a while")


async def sleep_until(moment: float) -> None:
    """Until then, by the event loop's clock."""
    ahead = moment - asyncio.get_running_loop().time()
    if ahead > 0:
        await asyncio.sleep(ahead)
