"""A worker that may be killed: `python -m tests.mornings.hasty DATABASE PER_SECOND` says when it begins."""

import asyncio
import sys
from datetime import UTC, datetime, timedelta

from bot.store import Store
from bot.teams.post import Post
from tests.mornings.crowd import worker


def now() -> datetime:
    """The time."""
    return datetime.now(UTC)


async def main(database: str, per_second: float) -> None:
    """One round, until nothing is left."""
    store, post = await Store.open(database), Post(None)
    print("ready", flush=True)
    await worker(store, post, now, per_second).run(now() + timedelta(minutes=10))
    await post.close()
    await store.close()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], float(sys.argv[2])))
