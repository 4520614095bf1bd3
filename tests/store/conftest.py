"""A store of its own for every test: once in SQLite, and once in PostgreSQL."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from bot.store import Store

MEMORY = "sqlite+aiosqlite:///:memory:"
NOW = datetime(2026, 11, 23, 5, 30, tzinfo=UTC)


class Stopwatch:
    """Seconds that pass when the test says so."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def stopwatch() -> Stopwatch:
    return Stopwatch()


@pytest.fixture
async def store(url: str, stopwatch: Stopwatch) -> AsyncIterator[Store]:
    opened = await Store.open(url, stopwatch=stopwatch)
    yield opened
    await opened.close()
