"""Votes for an idea that somebody else had first, and ideas that are one and the same."""

from bot.app.kollegan import Kollegan
from bot.app.tickets.staged import alike
from bot.app.tickets.stepping import step_with
from bot.app.tickets.working import member_of, sees, work
from bot.desk.access import Sight
from bot.desk.course import Link
from bot.desk.course_steps import Adopt, Merge
from bot.desk.ticket import Actor, Kind, Side, Ticket
from bot.ids import TicketId
from bot.intent import Intent
from bot.library.intents import Understood
from bot.people import Person
from bot.privacy import Screened
from bot.replies.reply import Reply
from bot.replies.staged import AlikeFirst, Voted
from bot.replies.ticket import NoSuchTicket

MOST_MERGED = 10
"""So many times may an idea have been merged on; beyond that it is a circle."""


async def alike_first(
    kollegan: Kollegan, question: Screened, person: Person, understood: Understood
) -> AlikeFirst | None:
    """Others' open ideas that are much like a new one, before it is made."""
    if understood.intent is not Intent.IDEA:
        return None
    found = await alike(kollegan, question, lambda one: one.asker != person.id)
    return AlikeFirst(question, found) if found else None


async def vote(kollegan: Kollegan, ticket: TicketId, person: Person, *, counted: bool) -> Reply:
    """Counted once, or no longer. Nobody votes for their own."""
    idea = await _where_it_ended(kollegan, await _idea(kollegan, ticket))
    if idea is None or person.guest or idea.asker == person.id:
        return NoSuchTicket("")
    if not idea.is_open:
        return NoSuchTicket(idea.number)
    if counted:
        await kollegan.votes.vote(idea.id, person.id, kollegan.clock())
    else:
        await kollegan.votes.take_back(idea.id, person.id)
    return Voted(idea.id, idea.number, await kollegan.votes.count(idea.id), counted)


async def merge(kollegan: Kollegan, ticket: TicketId, into: TicketId, person: Person) -> Reply:
    """One ends in the other, whose news its proposer hears from then on; the votes are added.

    What the other gets comes first and can be done twice: where this is cut short, the next press does the rest.
    """
    one, other, member = await _idea(kollegan, ticket), await _idea(kollegan, into), member_of(kollegan, person)
    if one is None or other is None or member is None or one.id == other.id:
        return NoSuchTicket("")
    if not await _may_merge(kollegan, one, other, person, member.id):
        return NoSuchTicket("")
    if one.is_open:
        proposers, by = (one.asker, *one.course.followers), Actor(Side.STAFF, member.id)
        for follower in proposers:
            await step_with(kollegan, other.id, Adopt(Link(one.id, one.number), follower), by)
        await kollegan.votes.join(one.id, other.id, proposers, but=other.asker, now=kollegan.clock())
    return await work(kollegan, ticket, Merge(Link(other.id, other.number)), person)


async def _may_merge(kollegan: Kollegan, one: Ticket, other: Ticket, person: Person, member: str) -> bool:
    """Whoever works on both; the one that ends must be theirs, or nobody's."""
    both = [await sees(kollegan, each, person) for each in (one, other)]
    return min(both) >= Sight.WORK and one.owner in (None, member) and other.is_open


async def _where_it_ended(kollegan: Kollegan, idea: Ticket | None) -> Ticket | None:
    """What was merged leads to the one that goes on."""
    for _ in range(MOST_MERGED):
        if idea is None or idea.course.merged_into is None:
            return idea
        idea = await _idea(kollegan, idea.course.merged_into.ticket)
    return None


async def _idea(kollegan: Kollegan, ticket: TicketId) -> Ticket | None:
    found = await kollegan.tickets.get(ticket)
    return found if found is not None and found.kind is Kind.IDEA else None
