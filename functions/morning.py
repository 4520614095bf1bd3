"""What became of a morning: `python -m functions.morning --date 2026-11-23`; 0 where it is reconciled, else 1.

Reconciled is a morning where everybody who was to get it ended in exactly one way: intended = sent + skipped + failed.
`--unreachable` names those, by their Entra object id, whom nothing is sent to until they are heard of again, and why.
"""

import argparse
import asyncio
import sys
from collections.abc import Iterator, Sequence
from datetime import date

from bot.app.morning import account, alerts
from bot.content import load
from bot.digest.staggering import days_for, viewers
from bot.errors import NoDatabase
from bot.mornings.delivery import State
from bot.mornings.reckoning import Reckoning
from bot.store import Store
from functions.command_line import database
from functions.settings import read
from functions.wiring import utc_now


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line; 0 where the morning is reconciled and nothing is to be looked at, else 1."""
    try:
        return asyncio.run(tell(arguments))
    except NoDatabase as fault:
        print(fault, file=sys.stderr)
        return 1


async def tell(arguments: Sequence[str] | None = None) -> int:
    """The same, in an event loop."""
    asked = _parser().parse_args(arguments)
    settings, now = read(), utc_now()
    zone = load(settings.content_folder).zone
    store = await Store.open(asked.database or settings.database)
    try:
        await store.migrate()
        if asked.unreachable:
            print(*(f"{person}: {why.value}" for person, why in (await store.readers.unreachable()).items()), sep="\n")
            return 0
        reckoned = await account(store, asked.date or now.astimezone(zone).date(), now)
        found = await alerts(store, zone, now)
    finally:
        await store.close()
    print(*table(reckoned), sep="\n")
    for alert in found:
        print(f"Look at this: {alert}", file=sys.stderr)
    return 0 if reckoned.is_reconciled and not found else 1


def table(reckoned: Reckoning) -> Iterator[str]:
    """The account, line by line."""
    yield f"{reckoned.day}: {'reconciled' if reckoned.is_reconciled else 'NOT reconciled'}"
    yield f"  intended {reckoned.intended:9,}"
    for state in (State.SENT, State.SKIPPED, State.FAILED):
        yield f"  {state.value:8} {reckoned.number(state):9,}"
        for (ended, why), number in reckoned.ended.items():
            if ended is state and why is not None:
                yield f"    {why.value:24} {number:9,}"
    yield f"  waiting  {reckoned.waiting:9,}"
    most, days = reckoned.busiest, days_for(reckoned.busiest)
    yield f"  busiest minute {most:,}: some {viewers(most, days):,} play its film, shown over {days} days"
    yield f"  in no plan {reckoned.unplanned:,}; planned late {reckoned.late:,}; uncertain {reckoned.uncertain:,}"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m functions.morning", description="What became of a morning.")
    parser.add_argument("--date", type=date.fromisoformat, metavar="YYYY-MM-DD", help="otherwise today")
    parser.add_argument("--unreachable", action="store_true", help="who cannot be reached, and why")
    parser.add_argument("--database", type=database, metavar="URL", help="otherwise KOLLEGAN_DATABASE")
    return parser


if __name__ == "__main__":
    sys.exit(main())
