"""What an errand says, composed when it is delivered: from the store's newest state, in its reader's language."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.app.kollegan import Kollegan
from bot.app.tickets.approving import approval
from bot.app.tickets.around import around, film_of, helper
from bot.app.tickets.working import sees, work_card
from bot.desk.access import Sight
from bot.desk.approval import ASKS
from bot.desk.changes import Reason
from bot.desk.ticket import Event, Kind, Move, Side, Ticket
from bot.errands import Errand, ShowAgain, ShowInQueue, ShowWork, TellAsker, TellFollower, TellMember
from bot.ids import PersonId
from bot.language import Language, Text
from bot.people import Person
from bot.replies.reply import Reply
from bot.replies.ticket import AskerTold, ExpertAsked, Helper, MemberTold, QueueCard, TicketDenied
from bot.routing import Priority, Queue, QueueId

JUDGED = frozenset({Move.STAGED, Move.SUPPORTED, Move.OPPOSED})
"""After this an application waits for somebody's word, who gets the card to give it with."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """A reply on its way. `place` names the card that it takes the place of, None for a message of its own.

    `version` is the ticket's: what shows an older one is never put over a newer.
    """

    to: PersonId | Queue
    language: Language
    reply: Reply
    ticket: Ticket
    place: str | None = None

    @property
    def alerts(self) -> bool:
        """Whether it also stands in somebody's activity feed: care is at stake."""
        return self.ticket.priority is Priority.P1 and not isinstance(self.to, Queue)

    @property
    def version(self) -> int:
        """The state of the ticket that it shows."""
        return self.ticket.version


async def compose(kollegan: Kollegan, errand: Errand) -> Parcel | None:
    """What is to be shown, and to whom; None where nobody is to be told any longer."""
    ticket = await kollegan.tickets.get(errand.ticket)
    if ticket is None:
        return None
    match errand:
        case TellAsker(_, version):
            return await _to_person(kollegan, ticket, version, ticket.asker)
        case TellFollower(_, version, person):
            return await _to_person(kollegan, ticket, version, person)
        case TellMember(_, version, member):
            return await _to_member(kollegan, ticket, version, member)
        case ShowWork(_, _, member):
            return await _work(kollegan, ticket, member, place=f"work:{member}")
        case ShowAgain(_, _, member):
            return await _work(kollegan, ticket, member, place=None)
        case ShowInQueue(_, _, queue):
            return _in_queue(kollegan, ticket, queue)


async def _to_person(kollegan: Kollegan, ticket: Ticket, version: int, person: PersonId) -> Parcel | None:
    """To who asked, to somebody whose idea was merged into it, or to the manager who is to approve it."""
    events, reader = await kollegan.tickets.events(ticket.id), await kollegan.people.find(person)
    event = _at(version, events)
    if event is None or reader is None:
        return None
    if event.move in ASKS:
        asked = await approval(kollegan, ticket, events)
        return Parcel(reader.id, language=reader.language, reply=asked, ticket=ticket)
    by = helper(kollegan.region, event.by.id) if event.by.side is Side.STAFF else None
    how_to, film = film_of(kollegan.region, ticket) if event.move is Move.RESOLVED else (None, None)
    near, follows = around(kollegan, ticket), person != ticket.asker
    told = AskerTold(ticket, near, event.without_internal_words, by, how_to, film, follows)
    return Parcel(reader.id, language=reader.language, reply=told, ticket=ticket)


async def _to_member(kollegan: Kollegan, ticket: Ticket, version: int, member: str) -> Parcel | None:
    event = _at(version, await kollegan.tickets.events(ticket.id))
    reader = await _person(kollegan, member)
    if event is None or reader is None:
        return None
    near = around(kollegan, ticket)
    if await sees(kollegan, ticket, reader) < Sight.WHOLE:
        event = replace(event, words=None)
    by = helper(kollegan.region, event.by.id) if event.by.side is Side.STAFF else None
    if ticket.kind is Kind.AUTHORISATION and event.move in JUDGED and member != ticket.owner:
        reply: Reply = await work_card(kollegan, ticket, member)
    elif event.move is Move.EXPERT_ASKED and event.to == member:
        reply = ExpertAsked(ticket, near, by, event)
    else:
        reply = MemberTold(ticket, near, event, by, await _missed(kollegan, event))
    return Parcel(reader.id, language=reader.language, reply=reply, ticket=ticket)


async def _missed(kollegan: Kollegan, event: Event) -> Helper | Text | None:
    """The queue, the member, or the manager who was to approve."""
    if event.move is not Move.UNREACHED or event.to is None:
        return None
    queue = kollegan.region.routing.queues.get(QueueId(event.to))
    if queue is not None:
        return queue.name
    manager = await kollegan.people.find(PersonId(event.to))
    return helper(kollegan.region, event.to) or (Helper(manager.id, manager.name) if manager else None)


async def _work(kollegan: Kollegan, ticket: Ticket, member: str, place: str | None) -> Parcel | None:
    reader = await _person(kollegan, member)
    if reader is None:
        return None
    if await sees(kollegan, ticket, reader) < Sight.WHOLE:
        reason = Reason.TAKEN if ticket.owner else Reason.NOT_NOW
        card: Reply = TicketDenied(reason, ticket, around(kollegan, ticket))
    else:
        card = await work_card(kollegan, ticket, member)
    return Parcel(reader.id, language=reader.language, reply=card, ticket=ticket, place=place)


def _in_queue(kollegan: Kollegan, ticket: Ticket, queue_id: QueueId) -> Parcel | None:
    """None where the region has given the queue up."""
    region = kollegan.region
    queue = region.routing.queues.get(queue_id)
    if queue is None:
        return None
    elsewhere = region.routing.queue(ticket.queue).name if ticket.queue != queue_id else None
    card = QueueCard(ticket, around(kollegan, ticket), elsewhere)
    language = region.default_language
    return Parcel(queue, language, card, ticket, place=f"queue:{queue_id}")


def _at(version: int, events: Sequence[Event]) -> Event | None:
    return next((event for event in events if event.version == version), None)


async def _person(kollegan: Kollegan, member: str) -> Person | None:
    """A staff member as somebody to write to; None where Kollegan has never met them."""
    known = kollegan.region.staff.members.get(member)
    return await kollegan.people.with_upn(known.upn) if known else None
