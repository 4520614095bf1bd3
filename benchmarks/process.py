"""Servers in processes of their own, on a free port of the loopback that they print."""

import asyncio
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager

from aiohttp import web


async def serve_forever(app: web.Application) -> None:
    """Serve `app` on a free port, which is the first line printed."""
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    print(runner.addresses[0][1], flush=True)
    await asyncio.Event().wait()


def serve(app: web.Application) -> None:
    """Serve `app` until the process ends; its port is the first line printed."""
    asyncio.run(serve_forever(app))


def _port(process: subprocess.Popen[str]) -> int:
    line = process.stdout.readline() if process.stdout else ""
    if not line:
        raise RuntimeError("the server ended before it listened")
    return int(line)


@contextmanager
def started(module: str, *arguments: str) -> Generator[str]:
    """The address of `python -m module` as a server, which ends with the block."""
    with subprocess.Popen(  # noqa: S603 - our own module, our own arguments
        [sys.executable, "-m", module, *arguments], stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            yield f"http://127.0.0.1:{_port(process)}"
        finally:
            process.kill()
