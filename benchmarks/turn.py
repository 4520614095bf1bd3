"""One question to Kollegan, against the same message to a bare botbuilder echo bot: `python -m benchmarks.turn`.

Over real HTTP in one run, each bot in a process of its own, replies posted to a sink in another. The bots take turns,
so that a machine that slows down slows all of them; the ratios are what counts.
"""

import asyncio
import json
import os
import platform
import statistics
import sys
from collections.abc import Mapping
from contextlib import ExitStack

from benchmarks.load import in_turn, per_second
from benchmarks.process import started

QUESTION = "signera lm utdelning hur"
TURNS = 600
BOTS = {
    "echo": ("benchmarks.echo_bot", ()),
    "kollegan_76": ("benchmarks.kollegan_bot", ("76",)),
    "kollegan_10000": ("benchmarks.kollegan_bot", ("10000",)),
}


def p95(seconds: list[float]) -> float:
    """The time that nineteen turns in twenty stay under."""
    return sorted(seconds)[int(len(seconds) * 0.95)]


async def measure(bots: Mapping[str, str], sink: str, turns: int) -> dict[str, float | str]:
    """Medians, 95th percentiles and turns per second of all, and their ratios to the echo bot's."""
    seconds = await in_turn(bots, sink, QUESTION, turns)
    median = {name: statistics.median(took) for name, took in seconds.items()}
    ninety_five = {name: p95(took) for name, took in seconds.items()}
    rate = {name: await per_second(bot, sink, QUESTION, turns) for name, bot in bots.items()}
    for name in bots:
        print(
            f"{name:15} median {median[name] * 1000:6.2f} ms   p95 {ninety_five[name] * 1000:6.2f} ms   "
            f"{rate[name]:6.0f} turns/s"
        )
    return {
        "machine": f"{os.cpu_count()} cores, Python {platform.python_version()}",
        "reference": "bare botbuilder echo bot",
        "turns": turns,
        "echo_median_ms": round(median["echo"] * 1000, 3),
        "ratio_median": round(median["kollegan_76"] / median["echo"], 3),
        "ratio_p95": round(ninety_five["kollegan_76"] / ninety_five["echo"], 3),
        "ratio_turns_per_second": round(rate["kollegan_76"] / rate["echo"], 3),
        "ratio_median_10000": round(median["kollegan_10000"] / median["echo"], 3),
        "ratio_p95_10000": round(ninety_five["kollegan_10000"] / ninety_five["echo"], 3),
    }


def main(turns: int) -> None:
    """Start everything, measure, and print one JSON object on the last line."""
    with ExitStack() as processes:
        sink = processes.enter_context(started("benchmarks.sink"))
        bots = {name: processes.enter_context(started(module, *args)) for name, (module, args) in BOTS.items()}
        print(json.dumps(asyncio.run(measure(bots, sink, turns))))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else TURNS)
