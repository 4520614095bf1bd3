"""`function_app.py` in Microsoft's own Functions worker: found, called, and answering a Teams that signs."""

import json
from collections.abc import AsyncGenerator, Mapping
from dataclasses import dataclass
from pathlib import Path

import aiohttp
import pytest

from tests.fake_teams.identity import APP_ID, TENANT, Identity
from tests.fake_teams.server import FakeTeams
from tests.real.activities import CHAT, message
from tests.real.program import ROOT, program
from tests.real.sign_in import BOT_TOKEN, sign_in

MANAGED = "3d7c0000-0000-4000-8000-000000000003"


@dataclass(frozen=True, slots=True)
class Deployed:
    """Kollegan as the Functions host runs it, and the Teams around it."""

    url: str
    functions: Mapping[str, list[Mapping[str, object]]]
    teams: FakeTeams
    identity: Identity

    async def post(self, activity: Mapping[str, object], **headers: str) -> int:
        url = f"{self.url}/api/messages"
        async with aiohttp.ClientSession(headers=headers) as session, session.post(url, json=activity) as answer:
            return answer.status


@pytest.fixture
async def deployed(tmp_path: Path) -> AsyncGenerator[Deployed, None]:
    async with FakeTeams() as teams, Identity() as identity, sign_in(TENANT, APP_ID, MANAGED, tmp_path) as signs_in:
        settings = {
            "KOLLEGAN_DATABASE": f"sqlite+aiosqlite:///{tmp_path}/kollegan.db",
            "KOLLEGAN_BOT_APP_ID": APP_ID,
            "KOLLEGAN_TENANT_ID": TENANT,
            "KOLLEGAN_MANAGED_IDENTITY_CLIENT_ID": MANAGED,
            "KOLLEGAN_SERVICE_URL": teams.url,
            "KOLLEGAN_SIGNING_METADATA": identity.metadata_url,
        }
        environment = {**settings, **signs_in.environment}
        async with program("-m", "tests.real.functions_runtime", ROOT, environment=environment) as host:
            told = json.loads(await host.line('"port"'))
            yield Deployed(f"http://127.0.0.1:{told['port']}", told["functions"], teams, identity)


async def test_the_worker_finds_every_function(deployed: Deployed) -> None:
    triggers = {name: bindings[0] for name, bindings in deployed.functions.items()}
    timers = {
        name: triggers.pop(name) for name in ("sweep", "plan_mornings", "bring_mornings", "tidy", "pulse", "examine")
    }
    assert {found["type"] for found in timers.values()} == {"timerTrigger"}
    assert [found["schedule"] for found in timers.values()] == [
        "0 */1 * * * *",
        "0 */5 * * * *",
        "0 */1 * * * *",
        "0 */30 * * * *",
        "0 */5 * * * *",
        "0 */30 * * * *",
    ]
    queues = {name: triggers.pop(name) for name in ("deliver", "bring", "undelivered", "unbrought")}
    assert {found["type"] for found in queues.values()} == {"queueTrigger"}
    assert [found["queueName"] for found in queues.values()] == [
        "deliveries",
        "mornings",
        "deliveries-poison",
        "mornings-poison",
    ]
    assert {name: (found["route"], found["methods"]) for name, found in triggers.items()} == {
        "messages": ("messages", ["POST"]),
        "go": ("go/{door}", ["GET"]),
        "health": ("health", ["GET"]),
    }
    assert {found["authLevel"] for found in triggers.values()} == {"ANONYMOUS"}


async def test_health_says_that_it_stands_and_nothing_more(deployed: Deployed) -> None:
    async with aiohttp.ClientSession() as session, session.get(f"{deployed.url}/api/health") as answer:
        assert (answer.status, await answer.json()) == (200, {"well": True, "morning": "over"})


async def test_an_unsigned_message_is_refused_and_nothing_is_said(deployed: Deployed) -> None:
    assert await deployed.post(message("hur signerar jag läkemedel", deployed.teams.url)) == 401
    assert deployed.teams.memory.calls == []


async def test_a_signed_question_is_answered_in_the_chat_with_the_bots_own_token(deployed: Deployed) -> None:
    bearer = deployed.identity.bearer(serviceurl=deployed.teams.url)
    question = message("hur signerar jag läkemedel", deployed.teams.url)
    assert await deployed.post(question, Authorization=bearer) == 200
    shown = json.dumps(deployed.teams.memory.shown(CHAT), ensure_ascii=False)
    assert "Signera utdelning av läkemedel" in shown
    assert {call.token for call in deployed.teams.memory.calls} == {f"Bearer {BOT_TOKEN}"}
