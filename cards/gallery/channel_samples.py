"""What a queue's channel shows, and what those who press there are told."""

from collections.abc import Mapping
from dataclasses import replace

from bot.desk.changes import Reason
from bot.desk.ticket import KOLLEGAN, Event, Move, State
from bot.language import Text
from bot.replies.notice import Notice, Told
from bot.replies.reply import Reply
from bot.replies.ticket import Helper, MemberTold, QueueCard

NUMBER = "IT-2026-00873"
QUEUE = Text("Intern IT-konsult", "Internal IT consultant")


def channel_samples(tickets: Mapping[str, Reply]) -> dict[str, Reply]:
    """Every reply of a channel; `tickets` has the short cards in their usual states."""
    taken = tickets["queue-taken"]
    said = tickets["member-said"]
    if not isinstance(taken, QueueCard) or not isinstance(said, MemberTold):
        raise TypeError("the samples are drawn from other replies")
    alert = Event(said.ticket.id, 3, said.event.at, KOLLEGAN, Move.UNREACHED, said.ticket.state, said.ticket.owner)
    alarm = replace(said, event=alert, by=None)
    return {
        "member-missed": replace(alarm, missed=Helper("ik-pv", "Jonas Testlund")),
        "member-missed-asker": alarm,
        "member-missed-channel": replace(alarm, missed=QUEUE),
        "queue-given": replace(taken, ticket=replace(taken.ticket, state=State.NEW)),
        "queue-refused": replace(taken, refused=Reason.TAKEN),
        "queue-shown-here": Notice(Told.QUEUE_SHOWN_HERE, queue=QUEUE),
        "queue-not-yours": Notice(Told.QUEUE_NOT_YOURS, queue=QUEUE),
        "noted": Notice(Told.NOTED, number=NUMBER),
        "opened-in-chat": Notice(Told.OPENED_IN_CHAT, number=NUMBER),
        "for-helpers": Notice(Told.FOR_HELPERS),
    }
