"""A new ticket is kept, and everybody told who is to know."""

from bot.app.kollegan import Kollegan
from bot.desk.approval import asking
from bot.desk.changes import Changed
from bot.desk.office import Office
from bot.errands import of
from bot.staff import MANAGERS
from bot.store.tickets import Made


async def kept(kollegan: Kollegan, drafted: Changed, office: Office) -> Made:
    """Keep it, and ask a manager where it needs one. Made before under this id: that one, and nothing is told."""
    if drafted.ticket.needs_manager:
        drafted = asking(drafted, await kollegan.people.with_roles(MANAGERS), office, kollegan.today())
    made = await kollegan.tickets.make(drafted.ticket, drafted.event, of(None, drafted))
    kollegan.ring()
    return made
