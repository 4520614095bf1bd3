"""One of several processes that see the same activities at once: prints how many of them were its to answer.

`python -m tests.store.racing URL`, and then a line on its standard input starts it.
"""

import asyncio
import sys

from bot.ids import ActivityId, ConversationId
from bot.store import Store
from tests.store.conftest import NOW

ACTIVITIES = 100


async def race(url: str) -> int:
    """How many of the activities were first seen here."""
    store = await Store.open(url)
    print("ready", flush=True)
    await asyncio.to_thread(sys.stdin.readline)
    seen = await asyncio.gather(
        *(
            store.activities.first_sight(ConversationId("chat"), ActivityId(str(number)), NOW)
            for number in range(ACTIVITIES)
        )
    )
    await store.close()
    return sum(seen)


if __name__ == "__main__":
    print(asyncio.run(race(sys.argv[1])))
