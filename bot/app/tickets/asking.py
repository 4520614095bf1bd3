"""A person is to answer this: from a card's button, or because care may be at stake."""

from bot.actions.answering import AskConsultant
from bot.actions.incident import DoesNotStopCare, StopsCare
from bot.app.directing import care_goes_on, stops_care, understood_of
from bot.app.kollegan import Kollegan
from bot.app.tickets.known import ask_consultant
from bot.app.tickets.making import make
from bot.people import Person
from bot.replies.reply import Reply


async def ask_somebody(
    kollegan: Kollegan, action: AskConsultant | StopsCare | DoesNotStopCare, person: Person
) -> tuple[Reply, ...]:
    """A ticket, after what is known of trouble there. Where care is at stake: the number to call first."""
    match action:
        case AskConsultant(question):
            return (await ask_consultant(kollegan, question, person, understood_of(kollegan, question, person)),)
        case DoesNotStopCare(question):
            return (await ask_consultant(kollegan, question, person, care_goes_on(kollegan, question, person)),)
        case StopsCare(question):
            urgent, understood = stops_care(kollegan, question, person)
            return urgent, await make(kollegan, question, person, understood)
