"""A worker that may be killed, as a process of its own."""

import asyncio
from datetime import UTC, datetime, timedelta
from multiprocessing.connection import Connection

from bot.store import Store
from bot.teams.post import Post
from tests.mornings.crowd import worker


def now() -> datetime:
    """The time."""
    return datetime.now(UTC)


def work(database: str, per_second: float, begun: "Connection[str, str]") -> None:
    """One round, until nothing is left; it says when it begins."""
    asyncio.run(_work(database, per_second, begun))


async def _work(database: str, per_second: float, begun: "Connection[str, str]") -> None:
    store, post = await Store.open(database), Post(None)
    begun.send("ready")
    await worker(store, post, now, per_second).run(now() + timedelta(minutes=10))
    await post.close()
    await store.close()
