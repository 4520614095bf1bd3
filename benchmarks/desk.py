"""The desk with a million tickets, against the desk with a thousand: `python -m benchmarks.desk`.

What a consultant asks for all day (my tickets, those that nobody has, one by its number) is asked of both in turn, as
Kollegan answers it: read, judged by who may see it, and written down as looked at. Between them a bare echo bot answers
a message over HTTP. Two in ten tickets are open, so that the lists grow a thousandfold too; the ratios are what counts.
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
from benchmarks.many_tickets import ORIGINALS, SEED, START, fill, number_of
from benchmarks.process import started
from bot.app.kollegan import Kollegan
from bot.app.tickets.listing import by_number, listed
from bot.ids import PersonId
from bot.people import Person
from bot.replies.reply import Reply
from bot.replies.ticket import ListOf, NoSuchTicket
from bot.store import Store
from functions.settings import Settings
from functions.wiring import Loaded, joined, load

MILLION, ROUNDS = 1_000_000, 400

Read = Callable[[Kollegan, random.Random, int], Awaitable[Reply]]
Seconds = dict[tuple[str, int], list[float]]


async def mine(kollegan: Kollegan, chance: random.Random, _: int) -> Reply:
    """A consultant's own tickets."""
    return await listed(kollegan, ListOf.MINE, _somebody(kollegan, chance))


async def unclaimed(kollegan: Kollegan, chance: random.Random, _: int) -> Reply:
    """What nobody has and a consultant may take: some of them may take all, and some one in ten."""
    return await listed(kollegan, ListOf.UNCLAIMED, _somebody(kollegan, chance))


async def opened(kollegan: Kollegan, chance: random.Random, size: int) -> Reply:
    """One ticket by its number, for somebody who may open any."""
    head = _person(kollegan, kollegan.region.staff.it_manager)
    return await by_number(kollegan, number_of(chance.randrange(size)), head)


def _somebody(kollegan: Kollegan, chance: random.Random) -> Person:
    return _person(kollegan, chance.choice(tuple(kollegan.region.staff.consultants)))


def _person(kollegan: Kollegan, member: str) -> Person:
    known = kollegan.region.staff.members[member]
    return Person(PersonId(member), known.name, "sv", upn=known.upn)


READS: dict[str, Read] = {"mine": mine, "unclaimed": unclaimed, "open": opened}


async def measure(large: int, rounds: int, echo: str, sink: str) -> dict[str, float | str]:
    """Medians of both stores, their ratios, and the echo bot's median."""
    chance = random.Random(SEED)  # noqa: S311 - repeatable, not secret
    with TemporaryDirectory() as folder:
        async with AsyncExitStack() as last_first, aiohttp.ClientSession() as session:
            loaded, desks = load(Settings()), dict[int, Kollegan]()
            for size in (ORIGINALS, large):
                store = await _filled(Path(folder), size, loaded)
                last_first.push_async_callback(store.close)
                desks[size] = joined(loaded, store, lambda: START)
            seconds: Seconds = {(name, size): [] for name in READS for size in desks}
            turns = [await _round(desks, seconds, chance, session, echo, sink) for _ in range(rounds + rounds // 10)]
    return _figures(seconds, turns, large)


async def _filled(folder: Path, size: int, loaded: Loaded) -> Store:
    """A store opened anew after it was filled, as a process finds it."""
    start, url = time.perf_counter(), f"sqlite+aiosqlite:///{folder / str(size)}.db"
    store = await Store.open(url)
    await store.migrate()
    await fill(store, size, loaded.region)
    await store.close()
    print(f"{size:9,} tickets made in {time.perf_counter() - start:5.1f} s")
    return await Store.open(url)


async def _round(
    desks: dict[int, Kollegan],
    seconds: Seconds,
    chance: random.Random,
    session: aiohttp.ClientSession,
    echo: str,
    sink: str,
) -> float:
    """Each asked of each desk, and one turn of the echo bot: its seconds."""
    for name, read in READS.items():
        for size, kollegan in desks.items():
            start = time.perf_counter()
            reply = await read(kollegan, chance, size)
            seconds[name, size].append(time.perf_counter() - start)
            if isinstance(reply, NoSuchTicket):
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
