"""What is known already, said before a ticket is made: trouble with that system, or others who had the idea."""

from bot.app.kollegan import Kollegan
from bot.app.tickets.making import disturbed, make
from bot.app.tickets.voting import alike_first
from bot.library.intents import Understood
from bot.people import Person
from bot.privacy import Screened
from bot.replies.staged import AlikeFirst
from bot.replies.ticket import DisturbanceFirst, TicketMade


async def known_already(
    kollegan: Kollegan, question: Screened, person: Person, understood: Understood
) -> DisturbanceFirst | AlikeFirst | None:
    """What this person should see first; None where nothing is known."""
    trouble = disturbed(kollegan, question, person, understood)
    return trouble or await alike_first(kollegan, question, person, understood)


async def ask_consultant(
    kollegan: Kollegan, question: Screened, person: Person, understood: Understood
) -> TicketMade | DisturbanceFirst | AlikeFirst:
    """A ticket; but first what is known already."""
    known = await known_already(kollegan, question, person, understood)
    return known or await make(kollegan, question, person, understood)
