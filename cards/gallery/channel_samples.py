"""What a queue's channel shows, and what those who press there are told."""

from collections.abc import Mapping
from dataclasses import replace

from bot.desk.changes import Reason
from bot.desk.ticket import State
from bot.language import Text
from bot.replies.notice import Notice, Told
from bot.replies.reply import Reply
from bot.replies.ticket import QueueCard

NUMBER = "IT-2026-00873"


def channel_samples(tickets: Mapping[str, Reply]) -> dict[str, Reply]:
    """Every reply of a channel; `tickets` has the short cards in their usual states."""
    taken = tickets["queue-taken"]
    if not isinstance(taken, QueueCard):
        raise TypeError("the short card is drawn from another reply")
    return {
        "queue-given": replace(taken, ticket=replace(taken.ticket, state=State.NEW)),
        "queue-refused": replace(taken, refused=Reason.TAKEN),
        "queue-shown-here": Notice(Told.QUEUE_SHOWN_HERE, queue=Text("Intern IT-konsult", "Internal IT consultant")),
        "noted": Notice(Told.NOTED, number=NUMBER),
        "opened-in-chat": Notice(Told.OPENED_IN_CHAT, number=NUMBER),
        "for-helpers": Notice(Told.FOR_HELPERS),
    }
