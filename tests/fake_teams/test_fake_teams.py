"""The fake Teams keeps the rules that are written in it."""

import asyncio
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass

import aiohttp
import pytest

from tests.fake_teams.limits import SENDING, Pace
from tests.fake_teams.server import FakeTeams


@dataclass
class Clock:
    now: float = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def teams(clock: Clock) -> AsyncIterator[FakeTeams]:
    async with FakeTeams(clock) as fake:
        yield fake


async def call(teams: FakeTeams, chat: str, **body: object) -> tuple[int, str | None, str]:
    """The status, the id, and Retry-After."""
    async with aiohttp.ClientSession() as session:
        url = f"{teams.url}v3/conversations/{chat}/activities"
        async with session.post(url, json={"type": "message", **body}) as answer:
            return answer.status, (await answer.json()).get("id"), answer.headers.get("Retry-After", "")


async def test_a_card_and_a_text_in_one_are_split_and_give_no_id(teams: FakeTeams) -> None:
    assert await call(teams, "a:1", text="Hej", attachments=[{"content": "a card"}]) == (201, None, "")
    assert [("text" in m, "attachments" in m) for m in teams.memory.shown("a:1")] == [(True, False), (False, True)]


async def test_a_conversation_takes_7_in_a_second_and_8_in_two(teams: FakeTeams, clock: Clock) -> None:
    assert [(await call(teams, "a:1", text="Hej"))[0] for _ in range(8)] == [201] * 7 + [429]
    clock.now = 1.0
    assert (await call(teams, "a:1", text="Hej"))[0] == 201
    assert await call(teams, "a:1", text="Hej") == (429, None, "1")
    assert (await call(teams, "a:2", text="Hej"))[0] == 201
    clock.now = 2.0
    assert (await call(teams, "a:1", text="Hej"))[0] == 201


@pytest.mark.parametrize(("seconds", "most"), [(30, 60), (3600, 1800)])
def test_a_conversation_takes_60_in_half_a_minute_and_1800_in_an_hour(seconds: int, most: int) -> None:
    pace, step = Pace(SENDING), seconds / most * 0.99
    for number in range(most):
        assert pace.wait(number * step) == 0
        pace.count(number * step)
    assert pace.wait(most * step) == pytest.approx(seconds - most * step)


async def test_the_whole_bot_makes_50_calls_a_second(teams: FakeTeams, clock: Clock) -> None:
    statuses = [(await call(teams, f"a:{number}", text="Hej"))[0] for number in range(51)]
    assert statuses == [201] * 50 + [429]
    clock.now = 1.0
    assert (await call(teams, "a:50", text="Hej"))[0] == 201


async def test_a_message_holds_100_kilobytes(teams: FakeTeams) -> None:
    assert (await call(teams, "a:1", text="å" * 51_000))[0] == 201
    assert (await call(teams, "a:1", text="å" * 52_000))[0] == 413


async def test_it_runs_as_a_process_of_its_own_and_tells_what_it_remembers() -> None:
    command = ("-m", "tests.fake_teams", "--port", "0")
    process = await asyncio.create_subprocess_exec(sys.executable, *command, stdout=asyncio.subprocess.PIPE)
    try:
        assert process.stdout is not None
        address = (await process.stdout.readline()).decode().strip()
        async with aiohttp.ClientSession(address) as session:
            await session.post("/v3/conversations/a:1/activities", json={"type": "message", "text": "Hej"})
            async with session.get("/remembered") as answer:
                told = await answer.json()
    finally:
        process.terminate()
        await process.wait()
    assert [message["text"] for message in told["messages"]["a:1"]] == ["Hej"]
