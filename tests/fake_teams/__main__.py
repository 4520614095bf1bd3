"""The fake Teams as a process of its own: `python -m tests.fake_teams --port 0` prints its address and serves."""

import argparse
import asyncio

from tests.fake_teams.server import FakeTeams
from tests.fake_teams.trouble import Trouble


async def serve(asked: argparse.Namespace) -> None:
    trouble = Trouble(asked.faults, asked.seed) if asked.faults else None
    teams = FakeTeams(per_second=asked.limit, trouble=trouble, keeps_words=not asked.crowd)
    print(await teams.start(asked.port), flush=True)
    try:
        await asyncio.Event().wait()
    finally:
        await teams.stop()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--limit", type=int, default=50, help="calls that it takes in any second")
    parser.add_argument("--faults", type=float, default=0.0, help="the share of conversations that meet trouble: 0.05")
    parser.add_argument("--seed", type=int, default=0, help="which conversations those are")
    parser.add_argument("--crowd", action="store_true", help="count the messages, and forget their words")
    try:
        asyncio.run(serve(parser.parse_args()))
    except KeyboardInterrupt:
        return


if __name__ == "__main__":
    main()
