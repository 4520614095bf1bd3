"""A worker on its round, as a process of its own: `python -m benchmarks.morning_worker DATABASE PER_SECOND`.

It says that it is ready, begins when it is told to, and prints what it cost.
"""

import asyncio
import gc
import json
import resource
import sys
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from bot.replies.reply import Card
from bot.store import Store
from bot.teams.letters import Drawn, Due
from bot.teams.outgoing import encoded, message
from bot.teams.post import Post
from bot.teams.rounds import Habits, Worker

TEXT = "Så här ser en nyhet ut: vad som händer, när det händer och vad du behöver göra först. "


async def compose(_: Sequence[Due]) -> Drawn:
    """A card as large as a morning is, with the reader's own id in it."""
    shared = [{"type": "TextBlock", "text": f"{number}. {TEXT}", "wrap": True} for number in range(30)]

    def drawn(due: Due) -> bytes:
        body = [{"type": "TextBlock", "text": due.leased.person}, *shared]
        return encoded(message(Card({"type": "AdaptiveCard", "version": "1.5", "body": body}, "3 nyheter")))

    return drawn


async def main(database: str, per_second: float) -> None:
    """One round, until nothing is left."""
    store, post = await Store.open(database), Post(None)
    worker = Worker(store, post, compose, lambda: datetime.now(UTC), Habits(per_second))
    print(json.dumps("ready"), flush=True)
    await asyncio.to_thread(sys.stdin.readline)
    gc.freeze()
    before = _cpu()
    handled = await worker.run(datetime.now(UTC) + timedelta(minutes=10))
    told = {"handled": handled, "cpu_s": _cpu() - before, "peak_mb": _peak_mb()}
    await post.close()
    await store.close()
    print(json.dumps(told), flush=True)


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def _peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], float(sys.argv[2])))
