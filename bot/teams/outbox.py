"""The outbox: what is still to be sent is composed, brought to its reader, and how it went is noted.

The store is the truth. `ring` tries at once what a turn has just written; `run` is the sweep that finds what is left.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.app.deliver import Parcel
from bot.errands import Errand, Outcome, ShowInQueue, TellAsker, TellFollower
from bot.ids import ErrandId
from bot.store.errands import LEASED, Errands
from bot.teams.courier import Courier, Done
from bot.teams.faults import told

log = logging.getLogger(__name__)

AT_ONCE = 8
"""So many are leased together: what one reader gets is sent in its order, and different readers side by side.

Across leases the order may be lost: what waits to be tried again holds up nothing that happens after. A card that is
changed in place never goes back to an older state (`Courier`); a message of its own may come after a later one.
"""

LONGEST = timedelta(seconds=25)
"""So long may one of them take: twice the longest call, and the pause before. None is begun that would outlast its
lease, for another process would send it as well.
"""

Leased = tuple[ErrandId, Errand]


@dataclass
class Outbox:
    """Delivers errands. `compose` says what each shows now; `missed` is told of each that will never arrive.

    `bell` wakes another process, later, should this one die before it is done.
    """

    errands: Errands
    courier: Courier
    compose: Callable[[Errand], Awaitable[Parcel | None]]
    missed: Callable[[Errand], Awaitable[None]]
    clock: Callable[[], datetime]
    bell: Callable[[], None] = lambda: None
    _rung: asyncio.Task[int] | None = field(default=None, init=False)
    _again: bool = field(default=False, init=False)
    _alone: asyncio.Lock = field(default_factory=asyncio.Lock, init=False)

    def ring(self) -> None:
        """Something was written: deliver it soon, in the background. Rung twice it runs once more."""
        self.bell()
        if self._rung is not None and not self._rung.done():
            self._again = True
            return
        self._rung = asyncio.get_running_loop().create_task(self._until_quiet())

    async def quiet(self) -> None:
        """Wait for what has been rung for."""
        while self._rung is not None and not self._rung.done():
            await self._rung

    async def run(self) -> int:
        """Deliver everything that is due; how many errands it was."""
        handled = 0
        async with self._alone:
            while leased := await self.errands.due(self.clock(), AT_ONCE):
                until = self.clock() + LEASED - LONGEST
                await asyncio.gather(*(self._in_order(row, until) for row in _rows(leased)))
                handled += len(leased)
        return handled

    async def close(self) -> None:
        """Finish what has been rung for."""
        await self.quiet()

    async def _until_quiet(self) -> int:
        handled = 0
        try:
            self._again = True
            while self._again:
                self._again = False
                handled += await self.run()
        except Exception as error:  # The errands stay where they are, and the sweep finds them.
            log.error("The outbox stopped\n%s", told(error))
        return handled

    async def _in_order(self, row: Iterable[Leased], until: datetime) -> None:
        """One reader's errands. Where one must wait, those after it wait as long."""
        again_at: datetime | None = None
        for name, errand in row:
            if again_at is not None:
                again_at += timedelta(microseconds=1)  # why: they keep their order
                await self.errands.put_off(name, again_at)
                continue
            if self.clock() > until:
                await self.errands.put_off(name, self.clock())
                continue
            done = await self._try(errand)
            tried_again = await self._note(name, errand, done)
            again_at = None if done.alone else tried_again

    async def _try(self, errand: Errand) -> Done:
        try:
            parcel = await self.compose(errand)
            return Done(Outcome.GONE, "nobody to tell") if parcel is None else await self.courier.bring(parcel)
        except Exception as error:  # One that cannot be composed or drawn must not hold up the others.
            log.error("An errand failed\n%s", told(error))
            return Done(Outcome.LATER, type(error).__name__, alone=True)

    async def _note(self, name: ErrandId, errand: Errand, done: Done) -> datetime | None:
        """When it is tried again; None where it is over."""
        now = self.clock()
        if done.outcome is Outcome.LATER and await self.errands.is_hopeless(name, now):
            done = Done(Outcome.GIVEN_UP, done.why)
        if done.outcome is not Outcome.LATER:
            if done.outcome is not Outcome.DELIVERED:
                await self._alarm(errand, done)
            return await self.errands.done(name, done.outcome, now, why=done.why)
        if done.wait:
            return await self.errands.put_off(name, now + timedelta(seconds=done.wait))
        log.warning("An errand waits: %s", done.why)
        return await self.errands.done(name, done.outcome, now, why=done.why)

    async def _alarm(self, errand: Errand, done: Done) -> None:
        """Before it is noted as ended: who dies in between raises it again, and it is kept once."""
        usual = logging.INFO if done.outcome is Outcome.GONE else logging.WARNING
        log.log(usual, "An errand did not arrive, %s: %s", done.outcome.value, done.why)
        try:
            await self.missed(errand)
        except Exception as error:  # An alarm that fails must not keep the errand alive for ever.
            log.error("That an errand did not arrive is told to nobody\n%s", told(error))


def _rows(leased: Sequence[Leased]) -> Iterable[list[Leased]]:
    """The errands of each reader, in their order."""
    rows: dict[str, list[Leased]] = {}
    for name, errand in leased:
        rows.setdefault(_reader(errand), []).append((name, errand))
    return rows.values()


def _reader(errand: Errand) -> str:
    match errand:
        case TellAsker(ticket):
            return f"asker {ticket}"
        case ShowInQueue(queue=queue):
            return f"queue {queue}"
        case TellFollower(person=person):
            return f"person {person}"
        case told_member:
            return f"member {told_member.member}"
