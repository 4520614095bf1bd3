"""The mark of a message that is answered in parts: who deletes it takes along what was counted of each."""

from dataclasses import replace

from bot.actions.arriving import Incoming
from bot.replies.direction import AlsoAsked
from bot.replies.notice import Redacted
from bot.replies.reply import Once, Reply, Spoken
from bot.store.origins import origin_of


def mark_of_message(incoming: Incoming) -> str:
    """A mark that tells neither the chat nor the message."""
    return origin_of(incoming.reference.conversation, incoming.message)


def with_origin(spoken: Spoken, origin: str | None) -> Spoken:
    """The same, where its buttons answer a part of this message."""
    return replace(spoken, replies=tuple(_marked(reply, origin) for reply in spoken.replies))


def _marked(reply: Reply | Once, origin: str | None) -> Reply | Once:
    return replace(reply, origin=origin) if isinstance(reply, AlsoAsked | Redacted) else reply
