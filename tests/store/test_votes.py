"""Who would like an idea to come true is counted once, and may change their mind."""

from bot.desk.ticket import Kind
from bot.ids import PersonId
from bot.store import Store
from tests.store.conftest import NOW
from tests.store.tickets import AGNES, draft, make

SAMI, OMAR = PersonId("sami"), PersonId("omar")


async def test_a_person_is_counted_once_and_can_take_it_back(store: Store) -> None:
    ticket = (await make(store, draft("idea", kind=Kind.IDEA))).ticket.id
    await store.votes.vote(ticket, SAMI, NOW)
    await store.votes.vote(ticket, SAMI, NOW)
    await store.votes.vote(ticket, OMAR, NOW)
    assert await store.votes.count(ticket) == 2
    await store.votes.take_back(ticket, SAMI)
    await store.votes.take_back(ticket, SAMI)
    assert await store.votes.count(ticket) == 1


async def test_the_votes_of_what_is_merged_are_added_each_person_once(store: Store) -> None:
    first = (await make(store, draft("first", kind=Kind.IDEA))).ticket.id
    second = (await make(store, draft("second", kind=Kind.IDEA, asker=OMAR))).ticket.id
    await store.votes.vote(first, SAMI, NOW)
    for person in (SAMI, AGNES):
        await store.votes.vote(second, person, NOW)
    for _ in range(2):
        await store.votes.join(second, first, (OMAR,), but=AGNES, now=NOW)
    assert await store.votes.count(first) == 2, "Sami once, Omar who proposed the other, and not Agnes for her own"


async def test_open_ideas_are_found_the_newest_first(store: Store) -> None:
    for name, kind in (("a", Kind.IDEA), ("b", Kind.QUESTION), ("c", Kind.IDEA)):
        await make(store, draft(name, kind=kind))
    assert {ticket.id for ticket in await store.tickets.of_kind(Kind.IDEA, 10)} == {"a", "c"}
