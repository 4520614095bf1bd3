"""The desk with a million tickets, against the desk with a thousand: `python -m benchmarks.desk`.

What a consultant asks for all day (my tickets, those that nobody has, one by its number) is read from both in turn, and
between them a bare echo bot answers a message over HTTP. Two in ten tickets are open, so that the lists grow a
thousandfold too; the ratios are what counts.
"""

import asyncio
import json
import os
import platform
import random
import statistics
import sys
import time
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack, ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

import aiohttp

from benchmarks.load import turn
from benchmarks.many_tickets import CONSULTANTS, ORIGINALS, QUEUES, SEED, fill, number_of
from benchmarks.process import started
from bot.store import Store

MILLION, ROUNDS = 1_000_000, 400
SHOWN = 9  # eight rows, and whether there are more

Read = Callable[[Store, random.Random, int], Awaitable[object]]
Seconds = dict[tuple[str, int], list[float]]


async def mine(store: Store, chance: random.Random, _: int) -> object:
    """A consultant's own tickets."""
    return await store.tickets.owned_by(chance.choice(CONSULTANTS), SHOWN)


async def unclaimed(store: Store, _: random.Random, __: int) -> object:
    """What nobody has, in all queues."""
    return await store.tickets.unclaimed(QUEUES, SHOWN)


async def opened(store: Store, chance: random.Random, size: int) -> object:
    """One ticket by its number, with all that has happened to it."""
    ticket = await store.tickets.numbered(number_of(chance.randrange(size)))
    return ticket and await store.tickets.events(ticket.id)


READS: dict[str, Read] = {"mine": mine, "unclaimed": unclaimed, "open": opened}


async def measure(large: int, rounds: int, echo: str, sink: str) -> dict[str, float | str]:
    """Medians of both stores, their ratios, and the echo bot's median."""
    chance = random.Random(SEED)  # noqa: S311 - repeatable, not secret
    with TemporaryDirectory() as folder:
        async with AsyncExitStack() as last_first, aiohttp.ClientSession() as session:
            stores: dict[int, Store] = {}
            for size in (ORIGINALS, large):
                stores[size] = await _filled(Path(folder), size)
                last_first.push_async_callback(stores[size].close)
            seconds: Seconds = {(name, size): [] for name in READS for size in stores}
            turns = [await _round(stores, seconds, chance, session, echo, sink) for _ in range(rounds + rounds // 10)]
    return _figures(seconds, turns, large)


async def _filled(folder: Path, size: int) -> Store:
    """A store opened anew after it was filled, as a process finds it."""
    start, url = time.perf_counter(), f"sqlite+aiosqlite:///{folder / str(size)}.db"
    store = await Store.open(url)
    await store.migrate()
    await fill(store, size)
    await store.close()
    print(f"{size:9,} tickets made in {time.perf_counter() - start:5.1f} s")
    return await Store.open(url)


async def _round(
    stores: dict[int, Store],
    seconds: Seconds,
    chance: random.Random,
    session: aiohttp.ClientSession,
    echo: str,
    sink: str,
) -> float:
    """Each read from each store, and one turn of the echo bot: its seconds."""
    for name, read in READS.items():
        for size, store in stores.items():
            start = time.perf_counter()
            found = await read(store, chance, size)
            seconds[name, size].append(time.perf_counter() - start)
            if not found:
                raise LookupError(f"{name}: nothing")
    return await turn(session, echo, sink, "hej")


def _figures(seconds: Seconds, turns: list[float], large: int) -> dict[str, float | str]:
    warm = len(turns) // 11
    median = {key: statistics.median(took[warm:]) for key, took in seconds.items()}
    echo = statistics.median(turns[warm:])
    for name in READS:
        small, big = median[name, ORIGINALS], median[name, large]
        print(f"{name:10} {small * 1000:6.2f} ms with {ORIGINALS:,}   {big * 1000:6.2f} ms with {large:,}")
    print(f"echo bot   {echo * 1000:6.2f} ms a turn")
    return {
        "machine": f"{os.cpu_count()} cores, Python {platform.python_version()}",
        "reference": f"the same with {ORIGINALS:,} tickets, and a turn of a bare botbuilder echo bot",
        "tickets": large,
        "echo_median_ms": round(echo * 1000, 3),
        **{f"{name}_ms": round(median[name, large] * 1000, 3) for name in READS},
        **{f"{name}_ratio": round(median[name, large] / median[name, ORIGINALS], 3) for name in READS},
        "slowest_to_echo_turn": round(max(median[name, large] for name in READS) / echo, 3),
    }


def main(large: int, rounds: int) -> dict[str, float | str]:
    """Start everything, measure, and print one JSON object on the last line."""
    with ExitStack() as processes:
        sink = processes.enter_context(started("benchmarks.sink"))
        echo = processes.enter_context(started("benchmarks.echo_bot"))
        figures = asyncio.run(measure(large, rounds, echo, sink))
    print(json.dumps(figures))
    return figures


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else MILLION, ROUNDS)
