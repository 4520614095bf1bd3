"""The doctor: a line for each check, what to do where something is wrong, and what a test tenant answers."""

import base64
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from aiohttp import web

from bot.actions.arriving import Reference
from bot.content import personas
from bot.ids import ConversationId, TenantId
from bot.routing import QueueId
from bot.store import Store
from functions.checks import CHECKS, examined
from functions.doctor import lines, main, tell
from functions.findings import Finding, Patient, State
from functions.probe import probe, redacted, saved
from functions.pulse import look
from functions.settings import Settings
from functions.wiring import Unsigned, build
from tests.fake_teams.identity import APP_ID, TENANT
from tests.fake_teams.replay import outcomes
from tests.fake_teams.server import FakeTeams

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
QUEUE = QueueId("q-incident")
AGNES = personas(Settings().content_folder)[0].person


@dataclass
class Azure:
    """The parts of Azure and Entra that the doctor asks: keys, queues, Graph."""

    url: str = ""
    in_queue: dict[str, str] = field(
        default_factory=lambda: {"deliveries": "3", "deliveries-poison": "0", "mornings": "1", "mornings-poison": "0"}
    )
    in_catalogue: list[object] = field(default_factory=lambda: [{"id": "1"}])
    graph: int = 200
    date: str = "Mon, 23 Nov 2026 12:00:20 GMT"

    async def metadata(self, _: web.Request) -> web.Response:
        return web.json_response({"jwks_uri": "there"}, headers={"Date": self.date})

    async def queue(self, request: web.Request) -> web.Response:
        count = self.in_queue.get(request.match_info["name"])
        if count is None or request.headers["Authorization"] != "Bearer of storage":
            return web.Response(status=403)
        return web.Response(headers={"x-ms-approximate-messages-count": count})

    async def apps(self, _: web.Request) -> web.Response:
        return web.json_response({"value": self.in_catalogue}, status=self.graph)


@pytest.fixture
async def azure() -> AsyncIterator[Azure]:
    stand_in, app = Azure(), web.Application()
    app.router.add_get("/metadata", stand_in.metadata)
    app.router.add_get("/queues/{name}", stand_in.queue)
    app.router.add_get("/v1.0/appCatalogs/teamsApps", stand_in.apps)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    stand_in.url = f"http://{host}:{port}"
    yield stand_in
    await runner.cleanup()


@dataclass
class Seconds:
    """Time that passes only while somebody sleeps."""

    now: float = 0.0

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.now += seconds


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
async def teams(seconds: Seconds) -> AsyncIterator[FakeTeams]:
    async with FakeTeams(seconds) as teams:
        yield teams


def token(**claims: object) -> str:
    return f"e30.{base64.urlsafe_b64encode(json.dumps(claims).encode()).decode().rstrip('=')}.x"


async def bot(_: str) -> str:
    return token(appid=APP_ID)


async def graph(_: str) -> str:
    return token(roles=["AppCatalog.Read.All"])


async def of_storage(_: str) -> str:
    return "of storage"


@pytest.fixture
async def patient(tmp_path: Path, azure: Azure, teams: FakeTeams) -> Patient:
    """Everything as it should be, the consultants' channel and Agnes' chat known."""
    settings = Settings.model_validate(
        {
            "database": f"sqlite+aiosqlite:///{tmp_path}/kollegan.db",
            "bot_app_id": APP_ID,
            "tenant_id": TENANT,
            "managed_identity_client_id": "33333333-3333-4333-8333-333333333333",
            "service_url": teams.url,
            "queue_service": f"{azure.url}/queues/",
            "signing_metadata": f"{azure.url}/metadata",
        }
    )
    house = await build(settings, Unsigned(), lambda: NOW)
    where = Reference(ConversationId("19:it"), teams.url, TenantId(TENANT), "28:bot", "sv-SE")
    await house.store.channels.note(QUEUE, where, NOW)
    await house.store.people.take_over([AGNES])
    chat = replace(where, conversation=ConversationId(f"a:{AGNES.id}"))
    house.store.references.note(AGNES.id, chat, NOW, always=True)
    await house.close()
    return Patient(settings, lambda: NOW, bot, of_storage, graph, graph_at=azure.url)


async def found(patient: Patient, name: str) -> Finding:
    return await examined(patient, CHECKS[name])


async def test_where_all_is_well_each_check_says_so_and_the_exit_status_is_0(
    patient: Patient, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await tell(patient) == 0
    said = capsys.readouterr().out.splitlines()
    assert len(said) == len(CHECKS)
    assert [line for line in said if not line.startswith("ok ")] == []


async def test_what_is_wrong_says_what_to_do(patient: Patient, azure: Azure) -> None:
    azure.in_catalogue.clear()
    (line,) = lines({"app in the catalogue": await found(patient, "app in the catalogue")})
    assert (
        line == "WRONG  app in the catalogue: not there  → make manifest, and upload the zip (docs/deploy.md, step 9)"
    )


async def test_a_clock_that_is_off_is_seen(patient: Patient, azure: Azure) -> None:
    azure.date = "Mon, 23 Nov 2026 12:03:00 GMT"
    assert (await found(patient, "clock")).says == "180 s off"


async def test_a_message_that_failed_again_and_again_is_seen(patient: Patient, azure: Azure) -> None:
    azure.in_queue["deliveries-poison"] = "2"
    assert (await found(patient, "queues")).state is State.WRONG


async def test_an_identity_without_its_roles_is_seen(patient: Patient, azure: Azure) -> None:
    azure.in_queue.clear()
    assert (await found(patient, "queues")).says == "deliveries answered 403"


async def test_a_token_of_another_app_is_seen(patient: Patient) -> None:
    finding = await found(replace(patient, bot=graph), "bot token")
    assert (finding.state, finding.says) == (State.WRONG, "the token is another app's")


async def test_what_nobody_has_consented_to_is_named(patient: Patient) -> None:
    assert (await found(replace(patient, graph=bot), "Graph permissions")).says == "not consented: AppCatalog.Read.All"


async def test_without_consent_the_catalogue_is_not_seen(patient: Patient, azure: Azure) -> None:
    azure.graph = 403
    assert (await found(patient, "app in the catalogue")).state is State.UNSEEN


async def test_a_channel_that_the_bot_was_thrown_out_of_is_seen(patient: Patient, teams: FakeTeams) -> None:
    teams.absent.add("28:bot")
    finding = await found(patient, "consultants' channels")
    assert finding.says == "cannot write for q-incident (404 MemberNotFoundInConversation)"


async def test_a_database_that_is_not_there_is_one_line_without_its_words(patient: Patient, tmp_path: Path) -> None:
    settings = patient.settings.model_copy(update={"database": f"sqlite+aiosqlite:///{tmp_path}/empty.db"})
    assert (await found(replace(patient, settings=settings), "database")).says.startswith("at migration None")


async def test_a_planner_that_is_silent_is_seen(patient: Patient) -> None:
    store = await Store.open(patient.settings.database)
    await store.reckonings.beat("plan", datetime(2026, 11, 23, 6, tzinfo=UTC))
    await store.close()
    assert (await found(patient, "last morning")).says.startswith("No mornings have been planned since")


async def test_outside_azure_what_only_the_identity_can_tell_is_unseen_and_nothing_is_wrong(patient: Patient) -> None:
    outside = replace(patient, bot=None, storage=None, graph=None)
    names = ("queues", "bot token", "Graph permissions", "app in the catalogue")
    assert {(await found(outside, name)).state for name in names} == {State.UNSEEN}


async def test_in_azure_it_looks_by_itself_and_logs_what_is_wrong(
    patient: Patient, azure: Azure, caplog: pytest.LogCaptureFixture
) -> None:
    azure.in_catalogue.clear()
    house = await build(patient.settings, Unsigned(), lambda: NOW)
    await look(replace(house, patient=patient))
    await house.close()
    said = [record.getMessage() for record in caplog.records if record.name == "functions.pulse"]
    assert said == [
        "The doctor: app in the catalogue: not there → make manifest, and upload the zip (docs/deploy.md, step 9)"
    ]


def test_settings_that_are_wrong_are_told_and_nothing_else_is_tried(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("KOLLEGAN_TENANT_ID", "region")
    assert main([]) == 1
    assert capsys.readouterr().out.startswith("WRONG  settings: KOLLEGAN_TENANT_ID: ")


async def test_the_probe_tries_all_of_it_and_leaves_nothing_behind(
    patient: Patient, teams: FakeTeams, seconds: Seconds
) -> None:
    steps = await probe(patient, QUEUE, AGNES.id, seconds.sleep)
    assert [step.name for step in steps if not step.as_expected] == []
    assert len(steps) == 8
    assert "messages, Retry-After 1" in steps[-1].says
    assert [*teams.memory.shown("19:it"), *teams.memory.shown(f"a:{AGNES.id}")] == []


async def test_what_the_probe_heard_is_answered_by_the_fake_and_holds_nobody(
    patient: Patient, teams: FakeTeams, seconds: Seconds
) -> None:
    kept = saved(await probe(patient, QUEUE, AGNES.id, seconds.sleep))
    assert not [word for word in (AGNES.id, "19:it", TENANT, "kollegan") if word in kept]
    teams.faults["again"].extend(answer for answer in outcomes(kept) if answer.status == 429)
    assert [answer.status for answer in teams.faults["again"]] == [429]


def test_a_blocked_chats_answer_keeps_its_code_and_loses_its_words() -> None:
    inner = json.dumps({"subCode": "MessageWritesBlocked", "details": "Thread is blocked."})
    kept = redacted(json.dumps({"errorCode": 209, "message": inner, "id": "19:abc"}).encode())
    assert kept == {
        "errorCode": 209,
        "message": json.dumps({"subCode": "MessageWritesBlocked", "details": "redacted"}),
        "id": "redacted",
    }
