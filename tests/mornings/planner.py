"""One of several processes that plan the same morning at once.

`python -m tests.mornings.planner URL MOMENT` says when it is ready, and a line on its standard input starts it.
"""

import asyncio
import sys
from datetime import datetime

from bot.app.morning import plan
from bot.content import load
from bot.store import Store
from functions.settings import ROOT

PER_SECOND = 40


async def race(url: str, now: datetime) -> None:
    """Plan what is wanted soon."""
    region, store = load(ROOT / "content" / "region-exempel"), await Store.open(url)
    await store.ping()
    print("ready", flush=True)
    await asyncio.to_thread(sys.stdin.readline)
    await plan(region, store, now, PER_SECOND)
    await store.close()


if __name__ == "__main__":
    asyncio.run(race(sys.argv[1], datetime.fromisoformat(sys.argv[2])))
