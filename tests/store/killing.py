"""A clerk who is killed again and again, and what is left of their work.

`python -m tests.store.killing 50 postgresql` kills so many times, on a database of its own; otherwise in SQLite.
"""

import asyncio
import json
import random
import sys
from collections import Counter
from dataclasses import dataclass, field

from bot.errands import Outcome
from bot.ids import TicketId
from bot.store import Store
from tests.databases import database

LONGEST = 0.4  # seconds that a clerk works before they are killed


@dataclass
class Office:
    """What was acknowledged, by the clerk and by the sink."""

    made: list[TicketId] = field(default_factory=list[TicketId])
    arrived: Counter[str] = field(default_factory=Counter[str])

    async def sink(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Take what is delivered, line by line, and say so."""
        try:
            while line := await reader.readline():
                self.arrived[line.decode().strip()] += 1
                writer.write(b"thank you\n")
                await writer.drain()
        except ConnectionError:
            pass  # The clerk was killed.
        writer.close()


async def kill_often(url: str, kills: int, seed: int) -> Office:
    """So many lives, each ended at some moment; the last one finishes what is left."""
    office, chance = Office(), random.Random(seed)  # noqa: S311 repeatable
    server = await asyncio.start_server(office.sink, "127.0.0.1", 0)
    port = str(server.sockets[0].getsockname()[1])
    for life in range(kills):
        await _live_and_die(office, url, port, life, chance.uniform(0, LONGEST))
    last = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.store.clerk", url, port, str(kills), "last"
    )
    assert await last.wait() == 0
    server.close()
    return office


async def _live_and_die(office: Office, url: str, port: str, life: int, seconds: float) -> None:
    clerk = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.store.clerk", url, port, str(life), stdout=asyncio.subprocess.PIPE
    )
    assert clerk.stdout is not None
    office.made.append(TicketId((await clerk.stdout.readline()).decode().strip()))
    await asyncio.sleep(seconds)
    clerk.kill()
    rest = await clerk.stdout.read()
    await clerk.wait()
    whole = rest.decode().rpartition("\n")[0]
    office.made.extend(TicketId(line) for line in whole.splitlines())


async def check(store: Store, office: Office, kills: int) -> dict[str, int]:
    """That no ticket and no errand is lost, and that at most one errand per kill came twice; the figures."""
    for name in office.made:
        ticket = await store.tickets.get(name)
        assert ticket is not None
        assert [event.version for event in await store.tickets.events(name)] == [1]
        assert any(errand.startswith(f"{name}:") for errand in office.arrived)
    tally = await store.errands.tally()
    assert tally == {Outcome.DELIVERED: len(office.arrived)}
    twice = sum(office.arrived.values()) - len(office.arrived)
    assert twice <= kills
    return {"kills": kills, "tickets": len(office.made), "errands": len(office.arrived), "twice": twice}


async def main(url: str, kills: int, seed: int) -> dict[str, int]:
    """All of it on one database."""
    store = await Store.open(url)
    await store.migrate()
    office = await kill_often(url, kills, seed)
    figures = await check(store, office, kills)
    await store.close()
    return figures


if __name__ == "__main__":
    with database(*sys.argv[2:] or ("sqlite",)) as url:
        print(json.dumps(asyncio.run(main(url, int(sys.argv[1]), seed=1))))
