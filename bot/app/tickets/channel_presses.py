"""The buttons of the short card in a queue's channel. The work itself is in each one's own chat."""

from bot.actions.action import TicketAction
from bot.actions.arriving import Incoming
from bot.actions.ticket import ShowTicket
from bot.app.kollegan import Kollegan
from bot.app.tickets.pressing import press_ticket
from bot.app.tickets.working import member_of, sees
from bot.desk.access import Sight
from bot.errands import ShowAgain
from bot.ids import TicketId
from bot.people import Person
from bot.replies.notice import Notice, Told
from bot.replies.reply import Reply, Spoken
from bot.replies.ticket import QueueCard, TicketDenied, WorkCard


async def pressed_in_channel(kollegan: Kollegan, action: TicketAction, incoming: Incoming, person: Person) -> Spoken:
    """Do what the button asks; everybody sees the short card, and who is refused hears it alone."""
    if isinstance(action, ShowTicket):
        return _aside(person, await _opened_in_chat(kollegan, action.ticket, incoming, person))
    reply = await press_ticket(kollegan, action, person)
    short = _short(reply)
    return _aside(person, Notice(Told.FOR_HELPERS)) if short is None else Spoken(person.language, (short,))


def _aside(person: Person, notice: Notice) -> Spoken:
    return Spoken(person.language, (notice,), aside=True)


def _short(reply: Reply) -> QueueCard | None:
    """What may stand in a channel of a reply meant for one; None where it was not for them."""
    match reply:
        case WorkCard(ticket, around, refused=reason) | TicketDenied(reason, ticket, around):
            return QueueCard(ticket, around, refused=reason)
        case _:
            return None


async def _opened_in_chat(kollegan: Kollegan, ticket: TicketId, incoming: Incoming, person: Person) -> Notice:
    """The work card, as a new message in their own chat. The same press, sent again, is one card."""
    found, member = await kollegan.tickets.get(ticket), member_of(kollegan, person)
    if found is None or member is None or await sees(kollegan, found, person) < Sight.WHOLE:
        return Notice(Told.FOR_HELPERS)
    card = ShowAgain(found.id, found.version, member.id, incoming.activity)
    await kollegan.tickets.looked(found.id, person.id, kollegan.clock(), [card])
    kollegan.ring()
    return Notice(Told.OPENED_IN_CHAT, number=found.number)
