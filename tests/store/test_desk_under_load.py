"""Many at once, and processes that are killed: one wins, nothing is lost, nothing is done that cannot be."""

import asyncio
import sys

from bot.desk.changes import Changed
from bot.desk.ticket import Move
from bot.errands import of
from bot.store import Store
from bot.store.errand_rows import id_of
from tests.store import killing, moving
from tests.store.claiming import CONSULTANTS
from tests.store.tickets import draft, make

PROCESSES, KILLS = 8, 10
TICKETS = {"sqlite": 1000, "postgresql": 300}  # a statement costs more over a connection


async def test_of_two_hundred_who_claim_a_ticket_one_gets_it(url: str, store: Store) -> None:
    ticket = (await make(store, draft())).ticket
    assert await _claimed(url, ticket.id) == (1, PROCESSES * CONSULTANTS - 1)
    events = await store.tickets.events(ticket.id)
    assert [event.move for event in events] == [Move.MADE, Move.CLAIMED]
    won = await store.tickets.get(ticket.id)
    assert won is not None
    assert (won.owner, won.version) == (events[-1].by.id, 2)
    owed = (*of(None, Changed(ticket, events[0])), *of(ticket, Changed(won, events[1])))
    assert sorted(name for name, _ in await store.errands.due(events[-1].at, 100)) == sorted(map(id_of, owed))


async def _claimed(url: str, ticket: str) -> tuple[int, int]:
    racers = [await _racer(url, f"p{number}", ticket) for number in range(PROCESSES)]
    said = [out.split() for out, _ in await asyncio.gather(*(racer.communicate(b"go\n") for racer in racers))]
    return sum(int(won) for won, _ in said), sum(int(denied) for _, denied in said)


async def _racer(url: str, name: str, ticket: str) -> asyncio.subprocess.Process:
    """A process that waits at the start."""
    pipe = asyncio.subprocess.PIPE
    racer = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.store.claiming", url, name, ticket, stdin=pipe, stdout=pipe
    )
    assert racer.stdout is not None
    assert await racer.stdout.readline() == b"ready\n"
    return racer


async def test_a_thousand_tickets_moved_by_twenty_at_once_go_only_where_they_can(url: str) -> None:
    tickets = TICKETS[url.partition("+")[0]]
    figures = await moving.main(url, tickets, seed=2)
    assert figures["events"] > tickets * 3 // 2
    assert figures["refused"] > 0


async def test_a_process_that_is_killed_again_and_again_loses_nothing(url: str) -> None:
    figures = await killing.main(url, KILLS, seed=3)
    assert figures["tickets"] > KILLS
