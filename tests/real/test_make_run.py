"""What `make run` starts: it answers, one line says what is wrong, and nothing is left running."""

import asyncio
import json
import re
import signal
import socket
from collections.abc import AsyncGenerator
from pathlib import Path

import aiohttp
import pytest

from tests.fake_teams.server import FakeTeams
from tests.real.activities import CHAT, message
from tests.real.program import Program, program

LOCAL = ("-m", "functions.local", "--port", "0", "--playground-port", "0")
URL = re.compile(r"http://127\.0\.0\.1:\d+")


def url_in(line: str) -> str:
    found = URL.search(line)
    assert found is not None
    return found.group()


def listens(url: str) -> bool:
    with socket.socket() as plug:
        return plug.connect_ex(("127.0.0.1", int(url.rpartition(":")[2]))) == 0


async def ends_listening(url: str) -> None:
    async with asyncio.timeout(10):
        while listens(url):  # noqa: ASYNC110 another process has no event to wait for
            await asyncio.sleep(0.1)


@pytest.fixture
async def running(tmp_path: Path) -> AsyncGenerator[Program, None]:
    async with program(*LOCAL, "--database", tmp_path / "kollegan.db", "--at", "2026-11-23T06:25") as started:
        yield started


async def test_it_says_where_to_look_and_ctrl_c_ends_all_of_it(running: Program) -> None:
    assert "Region Exempel, 2026-11-23 06:25" in await running.line("is up")
    kollegan = url_in(await running.line("Address"))
    playground = url_in(await running.line("Agnes Demo"))
    await running.line("Ctrl-C")
    assert listens(kollegan)
    assert listens(playground)
    running.press_ctrl_c()
    assert await running.ends() == 0
    assert running.said[-1] == "Stopped.\n"
    assert not listens(kollegan)
    assert not listens(playground)


async def test_even_when_it_is_killed_the_playground_does_not_stay(running: Program) -> None:
    playground = url_in(await running.line("Agnes Demo"))
    running.process.send_signal(signal.SIGKILL)
    await ends_listening(playground)


async def test_a_client_of_ones_own_gets_an_answer(tmp_path: Path) -> None:
    database = tmp_path / "kollegan.db"
    async with FakeTeams() as teams, program(*LOCAL, "--no-playground", "--database", database) as running:
        address = url_in(await running.line("Address"))
        question = message("hur signerar jag läkemedel", teams.url)
        async with aiohttp.ClientSession() as session, session.post(f"{address}/api/messages", json=question) as said:
            assert said.status == 200
            page = {"Origin": "https://page.example"}
            async with session.post(f"{address}/api/messages", json=question, headers=page) as refused:
                assert refused.status == 403
        answer = json.dumps(teams.memory.shown(CHAT))
        assert "Spela filmen" in answer
        assert f"{address}/film/" in answer


async def test_a_port_that_is_taken_is_one_line(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        async with program("-m", "functions.local", "--port", str(port), "--database", tmp_path / "k.db") as running:
            assert await running.ends() == 1
    assert running.said == [
        f'Kollegan cannot run: port {port} is taken. Choose another: make run ARGS="--port {port + 1}"\n'
    ]


async def test_a_name_that_the_demo_does_not_know_is_one_line(tmp_path: Path) -> None:
    async with program(*LOCAL, "--as", "nobody", "--database", tmp_path / "k.db") as running:
        assert await running.ends() == 1
    assert running.said[0].startswith(
        "Kollegan cannot run: nobody in the demo is called nobody. There are agnes, omar, britt,"
    )
    assert running.said[0].count("\n") == 1
