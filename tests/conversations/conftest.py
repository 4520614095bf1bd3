"""Region Exempel on Monday 23 November 2026 at 06.25, an hour before most of its staff ask anything."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest

from bot.content import personas
from functions.settings import Settings
from functions.wiring import Content, Unsigned, build, read_content
from tests.conversations.chat import Ward
from tests.fake_teams.server import FakeTeams

MORNING = datetime(2026, 11, 23, 5, 25, tzinfo=UTC)


@dataclass(slots=True)
class Clock:
    """The time of day; a test may move it."""

    now: datetime = MORNING

    def __call__(self) -> datetime:
        return self.now


@cache
def region_exempel() -> Content:
    """Read once for all conversations: nothing in it can change."""
    return read_content(Settings())


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def ward(tmp_path: Path, clock: Clock) -> AsyncIterator[Ward]:
    settings = Settings(database=f"sqlite+aiosqlite:///{tmp_path}/kollegan.db")
    house = await build(settings, Unsigned(), clock, region_exempel())
    people = personas(settings.content_folder)
    await house.store.people.take_over([persona.person for persona in people])
    async with FakeTeams() as teams:
        yield Ward(house, teams, people)
        await house.close()
