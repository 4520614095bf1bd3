"""What is said in a queue's channel: it is chosen there, and replies in its threads are notes."""

import re
from dataclasses import replace

from bot.actions.arriving import Incoming, Reference
from bot.app.kollegan import Kollegan
from bot.app.tickets.stepping import denied, step_with
from bot.app.tickets.working import member_of, sees
from bot.desk.access import Sight
from bot.desk.changes import Changed, Denied
from bot.desk.steps import Note
from bot.desk.ticket import Actor, Side
from bot.ids import ConversationId
from bot.people import Person
from bot.privacy import Screened
from bot.replies.notice import Notice, Told
from bot.replies.reply import Reply
from bot.replies.ticket import NoSuchTicket
from bot.routing import Queue

THREAD = ";messageid="

_SHOW = re.compile(r"(?:visa|show)\s+(?P<queue>.+?)\s+(?:här|here)[.! ]*", re.IGNORECASE)


async def said_in_channel(kollegan: Kollegan, question: Screened, incoming: Incoming, person: Person) -> Reply | None:
    """What somebody of the desk says to Kollegan in a channel; None where it is a question as any other."""
    member = member_of(kollegan, person)
    if member is None:
        return None
    queue = _queue_named(kollegan, question)
    if queue is not None:
        await kollegan.channels.note(queue.id, channel_of(incoming.reference), kollegan.clock(), incoming.team)
        return Notice(Told.QUEUE_SHOWN_HERE, queue=queue.name)
    return await _noted(kollegan, question, incoming, person, member.id)


def channel_of(reference: Reference) -> Reference:
    """The channel that a thread is in: what is sent there begins a thread of its own."""
    return replace(reference, conversation=ConversationId(reference.conversation.partition(THREAD)[0]))


def _queue_named(kollegan: Kollegan, question: Screened) -> Queue | None:
    asked = _SHOW.fullmatch(question.text.strip())
    if asked is None:
        return None
    named = asked["queue"].strip().casefold()
    queues = kollegan.region.routing.queues.values()
    return next(
        (one for one in queues if named in (one.id, one.name.sv.casefold(), (one.name.en or "").casefold())), None
    )


async def _noted(
    kollegan: Kollegan, question: Screened, incoming: Incoming, person: Person, member: str
) -> Reply | None:
    """A reply under a ticket's card is a note for staff."""
    channel, _, root = incoming.reference.conversation.partition(THREAD)
    ticket = await kollegan.shown.at(ConversationId(channel), root) if root else None
    found = await kollegan.tickets.get(ticket) if ticket else None
    if ticket is None or found is None or await sees(kollegan, found, person) < Sight.WHOLE:
        return None
    match await step_with(kollegan, ticket, Note(question), Actor(Side.STAFF, member)):
        case Changed(changed):
            return Notice(Told.NOTED, number=changed.number)
        case Denied() as refusal:
            return denied(kollegan, refusal)
        case None:
            return NoSuchTicket("")
