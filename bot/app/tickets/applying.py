"""What is done with an application: it is looked at by its reviewers side by side, and decided."""

from dataclasses import replace

from bot.app.kollegan import Kollegan
from bot.app.tickets.office import staffed
from bot.app.tickets.working import lacks, member_of, work, work_card
from bot.desk.course_steps import Grant, Oppose, Refuse, Support
from bot.desk.gates import asked_as
from bot.ids import TicketId
from bot.people import Person
from bot.privacy import Screened
from bot.replies.reply import Reply
from bot.replies.ticket import Missing, NoSuchTicket


async def opine(kollegan: Kollegan, ticket: TicketId, words: Screened, person: Person, *, approves: bool) -> Reply:
    """What a reviewer thinks of it, or who stands in for them; always with a reason."""
    found, member = await kollegan.tickets.get(ticket), member_of(kollegan, person)
    if found is None or member is None:
        return NoSuchTicket("")
    reviewer = asked_as(member.id, found, await staffed(kollegan), kollegan.clock())
    if reviewer is None:
        return NoSuchTicket("")
    if not words.text.strip():
        return replace(await work_card(kollegan, found, member.id), missing=Missing.WORDS)
    return await work(kollegan, ticket, (Support if approves else Oppose)(reviewer, words), person)


async def decide(kollegan: Kollegan, ticket: TicketId, words: Screened, person: Person, *, granted: bool) -> Reply:
    """The decision, by who may decide; always with a reason."""
    if not words.text.strip():
        return await lacks(kollegan, ticket, Missing.WORDS, person)
    return await work(kollegan, ticket, (Grant if granted else Refuse)(words), person)
