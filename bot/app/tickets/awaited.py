"""The asker was asked, and writes in the chat: it may be the answer. Kollegan asks, and never guesses silently."""

from bot.app.kollegan import Kollegan
from bot.app.tickets.around import around, lines
from bot.desk.ticket import RESTING, Move
from bot.howto import Answer, Restricted
from bot.people import Person
from bot.privacy import Screened
from bot.replies.direction import CareAsked, Urgent
from bot.replies.reply import Reply
from bot.replies.ticket import AnswerMeant, TicketList

LOOKED_AT = 8


async def awaited(kollegan: Kollegan, words: Screened, person: Person) -> AnswerMeant | None:
    """Whether these words answer what the person was asked in their newest such ticket; None where nobody waits."""
    newest = await kollegan.tickets.asked_by(person.id, LOOKED_AT)
    ticket = next((one for one in newest if one.state in RESTING), None)
    if ticket is None:
        return None
    events = await kollegan.tickets.events(ticket.id)
    asked = lines(kollegan.region, [event for event in events if event.move is Move.ASKED], internal=False)
    return AnswerMeant(ticket, around(kollegan, ticket), asked[-1] if asked else None, words)


def beside(met: tuple[Reply, ...], meant: AnswerMeant | None) -> tuple[Reply, ...]:
    """What cannot wait goes before, a film that answers stands beside; in place of everything else it is asked."""
    if meant is None or isinstance(met[0], Urgent | CareAsked | TicketList):
        return met
    return (*met, meant) if isinstance(met[0], Answer | Restricted) else (meant,)
