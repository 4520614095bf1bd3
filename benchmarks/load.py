"""Turns, one after the other and side by side, as Teams would send them."""

import asyncio
import itertools
import time
from collections.abc import Mapping
from uuid import NAMESPACE_DNS, uuid5

import aiohttp

_count = itertools.count(1)
PERSON = str(uuid5(NAMESPACE_DNS, "agnes.demo@regionexempel.example"))


def message(text: str, service_url: str) -> dict[str, object]:
    """A message activity as Teams sends it, with an id of its own."""
    return {
        "type": "message",
        "id": f"1700000{next(_count)}",
        "timestamp": "2026-11-23T05:30:00.000Z",
        "channelId": "msteams",
        "serviceUrl": service_url,
        "from": {"id": "29:agnes", "name": "Agnes Demo", "aadObjectId": PERSON},
        "conversation": {"conversationType": "personal", "tenantId": "t", "id": "a:agnes"},
        "recipient": {"id": "28:kollegan", "name": "Kollegan"},
        "channelData": {"tenant": {"id": "t"}},
        "text": text,
        "textFormat": "plain",
        "locale": "sv-SE",
    }


async def turn(session: aiohttp.ClientSession, bot: str, service_url: str, text: str) -> float:
    """Seconds from the message to the bot's answer to it; the reply has been posted by then."""
    body = message(text, service_url)
    start = time.perf_counter()
    async with session.post(f"{bot}/api/messages", json=body) as answer:
        await answer.read()
        answer.raise_for_status()
    return time.perf_counter() - start


async def in_turn(bots: Mapping[str, str], service_url: str, text: str, turns: int) -> dict[str, list[float]]:
    """The bots' turns, A B A B …, so that a machine that slows down slows all of them."""
    seconds: dict[str, list[float]] = {name: [] for name in bots}
    async with aiohttp.ClientSession() as session:
        for number in range(turns + turns // 10):
            for name, bot in bots.items():
                took = await turn(session, bot, service_url, text)
                if number >= turns // 10:
                    seconds[name].append(took)
    return seconds


async def per_second(bot: str, service_url: str, text: str, turns: int, at_once: int = 16) -> float:
    """Turns per second with `at_once` people asking."""
    async with aiohttp.ClientSession() as session:
        queue = iter(range(turns))

        async def asker() -> None:
            for _ in queue:
                await turn(session, bot, service_url, text)

        start = time.perf_counter()
        await asyncio.gather(*(asker() for _ in range(at_once)))
        return turns / (time.perf_counter() - start)
