"""A whole region's morning against a Teams that pushes back: `python -m benchmarks.morning --people 20000 --limit 500`.

The limit is raised tenfold, so that it ends in forty seconds. The fake Teams is a process of its own and refuses what
exceeds the limit in any second; the workers are processes of their own on one database, and aim at the whole limit.
All figures are of the modelled limit. `--faults` lets five conversations in a hundred meet trouble of all kinds.
Without a limit nothing is sent: the morning is planned, composed and drawn (`benchmarks/morning_plan.py`).
"""

import argparse
import asyncio
import json
import os
import platform
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime
from typing import Any, cast

import aiohttp
from sqlalchemy import select

from benchmarks import morning_plan
from benchmarks.crowd import employ, want
from benchmarks.process import Answering, answering, started
from bot.mornings.delivery import State
from bot.mornings.reckoning import Reckoning
from bot.store import Store
from bot.store.morning_tables import mornings
from tests.databases import KINDS
from tests.databases import database as empty_database

AIMED = 0.98
"""The share of the limit that is aimed at: what is sent evenly does not arrive quite evenly."""

SHARE = 0.05
SEED = 20261123


def measure(people: int, limit: int, workers: int, kind: str, *, faults: bool) -> dict[str, object]:
    """One morning; its figures."""
    trouble = ("--faults", str(SHARE), "--seed", str(SEED)) if faults else ()
    with ExitStack() as processes:
        database = processes.enter_context(empty_database(kind))
        teams = processes.enter_context(started("tests.fake_teams", "--limit", str(limit), "--crowd", *trouble))
        asyncio.run(_prepare(database, people, teams))
        asked = (database, str(limit * AIMED))
        staff = [processes.enter_context(answering("benchmarks.morning_worker", *asked)) for _ in range(workers)]
        told = _work(staff)
        reckoned, rows, tally = asyncio.run(_account(database, teams))
    return _figures(limit, told, reckoned, rows, tally) | {"people": people, "workers": workers, "database": kind}


async def _prepare(database: str, people: int, teams: str) -> None:
    store = await Store.open(database)
    await store.migrate()
    await employ(store, people, teams)
    now = datetime.now(UTC)
    await want(store, people, now.date(), now)
    await store.close()


def _work(staff: Sequence[Answering]) -> Sequence[Mapping[str, float]]:
    """All begin at once; what each says when it has nothing left to do."""
    for worker in staff:
        worker.said()
    for worker in staff:
        worker.tell()
    return [cast("Mapping[str, float]", worker.said()) for worker in staff]


async def _account(database: str, teams: str) -> tuple[Reckoning, Sequence[Any], Mapping[str, Any]]:
    """What the store says of the morning, and what Teams says of it."""
    store = await Store.open(database)
    first = await store.database.first(select(mornings.c.day), {})
    reckoned = await store.reckonings.of(first.day if first else datetime.now(UTC).date())
    columns = (mornings.c.person, mornings.c.state, mornings.c.uncertain)
    rows = await store.database.rows(select(*columns), {})
    await store.close()
    async with aiohttp.ClientSession() as session, session.get(f"{teams}tally") as answer:
        return reckoned, rows, await answer.json()


def _figures(
    limit: int,
    told: Sequence[Mapping[str, float]],
    reckoned: Reckoning,
    rows: Sequence[Any],
    tally: Mapping[str, Any],
) -> dict[str, object]:
    arrived: Mapping[str, int] = tally["arrived"]
    copies = {row.person: arrived.get(f"a:{row.person}", 0) for row in rows}
    promised = [row.person for row in rows if row.state in (State.SENT.value, State.WAITING.value)]
    silent = [row.person for row in rows if copies[row.person] > 1 and not row.uncertain]
    per_second = tally["let_in"] / max(tally["seconds"], 0.001)
    return {
        "machine": f"{os.cpu_count()} cores, Python {platform.python_version()}",
        "reference": "the modelled limit of tests/fake_teams",
        "limit": limit,
        "rate_ratio": round(per_second / limit, 4),
        "max_per_second": tally["most_in_a_second"],
        "refused": tally["refused"],
        "refused_ratio": round(tally["refused"] / max(1, tally["let_in"]), 5),
        "lost": sum(copies[person] == 0 for person in promised),
        "duplicates": sum(max(0, number - 1) for number in copies.values()),
        "duplicates_not_counted": len(silent),
        "uncertain": reckoned.uncertain,
        "reconciled": reckoned.is_reconciled,
        "ended": {f"{state.value}{f' {why.value}' if why else ''}": n for (state, why), n in reckoned.ended.items()},
        "faults": tally["met"],
        "cpu_s_per_1000": round(1000 * sum(each["cpu_s"] for each in told) / max(1, len(rows)), 3),
        "peak_mb": round(max(each["peak_mb"] for each in told), 1),
    }


def main(arguments: Sequence[str] | None = None) -> dict[str, object]:
    """Measure, and print one JSON object on the last line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.morning", description="A whole region's morning.")
    parser.add_argument("--people", type=int, default=20_000)
    parser.add_argument(
        "--limit", type=int, help="calls a second that the fake Teams takes; without it nothing is sent"
    )
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--database", choices=KINDS, help="PostgreSQL for several workers, as in Azure; SQLite for one")
    parser.add_argument("--faults", action="store_true", help="five in a hundred meet trouble")
    asked = parser.parse_args(arguments)
    if asked.limit is None:
        figures = morning_plan.measure(asked.people)
    else:
        kind = asked.database or ("sqlite" if asked.workers == 1 else "postgresql")
        figures = measure(asked.people, asked.limit, asked.workers, kind, faults=asked.faults)
    print(json.dumps(figures))
    return figures


if __name__ == "__main__":
    main()
