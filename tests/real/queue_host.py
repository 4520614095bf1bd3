"""What the Functions host does with its queues: it hands on their messages, and moves to the poison queue what fails.

It keeps the numbers of `host.json`: how often a message is tried, and how long after a failure the next try comes.
"""

import asyncio
import base64
import xml.etree.ElementTree as ET
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from http import HTTPStatus
from typing import Any

import aiohttp

HELD = 60
"""Seconds that a message is out of sight while it is worked on; the host renews that, and here work is shorter."""


@dataclass(frozen=True, slots=True)
class Message:
    """A message on a queue, as it was fetched."""

    id: str
    receipt: str
    tries: int
    text: str

    @classmethod
    def of(cls, found: ET.Element) -> "Message":
        """What the Queue service says of one."""
        said = {part.tag: part.text or "" for part in found}
        text = base64.b64decode(said["MessageText"]).decode()
        return cls(said["MessageId"], said["PopReceipt"], int(said["DequeueCount"]), text)


@dataclass(frozen=True, slots=True)
class Queues:
    """The queues of a storage account: `address` of all, with the `right` to do everything with them."""

    address: str
    right: str
    session: aiohttp.ClientSession

    def at(self, queue: str, path: str = "", **asked: object) -> str:
        """Where something is asked of a queue."""
        said = "".join(f"{name}={value}&" for name, value in asked.items())
        return f"{self.address}/{queue}{path}?{said}{self.right}"

    async def make(self, queue: str) -> None:
        """Make it, where it is not there."""
        async with self.session.put(self.at(queue)) as answer:
            assert answer.status in (HTTPStatus.CREATED, HTTPStatus.NO_CONTENT)

    async def put(self, queue: str, text: str) -> None:
        """Put a message on it, as the host wants them."""
        body = base64.b64encode(text.encode()).decode()
        data = f"<QueueMessage><MessageText>{body}</MessageText></QueueMessage>"
        async with self.session.post(self.at(queue, "/messages"), data=data) as answer:
            assert answer.status == HTTPStatus.CREATED

    async def fetch(self, queue: str) -> Message | None:
        """The next message, out of sight for others from now on."""
        async with self.session.get(self.at(queue, "/messages", visibilitytimeout=HELD)) as answer:
            assert answer.status == HTTPStatus.OK, await answer.text()
            found = ET.fromstring((await answer.text()).lstrip("\ufeff"))  # noqa: S314 - of our own Azurite
        return next((Message.of(each) for each in found), None)

    async def delete(self, queue: str, message: Message) -> None:
        """It is done with."""
        async with self.session.delete(self.at(queue, f"/messages/{message.id}", popreceipt=message.receipt)):
            pass

    async def give_back(self, queue: str, message: Message, after: timedelta) -> None:
        """It is seen again then."""
        asked = {"popreceipt": message.receipt, "visibilitytimeout": int(after.total_seconds())}
        async with self.session.put(self.at(queue, f"/messages/{message.id}", **asked)) as answer:
            assert answer.status == HTTPStatus.NO_CONTENT


@dataclass(frozen=True, slots=True)
class Habits:
    """What `host.json` says of queues."""

    tries: int
    pause: timedelta
    poll: timedelta

    @classmethod
    def of(cls, host: Mapping[str, Any]) -> "Habits":
        """As they stand in the file."""
        queues = host["extensions"]["queues"]
        return cls(queues["maxDequeueCount"], _span(queues["visibilityTimeout"]), _span(queues["maxPollingInterval"]))


def _span(text: str) -> timedelta:
    hours, minutes, seconds = map(int, text.split(":"))
    return timedelta(hours=hours, minutes=minutes, seconds=seconds)


async def listen(queues: Queues, queue: str, habits: Habits, work: Callable[[Message], Awaitable[bool]]) -> None:
    """Hand on what comes, one at a time, for ever. `work` says whether it went well."""
    await queues.make(queue)
    while True:
        message = await queues.fetch(queue)
        if message is None:
            await asyncio.sleep(habits.poll.total_seconds())
        elif await work(message):
            await queues.delete(queue, message)
        elif message.tries >= habits.tries:
            await queues.make(f"{queue}-poison")
            await queues.put(f"{queue}-poison", message.text)
            await queues.delete(queue, message)
        else:
            await queues.give_back(queue, message, habits.pause)
