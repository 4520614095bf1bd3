"""The fake Teams as a process of its own: `python -m tests.fake_teams --port 0` prints its address and serves."""

import argparse
import asyncio

from tests.fake_teams.server import FakeTeams


async def serve(port: int) -> None:
    teams = FakeTeams()
    print(await teams.start(port), flush=True)
    try:
        await asyncio.Event().wait()
    finally:
        await teams.stop()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    try:
        asyncio.run(serve(parser.parse_args().port))
    except KeyboardInterrupt:
        return


if __name__ == "__main__":
    main()
