"""Region Exempel on Monday 23 November 2026 at 06.25, an hour before most of its staff ask anything."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.content import Persona, personas
from functions.settings import Settings
from functions.wiring import Loaded, Unsigned, build, load
from tests.conversations.chat import Ward
from tests.fake_teams.server import FakeTeams

MORNING = datetime(2026, 11, 23, 5, 25, tzinfo=UTC)


@dataclass(slots=True)
class Clock:
    """The time of day; a test may move it."""

    now: datetime = MORNING

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="session")
def loaded() -> Loaded:
    """Region Exempel, read once: nothing that anybody says changes it."""
    return load(Settings())


@pytest.fixture(scope="session")
def people() -> Sequence[Persona]:
    """Those who work there, read once."""
    return personas(Settings().content_folder)


@pytest.fixture
async def ward(tmp_path: Path, clock: Clock, loaded: Loaded, people: Sequence[Persona]) -> AsyncIterator[Ward]:
    settings = Settings(database=f"sqlite+aiosqlite:///{tmp_path}/kollegan.db")
    house = await build(settings, Unsigned(), clock, loaded)
    await house.store.people.take_over([persona.person for persona in people])
    async with FakeTeams() as teams:
        yield Ward(house, teams, people)
        await house.close()
