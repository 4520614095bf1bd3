"""One of several processes whose consultants all claim the same ticket: prints how many got it, and how many did not.

`python -m tests.store.claiming URL NAME TICKET`; all have seen the ticket when it says that it is ready, and a line on
its standard input starts them.
"""

import asyncio
import sys

from bot.desk.changes import Changed, Denied, Reason, take
from bot.desk.steps import Claim
from bot.desk.ticket import Actor, Side, Ticket
from bot.errands import of
from bot.ids import TicketId
from bot.store import Store
from tests.store.conftest import NOW
from tests.store.tickets import CLOCK, QUEUE, do

CONSULTANTS = 25


async def claim(store: Store, seen: Ticket, by: Actor) -> bool:
    """Decide on what was seen; where somebody was faster, decide anew, and be told who has it."""
    decided = take(seen, Claim(), by, NOW, CLOCK, QUEUE)
    assert isinstance(decided, Changed)
    if await store.tickets.change(seen, decided, of(seen, decided)):
        return True
    refusal = await do(store, seen.id, Claim(), by)
    assert isinstance(refusal, Denied)
    assert refusal.reason is Reason.TAKEN
    assert refusal.ticket.owner not in (None, by.id)
    return False


async def race(url: str, name: str, ticket: TicketId) -> tuple[int, int]:
    """How many won here, and how many were told that it is taken."""
    store = await Store.open(url)
    seen = await store.tickets.get(ticket)
    assert seen is not None
    print("ready", flush=True)
    await asyncio.to_thread(sys.stdin.readline)
    claims = (claim(store, seen, Actor(Side.STAFF, f"{name}-{number}")) for number in range(CONSULTANTS))
    won = sum(await asyncio.gather(*claims))
    await store.close()
    return won, CONSULTANTS - won


if __name__ == "__main__":
    print(*asyncio.run(race(sys.argv[1], sys.argv[2], TicketId(sys.argv[3]))))
