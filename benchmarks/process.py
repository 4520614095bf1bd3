"""Processes of their own: servers on a free port of the loopback that they print, and such as answer lines."""

import asyncio
import json
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass

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


def _address(process: subprocess.Popen[str]) -> str:
    line = process.stdout.readline().strip() if process.stdout else ""
    if not line:
        raise RuntimeError("the server ended before it listened")
    return f"http://127.0.0.1:{line}" if line.isdecimal() else line


@contextmanager
def started(module: str, *arguments: str) -> Generator[str]:
    """The address of `python -m module` as a server, which prints its port or address, and ends with the block."""
    with subprocess.Popen(  # noqa: S603 - our own module, our own arguments
        [sys.executable, "-m", module, *arguments], stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            yield _address(process)
        finally:
            process.kill()


@dataclass(frozen=True, slots=True)
class Answering:
    """A process that says a line of JSON when it is ready, and one more each time that it is asked to go on."""

    process: subprocess.Popen[str]

    def go_on(self) -> object:
        """Ask for one more line, and wait for it."""
        self.tell()
        return self.said()

    def tell(self) -> None:
        """Ask for one more line."""
        if self.process.stdin is not None:
            self.process.stdin.write("go on\n")
            self.process.stdin.flush()

    def said(self) -> object:
        """Its next line."""
        line = self.process.stdout.readline() if self.process.stdout else ""
        if not line:
            raise RuntimeError("the process ended before it answered")
        return json.loads(line)


@contextmanager
def answering(module: str, *arguments: str) -> Generator[Answering]:
    """`python -m module`, which ends with the block."""
    with subprocess.Popen(  # noqa: S603 - our own module, our own arguments
        [sys.executable, "-m", module, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            yield Answering(process)
        finally:
            process.kill()
