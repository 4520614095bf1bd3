"""One errand's card reaches its conversation: posted once, then updated in place, no faster than Teams allows."""

import asyncio
import random
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from http import HTTPStatus

from bot.actions.arriving import Reference
from bot.app.deliver import Parcel
from bot.errands import Outcome
from bot.errors import NotDelivered
from bot.ids import ActivityId
from bot.language import Language
from bot.replies.reply import Card, Reply
from bot.routing import Queue
from bot.store import Store
from bot.teams.chats import NO_CONVERSATION, Chats
from bot.teams.outgoing import message
from bot.teams.paces import Paces
from bot.teams.post import Post
from bot.teams.refusals import LOST_CHAT
from bot.words import Words

WORTH_WAITING = 2.0
"""Seconds that are waited here for a conversation to take more; what must wait longer is tried again later."""

SOON = 1.0
NOT_THERE = frozenset({HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND})
"""They removed Kollegan or blocked it; the channel or its team is deleted or archived."""


@dataclass(frozen=True, slots=True)
class Done:
    """How it went, and why where it did not arrive.

    `wait`: try again in so many seconds, which the pace asks for. `alone`: it is this errand's own fault, and those
    after it need not wait.
    """

    outcome: Outcome
    why: str | None = None
    wait: float = 0.0
    alone: bool = False


DELIVERED = Done(Outcome.DELIVERED)


class _NotYet(Exception):
    """The conversation takes no more for so many `seconds`."""

    def __init__(self, seconds: float) -> None:
        super().__init__()
        self.seconds = seconds


@dataclass(frozen=True, slots=True)
class Courier:
    """Brings parcels. `draw` says how they look."""

    store: Store
    post: Post
    chats: Chats
    draw: Callable[[Reply, Words], Card]
    words: Mapping[Language, Words]
    clock: Callable[[], datetime]
    paces: Paces = field(default_factory=Paces)
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep

    async def bring(self, parcel: Parcel) -> Done:
        """Post it, or show it in place of what it showed before."""
        where = await self._where(parcel)
        if where is None:
            return Done(Outcome.GONE, "nobody there")
        try:
            return await self._reach(parcel, where)
        except _NotYet as full:
            return Done(Outcome.LATER, "pace", full.seconds)
        except NotDelivered as refused:
            return await self._refused(parcel, where, refused)

    async def _where(self, parcel: Parcel) -> Reference | None:
        if isinstance(parcel.to, Queue):
            return await self.store.channels.of(parcel.to.id)
        return await self.chats.of(parcel.to)

    async def _reach(self, parcel: Parcel, where: Reference) -> Done:
        """In their chat, or in a new one where there is none or it was deleted."""
        if isinstance(parcel.to, Queue):
            return await self._show(parcel, where)
        if where.conversation != NO_CONVERSATION:
            try:
                return await self._show(parcel, where)
            except NotDelivered as refused:
                if refused.code != LOST_CHAT:
                    raise
        return await self.chats.in_a_new_one(parcel.to, where, lambda new: self._show(parcel, new))

    async def _show(self, parcel: Parcel, where: Reference) -> Done:
        """Never an older state over a newer, and never by two at once."""
        shown = message(self.draw(parcel.reply, self.words[parcel.language]), alert=parcel.alerts)
        if parcel.place is None:
            await self._post(where, shown)
            return DELIVERED
        name, cards = parcel.ticket.id, self.store.shown
        if not await cards.take(name, parcel.place, parcel.version, self.clock()):
            there = await cards.of(name, parcel.place)
            is_newer = there is not None and there.version >= parcel.version
            return DELIVERED if is_newer else Done(Outcome.LATER, "another posts it", SOON)
        try:
            sent = await self._put_up(parcel, parcel.place, where, shown)
        except BaseException:
            await cards.let_go(name, parcel.place)
            raise
        await cards.put(name, parcel.place, where.conversation, sent, parcel.version)
        return DELIVERED

    async def _put_up(self, parcel: Parcel, place: str, where: Reference, activity: Mapping[str, object]) -> ActivityId:
        there = await self.store.shown.of(parcel.ticket.id, place)
        is_here = there is not None and there.conversation == where.conversation
        if there is not None and is_here and await self._update(where, there.activity, activity):
            return there.activity
        return await self._post(where, activity)

    async def _update(self, where: Reference, sent: ActivityId, activity: Mapping[str, object]) -> bool:
        """Whether the card was there to be updated. To update it twice shows the same, whatever became of the first."""
        await self._in_turn(where)
        try:
            await self.post.update(where, sent, activity)
        except NotDelivered as refused:
            if refused.may_have_arrived:
                raise NotDelivered(refused.status, refused.code, permanent=False) from refused
            if refused.status != HTTPStatus.NOT_FOUND:
                raise
            return False
        return True

    async def _post(self, where: Reference, activity: Mapping[str, object]) -> ActivityId:
        await self._in_turn(where)
        return await self.post.send(where, activity) or ActivityId("")

    async def _in_turn(self, where: Reference) -> None:
        wait = self.paces.wait(where.conversation, self.clock())
        if wait > WORTH_WAITING:
            raise _NotYet(wait)
        if wait:
            await self.sleep(wait)
        self.paces.count(where.conversation)

    async def _refused(self, parcel: Parcel, where: Reference, refused: NotDelivered) -> Done:
        why = str(refused)
        if refused.retry_after:
            wait = refused.retry_after * random.uniform(1.0, 1.2)  # noqa: S311 - spreads only
            self.paces.hold(where.conversation, self.clock() + timedelta(seconds=wait))
            return Done(Outcome.LATER, why, wait)
        if not refused.permanent:
            return Done(Outcome.LATER, why)
        if refused.status in NOT_THERE:
            if isinstance(parcel.to, Queue):
                await self.store.channels.gone(where.conversation, self.clock())
            return Done(Outcome.GONE, why)
        return Done(Outcome.UNSURE if refused.may_have_arrived else Outcome.GIVEN_UP, why)
