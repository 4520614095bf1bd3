"""What holds for every test: nothing leaves this machine, and a test that cannot run is a test that failed."""

import asyncio
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from hypothesis import HealthCheck, settings

from bot.store import Store
from tests.network import stay_on_this_machine
from tests.postgres import Postgres, postgres

stay_on_this_machine()

# why: an example that is slow because the machine is busy is no fault; one that never ends is seen without a clock
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")


# They wait for browsers, servers and killed processes: begun first, they wait while the quick ones run beside them.
SLOW = ("tests/real/", "tests/mornings/", "tests/functions/", "tests/store/")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: not item.nodeid.startswith(SLOW))


MIGRATED = "migrated"


@pytest.fixture(scope="session")
def server() -> Iterator[Postgres]:
    """One PostgreSQL for all tests of this process, with a database that has the tables."""
    with postgres() as running:
        running.run(f"CREATE DATABASE {MIGRATED}")
        asyncio.run(_migrate(running.url(MIGRATED)))
        yield running


@pytest.fixture(scope="session")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of SQLite's that has the tables."""
    made = tmp_path_factory.mktemp("sqlite") / f"{MIGRATED}.db"
    asyncio.run(_migrate(f"sqlite+aiosqlite:///{made}"))
    return made


async def _migrate(url: str) -> None:
    store = await Store.open(url)
    await store.migrate()
    await store.close()


@pytest.fixture
def sqlite(file: Path, tmp_path: Path) -> str:
    """A file of SQLite's that has the tables, and nothing in them. It is a copy, which is made quickly."""
    return f"sqlite+aiosqlite:///{shutil.copy(file, tmp_path / 'kollegan.db')}"


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> Iterator[str]:
    """A database that has the tables, and nothing in them: one of each kind."""
    if request.param == "sqlite":
        yield request.getfixturevalue("sqlite")
    else:
        with cast("Postgres", request.getfixturevalue("server")).copy(MIGRATED) as database:
            yield database


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """A skipped test is not a passed one. Of several processes, the one that reports counts for all."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter is None:
        return
    assert isinstance(reporter, pytest.TerminalReporter)
    if reporter.stats.get("skipped") and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
