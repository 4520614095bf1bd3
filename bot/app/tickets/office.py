"""The desk as it is staffed now: the region's people, who is away, and how much each has."""

from bot.app.kollegan import Kollegan
from bot.app.office import office
from bot.desk.office import Office


async def staffed(kollegan: Kollegan) -> Office:
    """Everything that decides who gets a ticket."""
    tickets = kollegan.tickets
    return office(kollegan.region, await tickets.absences(), await tickets.open_counts())
