"""The outbox: what is still to be sent is composed, drawn and posted, and how it went is noted.

The store is the truth. `ring` tries at once what a turn has just written; `run` is the sweep that finds what is left.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from http import HTTPStatus

from bot.actions.arriving import Reference
from bot.app.deliver import Parcel
from bot.errands import Errand, Outcome
from bot.errors import NotDelivered
from bot.ids import ActivityId, ErrandId
from bot.language import Language
from bot.replies.reply import Card, Reply
from bot.routing import Queue
from bot.store import Store
from bot.teams.faults import told
from bot.teams.outgoing import message
from bot.teams.post import Post
from bot.words import Words

log = logging.getLogger(__name__)

AT_ONCE = 50


@dataclass
class Outbox:
    """Delivers errands. `compose` says what each shows now, `draw` how it looks; both are given by the wiring."""

    store: Store
    post: Post
    compose: Callable[[Errand], Awaitable[Parcel | None]]
    draw: Callable[[Reply, Words], Card]
    words: Mapping[Language, Words]
    clock: Callable[[], datetime]
    _rung: asyncio.Task[int] | None = field(default=None, init=False)
    _again: bool = field(default=False, init=False)

    def ring(self) -> None:
        """Something was written: deliver it soon, in the background. Rung twice it runs once more."""
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
        while batch := await self.store.errands.due(self.clock(), AT_ONCE):
            for name, errand in batch:
                await self._handle(name, errand)
            handled += len(batch)
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

    async def _handle(self, name: ErrandId, errand: Errand) -> None:
        try:
            outcome = await self._deliver(errand)
        except NotDelivered as refused:
            outcome = Outcome.GONE if refused.permanent else Outcome.LATER
            log.warning("An errand was not delivered: %s", refused)
        except Exception as error:  # One that cannot be composed or drawn must not hold up the others.
            outcome = Outcome.LATER
            log.error("An errand failed\n%s", told(error))
        await self.store.errands.done(name, outcome, self.clock())

    async def _deliver(self, errand: Errand) -> Outcome:
        parcel = await self.compose(errand)
        where = await self._where(parcel) if parcel else None
        if parcel is None or where is None:
            return Outcome.GONE
        card = self.draw(parcel.reply, self.words[parcel.language])
        if parcel.place is None:
            await self.post.send(where, message(card))
            return Outcome.DELIVERED
        return await self._show(parcel, parcel.place, where, card)

    async def _where(self, parcel: Parcel) -> Reference | None:
        if isinstance(parcel.to, Queue):
            return await self.store.channels.of(parcel.to.id)
        return await self.store.references.of(parcel.to)

    async def _show(self, parcel: Parcel, place: str, where: Reference, card: Card) -> Outcome:
        """Posted once, then updated in place; never an older state over a newer, and never by two at once."""
        ticket, cards = parcel.ticket, self.store.shown
        if not await cards.take(ticket.id, place, parcel.version, self.clock()):
            shown = await cards.of(ticket.id, place)
            is_newer = shown is not None and shown.version >= parcel.version
            return Outcome.DELIVERED if is_newer else Outcome.LATER
        try:
            sent = await self._put_up(parcel, place, where, card)
        except BaseException:
            await cards.let_go(ticket.id, place)
            raise
        await cards.put(ticket.id, place, where.conversation, sent, parcel.version)
        return Outcome.DELIVERED

    async def _put_up(self, parcel: Parcel, place: str, where: Reference, card: Card) -> ActivityId:
        shown = await self.store.shown.of(parcel.ticket.id, place)
        if shown is not None and shown.conversation == where.conversation:
            try:
                await self.post.update(where, shown.activity, message(card))
            except NotDelivered as refused:
                if refused.status != HTTPStatus.NOT_FOUND:
                    raise
            else:
                return shown.activity
        return await self.post.send(where, message(card)) or ActivityId("")
