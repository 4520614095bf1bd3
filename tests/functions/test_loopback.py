"""A page on the web cannot speak to the Kollegan that runs on one's machine."""

from collections.abc import AsyncGenerator

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from functions.loopback import only_this_machine

Client = TestClient[web.Request, web.Application]


async def hello(_: web.Request) -> web.Response:
    return web.Response(text="hej")


@pytest.fixture
async def client() -> AsyncGenerator[Client, None]:
    app = web.Application(middlewares=[only_this_machine])
    app.add_routes([web.post("/api/messages", hello)])
    async with TestClient(TestServer(app)) as caller:
        yield caller


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Host": "localhost:3978"},
        {"Host": "127.0.0.1"},
        {"Host": "[::1]:3978"},
        {"Origin": "http://127.0.0.1:56150"},
        {"Host": "localhost:3978", "Origin": "http://localhost:56150"},
    ],
)
async def test_this_machine_is_answered(client: Client, headers: dict[str, str]) -> None:
    assert (await client.post("/api/messages", headers=headers)).status == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "rebound.example"},
        {"Host": "127.0.0.1.rebound.example:3978"},
        {"Host": "localhost@rebound.example"},
        {"Host": "[::1"},
        {"Origin": "https://page.example"},
        {"Origin": "null"},
        {"Origin": ""},
        {"Origin": "http://localhost.page.example"},
        {"Host": "localhost", "Origin": "https://page.example"},
    ],
)
async def test_a_page_of_another_host_is_refused(client: Client, headers: dict[str, str]) -> None:
    assert (await client.post("/api/messages", headers=headers)).status in {400, 403}
