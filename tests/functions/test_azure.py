"""The functions as Azure has them, while the house does not stand."""

from collections.abc import AsyncGenerator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.ids import PersonId
from bot.mornings.delivery import Wanted
from bot.mornings.plan import Planned
from functions.azure import make_app
from functions.health import Checkup
from functions.hosting import Hosted
from functions.settings import Settings
from functions.wiring import House, Unsigned, build

NOW = datetime(2026, 11, 23, 5, 30, tzinfo=UTC)

Client = TestClient[web.Request, web.Application]


async def burnt_down() -> House:
    raise ConnectionError("postgresql://somewhere: password authentication failed")


@pytest.fixture
async def client() -> AsyncGenerator[Client, None]:
    app = web.Application()
    app.add_routes(Hosted.of(make_app(burnt_down)).routes)
    async with TestClient(TestServer(app)) as caller:
        yield caller


async def test_health_says_that_it_is_not_well_and_not_why(client: Client) -> None:
    answer = await client.get("/api/health")
    assert (answer.status, await answer.json()) == (503, {"well": False})


async def test_what_is_wrong_is_logged_once_and_without_its_message(
    client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(3):
        await client.get("/api/health")
    (logged,) = (record.getMessage() for record in caplog.records if record.name == "functions.health")
    assert logged.startswith("Not well\nConnectionError\n")
    assert "burnt_down" in logged
    assert "password" not in logged


async def test_once_it_is_well_again_that_is_logged_too(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    house = await build(Settings(database=f"sqlite+aiosqlite:///{tmp_path}/kollegan.db"), Unsigned())
    answers = iter([burnt_down(), ready(house), ready(house)])
    checkup = Checkup(lambda: next(answers))
    assert [await checkup.is_well() for _ in range(3)] == [False, True, True]
    logged = [record.getMessage().partition("\n")[0] for record in caplog.records if record.name == "functions.health"]
    assert logged == ["Not well", "Well again"]
    await house.close()


async def test_a_morning_that_is_about_to_be_sent_is_open(tmp_path: Path) -> None:
    house = await build(Settings(database=f"sqlite+aiosqlite:///{tmp_path}/kollegan.db"), Unsigned(), lambda: NOW)
    checkup = Checkup(lambda: ready(house))
    assert await checkup.morning() == "over"
    async with house.store.database.together() as connection:
        wanted = Planned(Wanted(PersonId("agnes"), NOW.date(), NOW), NOW, int(NOW.timestamp()))
        await house.store.mornings.add(connection, [wanted])
    assert await checkup.morning() == "open"
    await house.close()


async def ready(house: House) -> House:
    return house


async def test_a_message_is_an_error_so_that_teams_sends_it_again(client: Client) -> None:
    answer = await client.post("/api/messages", json={})
    assert answer.status == 500


def test_an_app_can_be_made_for_each_who_hosts_it() -> None:
    names = {tuple(function.get_function_name() for function in make_app(burnt_down).get_functions()) for _ in "ab"}
    timers, queues = (
        ("sweep", "plan_mornings", "bring_mornings", "tidy"),
        ("deliver", "bring", "undelivered", "unbrought"),
    )
    assert names == {("messages", "go", "health", *timers, "pulse", "examine", *queues)}
