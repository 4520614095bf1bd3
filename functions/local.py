"""Kollegan on this machine, with the demo region and a Teams-like client: `make run`, or `python -m functions.local`.

The very functions that Azure hosts, in one process that only this machine reaches.
"""

import asyncio
import contextlib
import logging
import signal
import socket
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from aiohttp import web

from bot.app.tickets.bringing import bring
from bot.content import Persona, personas, stories
from bot.errors import KolleganError
from bot.store.turning_back import turn_back
from functions import films, hosting
from functions.azure import make_app
from functions.command_line import port
from functions.loopback import only_this_machine
from functions.node import NoNode
from functions.playground import NoPlayground, config, playground
from functions.settings import ROOT, Settings, read
from functions.wiring import Clock, House, Unsigned, build, utc_now

HERE = "127.0.0.1"
ZONE = ZoneInfo("Europe/Stockholm")
FILMS = "/film/"
TENANT = "00000000-0000-0000-0000-000000000001"
BOT = "28:kollegan"


class CannotStart(Exception):
    """Why not, in one line for whoever typed the command."""


def options(arguments: Sequence[str]) -> Namespace:
    """What was asked for on the command line."""
    parser = ArgumentParser(prog="python -m functions.local", description="Kollegan on this machine.")
    parser.add_argument("--port", type=port, default=3978, help="where Kollegan listens; 0 takes a free one")
    parser.add_argument("--playground-port", type=port, default=56150, help="where the Teams-like client is")
    parser.add_argument("--at", type=_local_time, help="pretend that it is 2026-11-23T06:25 now; the clock runs on")
    parser.add_argument("--database", type=Path, default=ROOT / "var" / "kollegan.db", help="a SQLite file")
    parser.add_argument("--no-playground", action="store_true", help="only Kollegan, for a client of your own")
    parser.add_argument(
        "--as",
        dest="speaker",
        default="agnes",
        help="who speaks in the client: agnes, omar …; agnes,maja opens one for each",
    )
    return parser.parse_args(arguments)


def _local_time(text: str) -> datetime:
    at = datetime.fromisoformat(text)
    return at if at.tzinfo is not None else at.replace(tzinfo=ZONE)


def clock_from(at: datetime | None, now: Clock = utc_now) -> Clock:
    """A clock that shows `at` now, in UTC, and runs on; the real one without `at`."""
    ahead = timedelta() if at is None else at - now()
    return lambda: now() + ahead


def known_as(name: str, people: Sequence[Persona]) -> Persona:
    """The demo's person whom `make run AS=name` means. Raises `CannotStart`, naming all that there are."""
    found = next((persona for persona in people if handle(persona) == name.lower()), None)
    if found is None:
        raise CannotStart(f"nobody in the demo is called {name}. There are {', '.join(map(handle, people))}.")
    return found


def handle(persona: Persona) -> str:
    """What a demo person is called on the command line."""
    return persona.upn.replace("@", ".").partition(".")[0]


@contextlib.asynccontextmanager
async def kollegan(
    settings: Settings, clock: Clock, plug: socket.socket, *, put_back: bool = False
) -> AsyncGenerator[House, None]:
    """Kollegan, served at `plug` for as long as this lasts, knowing the demo's people and their tickets.

    `put_back`: the clock may show less than it did, so that mornings it has not reached yet are to come again.
    """
    house = await build(settings, Unsigned(), clock)
    hosted = hosting.Hosted.of(make_app(_ready(house)))
    runner = web.AppRunner(_app(house, hosted), access_log=None)
    try:
        if put_back:
            await turn_back(house.store.database, clock())
        await house.store.people.take_over([persona.person for persona in personas(settings.content_folder)])
        await bring(house.kollegan, stories(settings.content_folder, house.kollegan.region))
        await house.mornings.plan()
        await runner.setup()
        await web.SockSite(runner, plug).start()
        async with hosting.ticking(hosted.timers):
            yield house
    finally:
        await runner.cleanup()
        await house.close()


def _ready(house: House) -> Callable[[], Awaitable[House]]:
    async def ready() -> House:
        return house

    return ready


def _app(house: House, hosted: hosting.Hosted) -> web.Application:
    app = web.Application(middlewares=[only_this_machine])
    app.add_routes(hosted.routes)
    region = house.kollegan.region
    app.add_routes(films.routes(region.how_tos.values(), region.films.base, FILMS))
    return app


def plug_at(wanted: int, option: str) -> socket.socket:
    """A place to listen at, on this machine only. Raises `CannotStart` where the port is taken."""
    try:
        return socket.create_server((HERE, wanted))
    except OSError:
        raise CannotStart(f'port {wanted} is taken. Choose another: make run ARGS="{option} {wanted + 1}"') from None


async def run(asked: Namespace) -> None:
    """Serve until cancelled. Raises `CannotStart`, or the errors of what it is made of."""
    with plug_at(asked.port, "--port") as plug:
        address = f"http://{HERE}:{plug.getsockname()[1]}"
        _make_room_for(asked.database)
        changes = {"database": f"sqlite+aiosqlite:///{asked.database}", "films_shown_at": address + FILMS}
        settings = read().model_copy(update=changes)
        people = personas(settings.content_folder)
        speakers = [known_as(name, people) for name in asked.speaker.split(",")]
        clock = clock_from(asked.at)
        async with kollegan(settings, clock, plug, put_back=asked.at is not None) as house:
            region = house.kollegan.region
            print(f"Kollegan is up: {region.name}, {clock().astimezone(region.zone):%Y-%m-%d %H:%M}.\n")
            print(f"  Address   {address}/api/messages, for a client of your own")
            if asked.no_playground:
                print("  Stop      Ctrl-C", flush=True)
                await asyncio.Event().wait()
            await _playgrounds(asked, speakers, people, address, region.name)


def _make_room_for(file: Path) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotStart(f"there can be no database in {file.parent}: {error.strerror}") from None


async def _playgrounds(
    asked: Namespace, speakers: Sequence[Persona], people: Sequence[Persona], address: str, region: str
) -> None:
    """A Teams for each of them, side by side; it ends when one of them does."""
    processes: list[asyncio.subprocess.Process] = []
    async with contextlib.AsyncExitStack() as open_now:
        for number, speaker in enumerate(speakers):
            wanted = asked.playground_port and asked.playground_port + number
            with plug_at(wanted, "--playground-port") as free:
                place = free.getsockname()[1]
            users = config(speaker, people, region, TENANT, BOT)
            bot = f"{address}/api/messages"
            processes.append(await open_now.enter_async_context(playground(users, bot, place)))
            print(f"  Talk      http://{HERE}:{place} as {speaker.person.name}: try «hur signerar jag läkemedel»")
        print(f"  Others    make run AS=omar, or AS=agnes,maja; there are {', '.join(map(handle, people))}")
        print("  Stop      Ctrl-C", flush=True)
        await _first_of(processes)
        raise NoPlayground("the Playground ended by itself")


async def _first_of(processes: Sequence[asyncio.subprocess.Process]) -> None:
    waits = [asyncio.create_task(process.wait()) for process in processes]
    try:
        await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for wait in waits:
            wait.cancel()


def main() -> None:
    """Run until Ctrl-C; 0 then, 1 with one line where it cannot start."""
    logging.basicConfig(format="%(levelname)s %(name)s: %(message)s", level=logging.WARNING)
    asked = options(sys.argv[1:])
    try:
        asyncio.run(_until_stopped(asked))
    except (CannotStart, NoNode, NoPlayground, KolleganError) as fault:
        sys.exit(f"Kollegan cannot run: {fault}")


async def _until_stopped(asked: Namespace) -> None:
    """Ctrl-C and a polite kill both cancel what runs, so that everything is closed in its order."""
    work = asyncio.create_task(run(asked))
    for signaled in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(signaled, work.cancel)
    with contextlib.suppress(asyncio.CancelledError):
        await work
        return
    print("Stopped.")


if __name__ == "__main__":
    main()
