"""The package in an empty folder: Microsoft's worker runs it, on PostgreSQL."""

import json
import zipfile
from pathlib import Path

import aiohttp

from functions import package
from tests.conftest import MIGRATED
from tests.fake_teams.identity import APP_ID, TENANT, Identity
from tests.fake_teams.server import FakeTeams
from tests.postgres import Postgres
from tests.real.activities import CHAT, message
from tests.real.program import program
from tests.real.sign_in import sign_in

MANAGED = "3d7c0000-0000-4000-8000-000000000003"


def unpacked(folder: Path) -> Path:
    """The zip unpacked where nothing else is."""
    package.lay_out(folder / "stage", Path("content/region-exempel"))
    zipfile.ZipFile(package.pack(folder / "stage", folder / "kollegan.zip")).extractall(folder / "alone")
    return folder / "alone"


async def test_the_unpacked_package_answers_a_signed_question_with_postgresql_behind_it(
    tmp_path: Path, server: Postgres
) -> None:
    async with FakeTeams() as teams, Identity() as identity, sign_in(TENANT, APP_ID, MANAGED, tmp_path) as signs_in:
        with server.copy(MIGRATED) as database:
            settings = {
                "KOLLEGAN_DATABASE": database,
                "KOLLEGAN_BOT_APP_ID": APP_ID,
                "KOLLEGAN_TENANT_ID": TENANT,
                "KOLLEGAN_MANAGED_IDENTITY_CLIENT_ID": MANAGED,
                "KOLLEGAN_SERVICE_URL": teams.url,
                "KOLLEGAN_SIGNING_METADATA": identity.metadata_url,
            }
            environment = {**settings, **signs_in.environment}
            runtime = ("-m", "tests.real.functions_runtime", unpacked(tmp_path))
            async with program(*runtime, environment=environment) as host:
                port = json.loads(await host.line('"port"'))["port"]
                url = f"http://127.0.0.1:{port}/api/messages"
                signed = {"Authorization": identity.bearer(serviceurl=teams.url)}
                question = message("hur signerar jag läkemedel", teams.url)
                async with aiohttp.ClientSession() as session, session.post(url, json=question, headers=signed) as said:
                    assert said.status == 200
        assert "Signera utdelning av läkemedel" in json.dumps(teams.memory.shown(CHAT), ensure_ascii=False)
