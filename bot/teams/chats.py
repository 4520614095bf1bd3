"""A personal chat that is not there, or was deleted: it is made, where the app is installed for them."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

from bot.actions.arriving import Reference
from bot.errors import NotDelivered
from bot.ids import ConversationId, PersonId
from bot.people import Occasion
from bot.store import Store
from bot.teams.post import Post
from bot.teams.refusals import shuts_out

Sent = TypeVar("Sent")

NO_CONVERSATION = ConversationId("")


@dataclass(frozen=True, slots=True)
class Chats:
    """Makes chats. `makes_first`: also for who never had one."""

    store: Store
    post: Post
    clock: Callable[[], datetime]
    makes_first: bool = False

    async def of(self, person: PersonId) -> Reference | None:
        """Their chat, or where one is to be made (`NO_CONVERSATION`); None where neither is known to work.

        Where a chat could not be made, it is not tried again: once the app is installed Teams says so.
        """
        there = await self.store.references.of(person)
        if there is not None or not self.makes_first:
            return there
        known, elsewhere = await self.store.people.find(person), await self.store.references.newest()
        if known is None or Occasion.NO_CHAT in known.past or elsewhere is None:
            return None
        return replace(elsewhere, conversation=NO_CONVERSATION, locale=None)

    async def in_a_new_one(
        self, person: PersonId, chat: Reference, send: Callable[[Reference], Awaitable[Sent]]
    ) -> Sent:
        """Make it, and write there; it is theirs once it took something. Raises `NotDelivered`."""
        try:
            made = await self.post.create_conversation(chat.service_url, chat.tenant, chat.bot, person)
            new = replace(chat, conversation=made)
            sent = await send(new)
        except NotDelivered as refused:
            if chat.conversation == NO_CONVERSATION and shuts_out(refused):
                await self.store.people.once(person, Occasion.NO_CHAT, self.clock())
            raise
        self.store.references.note(person, new, self.clock(), always=True)
        return sent
