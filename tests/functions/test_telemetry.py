"""What is measured reaches Application Insights, is what the alerts ask for, and holds nobody's words."""

import asyncio
import gzip
import json
import re
import subprocess
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.teams.answers import Answer
from functions.azure import make_app
from functions.azure_monitor import AzureMonitor
from functions.hosting import Hosted
from functions.settings import Settings
from functions.telemetry import CALL, DOCTOR, MEASURED, MORNING_ALERTS, OLDEST_ERRAND, PULSE, TURN, Seen, Telemetry
from functions.wiring import House, Unsigned, build
from tests.infra.bicep import INFRA

ROOT = Path(__file__).parents[2]
ALERTS = (INFRA / "modules" / "alerts.bicep").read_text(encoding="utf-8")


@dataclass
class Insights:
    """The part of Application Insights that takes telemetry in."""

    connection: str = ""
    taken: list[dict[str, object]] = field(default_factory=list[dict[str, object]])

    async def track(self, request: web.Request) -> web.Response:
        body = await request.read()
        said = json.loads(gzip.decompress(body) if body[:2] == b"\x1f\x8b" else body)
        self.taken.extend(said)
        return web.json_response({"itemsReceived": len(said), "itemsAccepted": len(said), "errors": []})

    def texts(self) -> str:
        return json.dumps(self.taken)


@pytest.fixture
async def insights(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Insights]:
    monkeypatch.setenv("APPLICATIONINSIGHTS_STATSBEAT_DISABLED_ALL", "true")
    stand_in, app = Insights(), web.Application()
    app.router.add_post("/{path:.*}", stand_in.track)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    key = "00000000-0000-4000-8000-000000000001"
    stand_in.connection = f"InstrumentationKey={key};IngestionEndpoint=http://{host}:{port}/"
    yield stand_in
    await runner.cleanup()


async def test_a_turn_a_call_and_a_pulse_arrive(insights: Insights) -> None:
    telemetry = Telemetry(lambda: AzureMonitor(insights.connection, None))
    with telemetry.turn() as turn:
        turn.status = 200
    telemetry.heard("POST", Answer(201, b'{"id": "19:secret"}'), 0.2)
    telemetry.pulse({OLDEST_ERRAND: 12.0, MORNING_ALERTS: 0.0, DOCTOR: 1.0})
    await asyncio.to_thread(telemetry.close)
    named = set(re.findall(r'"name": "(kollegan\.[\w.]+)"', insights.texts()))
    assert named == MEASURED
    assert {TURN, CALL, PULSE} <= named
    assert "19:secret" not in insights.texts()


async def test_a_turn_that_raises_has_failed(insights: Insights) -> None:
    telemetry = Telemetry(lambda: AzureMonitor(insights.connection, None))
    with pytest.raises(ZeroDivisionError), telemetry.turn():
        raise ZeroDivisionError("Agnes 19121212-1212")
    await asyncio.to_thread(telemetry.close)
    assert '"status": "500"' in insights.texts()
    assert "Agnes" not in insights.texts()


@dataclass
class Kept:
    """A sink that keeps what it is given."""

    all: list[Seen] = field(default_factory=list[Seen])

    def seen(self, seen: Seen) -> None:
        self.all.append(seen)

    def found(self, name: str, value: float) -> None:
        self.all.append(Seen(name, 0, value, 0))

    def close(self) -> None:
        pass


async def test_each_message_over_http_is_a_turn_with_its_status(tmp_path: Path) -> None:
    kept = Kept()
    house = await build(Settings(database=f"sqlite+aiosqlite:///{tmp_path}/kollegan.db"), Unsigned())
    measured = replace(house, telemetry=Telemetry(lambda: kept))

    async def ready() -> House:
        return measured

    app = web.Application()
    app.add_routes(Hosted.of(make_app(ready)).routes)
    async with TestClient(TestServer(app)) as teams:
        assert (await teams.post("/api/messages", data=b"19121212-1212")).status == 400
    await measured.feel()
    await measured.close()
    turn, *found = kept.all
    assert (turn.name, turn.status, turn.what) == (TURN, 400, "")
    assert {each.name: each.seconds for each in found} == {PULSE: 1.0, OLDEST_ERRAND: 0.0, MORNING_ALERTS: 0.0}


def test_without_an_address_nothing_is_measured_and_nothing_started() -> None:
    telemetry = Telemetry()
    with telemetry.turn() as turn:
        turn.status = 200
    telemetry.pulse({})
    telemetry.close()


def test_what_cannot_be_measured_is_told_and_stops_nobody(caplog: pytest.LogCaptureFixture) -> None:
    def unreachable() -> AzureMonitor:
        raise ConnectionError("somewhere")

    telemetry = Telemetry(unreachable)
    telemetry.pulse({})
    telemetry.close()
    assert "Not measured: ConnectionError" in caplog.text


def test_the_alerts_ask_for_what_is_measured() -> None:
    asked = set(re.findall(r'"(kollegan\.[\w.]+)"', ALERTS))
    assert asked
    assert asked <= MEASURED


def test_the_alerts_look_for_words_that_are_logged() -> None:
    sought = re.findall(r'message contains "([^"]+)"', ALERTS)
    sources = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "functions").glob("*.py"))
    assert len(sought) == 2
    assert [words for words in sought if words not in sources] == []


def test_importing_the_function_app_imports_no_telemetry() -> None:
    code = "import sys, function_app; print([name for name in sys.modules if name.startswith('opentelemetry')])"
    said = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"
