"""Tickets from before are brought along: they stand as their story says by now, and nobody is told anew."""

from collections.abc import Iterable
from uuid import NAMESPACE_DNS, uuid5

from bot.app.kollegan import Kollegan
from bot.app.office import office
from bot.desk.history import Story, told
from bot.desk.ticket import Kind
from bot.ids import PersonId


async def bring(kollegan: Kollegan, stories: Iterable[Story]) -> None:
    """Keep what has begun by now. What is there already, or was changed since, stays as it is."""
    desk, now = office(kollegan.region), kollegan.clock()
    for story in stories:
        past = told(story, desk, now)
        if past is not None and await kollegan.tickets.bring(past) and past.ticket.kind is Kind.IDEA:
            for voter in range(story.votes):
                name = uuid5(NAMESPACE_DNS, f"{voter}.{story.number}")
                await kollegan.votes.vote(past.ticket.id, PersonId(str(name)), story.at)
