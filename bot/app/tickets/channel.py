"""What is said in a queue's channel: it is chosen there, and replies in its threads are notes."""

import re
from dataclasses import replace

from bot.actions.arriving import Incoming, Reference, Setting
from bot.app.kollegan import Kollegan
from bot.app.tickets.office import staffed
from bot.app.tickets.stepping import denied, step_with
from bot.app.tickets.working import member_of, sees
from bot.desk.access import Sight
from bot.desk.changes import Changed, Denied
from bot.desk.reach import reach
from bot.desk.steps import Note
from bot.desk.ticket import Actor, Side
from bot.desk.whom import Subject, members_of
from bot.ids import ConversationId
from bot.people import Person
from bot.privacy import Screened
from bot.replies.notice import Notice, Told
from bot.replies.reply import Reply
from bot.replies.ticket import NoSuchTicket
from bot.routing import Queue
from bot.staff import Member

THREAD = ";messageid="

_SHOW = re.compile(r"(?:visa|show)\s+(?P<queue>.+?)\s+(?:här|here)[.! ]*", re.IGNORECASE)


async def said_in_channel(kollegan: Kollegan, question: Screened, incoming: Incoming, person: Person) -> Reply | None:
    """What somebody of the desk says to Kollegan in a channel; None where it is a question as any other."""
    member = member_of(kollegan, person)
    if member is None:
        return None
    queue = _queue_named(kollegan, question)
    if queue is not None:
        if incoming.setting is not Setting.CHANNEL or not await _has(kollegan, queue, person, member):
            return Notice(Told.QUEUE_NOT_YOURS, queue=queue.name)
        await kollegan.channels.note(queue.id, channel_of(incoming.reference), kollegan.clock(), incoming.team)
        return Notice(Told.QUEUE_SHOWN_HERE, queue=queue.name)
    return await _noted(kollegan, question, incoming, person, member.id)


async def _has(kollegan: Kollegan, queue: Queue, person: Person, member: Member) -> bool:
    """Whether they take its tickets: cards in the wrong channel are read by the wrong people."""
    office, now = await staffed(kollegan), kollegan.clock()
    reached = reach(person, member, office, now)
    named = member.id in members_of(queue.owners, Subject(), office, now)
    helps = queue.id in reached.queues and member.id in office.staff.consultants
    return named or helps or reached.everything


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
