"""The Microsoft 365 Agents Playground: a Teams-like client on this machine, with the demo's people as its users."""

import asyncio
import contextlib
import json
import os
import signal
import tempfile
from collections.abc import AsyncGenerator, Sequence
from pathlib import Path

import aiohttp

from bot.content import Persona
from functions import node

HERE = Path(__file__).parent
CLIENT = HERE.parent / "node_modules" / "@microsoft" / "m365agentsplayground" / "cli.js"
OTHERS = 5  # the Playground wants exactly so many people beside the one who speaks
PATIENCE = 60.0
GOODBYE = 3.0


class NoPlayground(Exception):
    """The Playground did not start; says why."""


def config(speaker: Persona, others: Sequence[Persona], region: str, tenant: str, bot: str) -> str:
    """The Playground's `.m365agentsplayground.yml`, as JSON, which is YAML too."""
    beside = [persona for persona in others if persona.upn != speaker.upn][:OTHERS]
    settings = {
        "version": "0.1.1",
        "tenantId": tenant,
        "bot": {"id": bot, "name": "Kollegan"},
        "currentUser": _user(speaker),
        "users": [_user(persona) for persona in beside],
        "personalChat": {"id": f"personal-{_handle(speaker)}"},
        "groupChat": {"id": "group-chat", "name": "Gruppchatt"},
        "team": {
            "id": "team-it",
            "name": region,
            "aadGroupId": "00000000-0000-0000-0000-000000000031",
            "channels": [{"id": "channel-it", "name": "IT-konsulter"}],
        },
    }
    return json.dumps(settings, ensure_ascii=False, indent=2)


def _handle(persona: Persona) -> str:
    return persona.upn.partition("@")[0]


def _user(persona: Persona) -> dict[str, str]:
    given, _, surname = persona.person.name.partition(" ")
    return {
        "id": f"29:{_handle(persona)}",
        "name": persona.person.name,
        "userPrincipleName": persona.upn,
        "aadObjectId": persona.person.id,
        "givenName": given,
        "surname": surname,
        "email": persona.upn,
    }


@contextlib.asynccontextmanager
async def playground(config: str, bot: str, port: int) -> AsyncGenerator[asyncio.subprocess.Process, None]:
    """The Playground at `port` of this machine, talking to the bot at the address `bot`; gone again afterwards.

    Raises `NoPlayground` where it does not come up.
    """
    if not CLIENT.exists():
        raise NoPlayground("the Playground is not here: run `make setup`")
    with tempfile.TemporaryDirectory(prefix="kollegan-") as folder:
        process = await _start(Path(folder), config, bot, port)
        try:
            await _until_it_answers(process, port, Path(folder))
            yield process
        finally:
            await _end(process)


async def _start(folder: Path, config: str, bot: str, port: int) -> asyncio.subprocess.Process:
    file = folder / ".m365agentsplayground.yml"
    file.write_text(config, encoding="utf-8")
    settings = {
        "M365_AGENTS_PLAYGROUND_CONFIG_PATH": str(file),
        "M365_AGENTS_PLAYGROUND_LOGFILE": str(folder / "playground.log"),
        "TEAMSAPPTESTER_BROWSER": "none",
        "NODE_OPTIONS": f'--require "{HERE / "loopback.cjs"}"',
        "NODE_NO_WARNINGS": "1",
    }
    command = (CLIENT, "start", "-e", bot, "-c", "msteams", "-p", str(port), "--disable-telemetry")
    with (folder / "output").open("wb") as output:
        return await asyncio.create_subprocess_exec(
            node.find(),
            *command,
            cwd=folder,
            env={**os.environ, **settings},
            stdin=asyncio.subprocess.PIPE,
            stdout=output,
            stderr=output,
            start_new_session=True,  # Ctrl-C is for us: we end it, and whatever it started
        )


async def _until_it_answers(process: asyncio.subprocess.Process, port: int, folder: Path) -> None:
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(PATIENCE), aiohttp.ClientSession() as session:
            while process.returncode is None:
                if await _answers(session, port):
                    return
                await asyncio.sleep(0.1)
    said = (folder / "output").read_text(encoding="utf-8", errors="replace").strip().splitlines()[-3:]
    raise NoPlayground("the Playground did not start: " + (" / ".join(said) or "it said nothing"))


async def _answers(session: aiohttp.ClientSession, port: int) -> bool:
    try:
        async with session.get(f"http://127.0.0.1:{port}/") as answer:
            return answer.ok
    except aiohttp.ClientError:
        return False


async def _end(process: asyncio.subprocess.Process) -> None:
    for ending in (signal.SIGTERM, signal.SIGKILL):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, ending)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(GOODBYE):
                await process.wait()
                return
