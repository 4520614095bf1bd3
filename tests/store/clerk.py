"""A process that makes tickets and delivers what is to be sent of them, until it is killed.

`python -m tests.store.clerk URL PORT LIFE`: prints the id of each ticket once it is made; each errand goes, by itself,
to the sink on that port, and is done once the sink has said that it has it. A life without a name for its tickets
delivers what is left, and ends.
"""

import asyncio
import sys
from datetime import timedelta

from bot.errands import Outcome
from bot.store import Store
from tests.store.conftest import NOW
from tests.store.tickets import draft, make

AN_HOUR = timedelta(hours=1)


class Clerk:
    """One life of the process; each lives an hour after the one before, so that what that one held is free again."""

    def __init__(self, store: Store, life: int, sink: tuple[asyncio.StreamReader, asyncio.StreamWriter]) -> None:
        self._store = store
        self._now = NOW + life * AN_HOUR
        self._life = life
        self._reader, self._writer = sink

    async def work(self) -> None:
        """Make and deliver, turn by turn, for ever."""
        number = 0
        while True:
            number += 1
            made = await make(self._store, draft(f"{self._life}-{number}", owner="k-med"))
            print(made.ticket.id, flush=True)
            await self.deliver(limit=3)

    async def deliver(self, limit: int) -> int:
        """Deliver some of what is due, one after the other; how many they were."""
        due = await self._store.errands.due(self._now, limit)
        for name, _ in due:
            self._writer.write(f"{name}\n".encode())
            await self._reader.readline()
            await self._store.errands.done(name, Outcome.DELIVERED, self._now)
        return len(due)

    async def finish(self) -> None:
        """Deliver all that is left."""
        while await self.deliver(limit=50):
            pass


async def main(url: str, port: int, life: int, *, last: bool) -> None:
    """Live once."""
    store = await Store.open(url)
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    clerk = Clerk(store, life, (reader, writer))
    await (clerk.finish() if last else clerk.work())
    writer.close()
    await store.close()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), last=len(sys.argv) > 4))
