"""The functions as Azure has them, while the house does not stand."""

from collections.abc import AsyncGenerator

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from functions.azure import make_app
from functions.hosting import routes
from functions.wiring import House

Client = TestClient[web.Request, web.Application]


async def burnt_down() -> House:
    raise ConnectionError("postgresql://somewhere: password authentication failed")


@pytest.fixture
async def client() -> AsyncGenerator[Client, None]:
    app = web.Application()
    app.add_routes(routes(make_app(burnt_down)))
    async with TestClient(TestServer(app)) as caller:
        yield caller


async def test_health_says_that_it_is_not_well_and_not_why(client: Client) -> None:
    answer = await client.get("/api/health")
    assert (answer.status, await answer.json()) == (503, {"well": False})


async def test_a_message_is_an_error_so_that_teams_sends_it_again(client: Client) -> None:
    answer = await client.post("/api/messages", json={})
    assert answer.status == 500


def test_an_app_can_be_made_for_each_who_hosts_it() -> None:
    names = {tuple(function.get_function_name() for function in make_app(burnt_down).get_functions()) for _ in "ab"}
    assert names == {("messages", "health")}
