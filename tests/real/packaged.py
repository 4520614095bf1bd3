"""The package in an empty folder, run by Microsoft's worker: as many instances as a test wants, and all around them.

They share a PostgreSQL, Azurite's queues, a Teams and a sign-in. The clock is this machine's: what a test says holds on
any day, at any hour.
"""

import asyncio
import contextlib
import json
import zipfile
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import aiohttp
from sqlalchemy import text

from bot.people import Person
from bot.store import Store
from bot.teams.door import HttpAnswer
from functions import package
from functions.wiring import House
from tests.conversations.chat import Chat
from tests.fake_teams.identity import APP_ID, TENANT, Identity
from tests.fake_teams.server import FakeTeams
from tests.real.azurite import Storage
from tests.real.program import Program, program
from tests.real.queue_host import Queues
from tests.real.sign_in import sign_in

DEMO = Path("content/region-exempel")
MANAGED = "3d7c0000-0000-4000-8000-000000000003"
PATIENCE = 120.0
ALWAYS_NEW = (
    "  - {id: n-always, title_sv: Kollegan är här, title_en: Kollegan is here, body_sv: Fråga på., body_en: Ask away., "
    "units: [], roles: [], date: 2026-01-01, until: 2099-12-31}\n"
)


def unpacked(folder: Path) -> Path:
    """The zip unpacked where nothing else is. Its queues are looked at each second, and tried again after one.

    Its region has something to say on every day.
    """
    package.lay_out(folder / "stage", DEMO)
    zipfile.ZipFile(package.pack(folder / "stage", folder / "kollegan.zip")).extractall(folder / "alone")
    host = folder / "alone" / "host.json"
    said = json.loads(host.read_text("utf-8"))
    said["extensions"]["queues"] |= {"visibilityTimeout": "00:00:01", "maxPollingInterval": "00:00:01"}
    host.write_text(json.dumps(said), "utf-8")
    with (folder / "alone" / DEMO / "news.yaml").open("a", encoding="utf-8") as news:
        news.write(ALWAYS_NEW)
    return folder / "alone"


@dataclass(frozen=True, slots=True)
class Instance:
    """One running instance."""

    url: str
    host: Program


@dataclass(frozen=True, slots=True)
class Ground:
    """All that instances share."""

    folder: Path
    environment: Mapping[str, str]
    teams: FakeTeams
    identity: Identity
    queues: Queues
    store: Store

    @contextlib.asynccontextmanager
    async def instance(self) -> AsyncGenerator[Instance, None]:
        """One more, until this ends."""
        async with program("-m", "tests.real.functions_runtime", self.folder, environment=self.environment) as host:
            told = json.loads(await host.line('"port"'))
            yield Instance(f"http://127.0.0.1:{told['port']}", host)

    def chat(self, at: Instance, person: Person) -> Chat:
        """Somebody's own chat with Kollegan, held with this instance."""
        return Chat(
            cast("House", Far(self, at)), self.teams, person, f"a:{person.id}"
        )  # why: all that a chat asks of one

    async def a_minute_passes(self) -> None:
        """For what is leased: whoever leased it and lives no more has had their time."""
        await self.store.database.change(text("UPDATE mornings SET try_at = now() AT TIME ZONE 'UTC'"), {})


@dataclass(frozen=True, slots=True)
class Far:
    """A Kollegan that is reached over HTTP, as a chat sees one: its door and its outbox."""

    ground: Ground
    at: Instance

    @property
    def door(self) -> "Far":
        """Where activities go."""
        return self

    @property
    def outbox(self) -> "Far":
        """What is still to be sent."""
        return self

    async def receive(self, _: str | None, body: bytes) -> HttpAnswer:
        """Hand it in, signed as Teams signs."""
        bearer = {"Authorization": self.ground.identity.bearer(serviceurl=self.ground.teams.url)}
        post = self.ground.queues.session.post(f"{self.at.url}/api/messages", data=body, headers=bearer)
        async with post as answer:
            return HttpAnswer(answer.status, await answer.read())

    async def quiet(self) -> None:
        """Wait until nothing is left to be sent."""
        await until(lambda: nothing_waits(self.ground.store), self.at.host)


async def nothing_waits(store: Store) -> bool:
    """Whether every errand has ended."""
    return await store.errands.waiting_since() is None


@contextlib.asynccontextmanager
async def ground(folder: Path, place: Path, storage: Storage, database: str) -> AsyncGenerator[Ground, None]:
    """All that instances of the package in `folder` need; `place` is where certificates lie."""
    account, _, right = storage.queue_at("").partition("/?")
    async with (
        FakeTeams(per_second=1000) as teams,
        Identity() as identity,
        sign_in(TENANT, APP_ID, MANAGED, place) as signs_in,
        aiohttp.ClientSession() as session,
    ):
        settings = {
            "KOLLEGAN_DATABASE": database,
            "KOLLEGAN_BOT_APP_ID": APP_ID,
            "KOLLEGAN_TENANT_ID": TENANT,
            "KOLLEGAN_MANAGED_IDENTITY_CLIENT_ID": MANAGED,
            "KOLLEGAN_SERVICE_URL": teams.url,
            "KOLLEGAN_SIGNING_METADATA": identity.metadata_url,
            "AZURITE": f"{account}?{right}",
        }
        store, queues = await Store.open(database), Queues(account, right, session)
        try:
            yield Ground(folder, {**settings, **signs_in.environment}, teams, identity, queues, store)
        finally:
            await store.close()


async def until(holds: Callable[[], Awaitable[bool]], *hosts: Program) -> None:
    """Wait patiently until this is so. Raises `TimeoutError` with what the hosts have said."""
    try:
        async with asyncio.timeout(PATIENCE):
            while not await holds():  # noqa: ASYNC110 a database has no event
                await asyncio.sleep(0.05)
    except TimeoutError:
        raise TimeoutError("".join(line for host in hosts for line in host.said)) from None
