"""The doorbell: a message on a queue that wakes a process, should this one die before everything is sent.

What wakes looks at both in the store: the errands, and the mornings of the next minute.
"""

import asyncio
import base64
import logging
import time
from collections.abc import Awaitable, Callable

import aiohttp

from bot.teams.faults import told

log = logging.getLogger(__name__)

DELAY = 15.0
"""Seconds until the message is seen: so long this process has for it alone."""

SELDOM = 10.0
"""Seconds for which one message will do, however often it is rung: it is seen after all that was written by then."""

VERSION = "2021-12-02"
PATIENCE = aiohttp.ClientTimeout(total=5)
BODY = base64.b64encode(b"errands").decode()  # the Functions host reads messages in base64


class Doorbell:
    """Calling it rings, in the background; where that fails, the minute's sweep finds what is left.

    `queue` is the queue's address; `token` gives the storage account's, None where the address carries its own right.
    `delay` is the seconds until the message is seen.
    """

    def __init__(
        self,
        queue: str,
        token: Callable[[], Awaitable[str]] | None,
        stopwatch: Callable[[], float] = time.monotonic,
        delay: float = DELAY,
    ) -> None:
        path, _, right = queue.partition("?")
        self._address = f"{path}/messages?visibilitytimeout={delay:.0f}" + (f"&{right}" if right else "")
        self._token = token
        self._stopwatch = stopwatch
        self._rung_at = float("-inf")
        self._ringing: set[asyncio.Task[None]] = set()

    def __call__(self) -> None:
        """Ring, unless it was rung a moment ago."""
        if self._stopwatch() < self._rung_at + SELDOM:
            return
        self._rung_at = self._stopwatch()
        ringing = asyncio.get_running_loop().create_task(self._ring())
        self._ringing.add(ringing)
        ringing.add_done_callback(self._ringing.discard)

    async def close(self) -> None:
        """Wait for what is on its way."""
        await asyncio.gather(*self._ringing)

    async def _ring(self) -> None:
        try:
            await self._put(f"<QueueMessage><MessageText>{BODY}</MessageText></QueueMessage>")
        except Exception as error:  # Whatever it is: nobody waits for it, and the sweep comes within a minute.
            self._rung_at = float("-inf")
            log.warning("The queue was not told\n%s", told(error))

    async def _put(self, message: str) -> None:
        headers = {"x-ms-version": VERSION, "Content-Type": "application/xml"}
        if self._token is not None:
            headers["Authorization"] = f"Bearer {await self._token()}"
        async with (
            aiohttp.ClientSession(timeout=PATIENCE) as session,
            session.post(self._address, data=message, headers=headers) as answer,
        ):
            if answer.status != 201:
                raise ConnectionError(f"the queue answered {answer.status}")
