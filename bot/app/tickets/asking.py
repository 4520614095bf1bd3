"""A person is to answer this: from a card's button, or because care may be at stake."""

from bot.app.directing import care_goes_on, stops_care, understood_of
from bot.app.kollegan import Kollegan
from bot.app.tickets.making import ask_consultant, make
from bot.people import Person
from bot.privacy import Screened
from bot.replies.direction import Urgent
from bot.replies.reply import Reply
from bot.routing import Priority


async def ask(kollegan: Kollegan, question: Screened, person: Person) -> tuple[Reply, ...]:
    """A ticket about it, after what is known of trouble there."""
    return (await ask_consultant(kollegan, question, person, understood_of(kollegan, question, person)),)


async def report_danger(kollegan: Kollegan, question: Screened, person: Person) -> tuple[Reply, ...]:
    """Call now; and the ticket is made anyway."""
    urgent, understood = stops_care(kollegan, question, person)
    return urgent, await make(kollegan, question, person, understood)


async def report(kollegan: Kollegan, question: Screened, person: Person) -> tuple[Reply, ...]:
    """An incident that care survives."""
    return (await ask_consultant(kollegan, question, person, care_goes_on(kollegan, question, person)),)


async def with_ticket(
    kollegan: Kollegan, replies: tuple[Reply, ...], question: Screened, person: Person
) -> tuple[Reply, ...]:
    """What cannot wait becomes a ticket without a press."""
    if not isinstance(replies[0], Urgent):
        return replies
    understood = understood_of(kollegan, question, person)
    if understood.priority is not Priority.P1:
        return replies
    return replies[0], await make(kollegan, question, person, understood), *replies[1:]
