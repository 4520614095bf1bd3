"""A new ticket is kept, and everybody told who is to know."""

from bot.app.kollegan import Kollegan
from bot.desk.approval import ASKS, asking
from bot.desk.changes import Changed
from bot.desk.office import Office
from bot.errands import of
from bot.staff import MANAGERS
from bot.store.tickets import Made


async def kept(kollegan: Kollegan, drafted: Changed, office: Office) -> Made:
    """Keep it, and ask a manager where it needs one. Made before under this id: that one, and nothing is told."""
    asked = await with_manager(kollegan, drafted, office)
    made = await kollegan.tickets.make(asked.ticket, asked.event, of(None, asked))
    kollegan.ring()
    return made


async def with_manager(kollegan: Kollegan, changed: Changed, office: Office) -> Changed:
    """The same, with the manager that is asked where it needs one's word after this."""
    if not changed.ticket.needs_manager or changed.event.move not in ASKS:
        return changed
    return asking(changed, await kollegan.people.with_roles(MANAGERS), office, kollegan.today())
