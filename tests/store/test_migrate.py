"""The migrations make the tables that the program knows."""

import asyncio
import re
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from bot.store import Store
from bot.store.migrate import MIGRATIONS
from bot.store.tables import VERSION, metadata
from tests.store.conftest import MEMORY


def _differences(connection: Connection) -> list[object]:
    context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
    return list(compare_metadata(context, metadata))


async def test_from_nothing_the_migrations_make_the_tables(store: Store) -> None:
    async with store.database.together() as connection:
        assert await connection.run_sync(_differences) == []


def test_the_newest_migration_is_the_one_that_is_asked_for() -> None:
    assert ScriptDirectory(str(MIGRATIONS)).get_heads() == [VERSION]


async def test_two_processes_that_start_together_migrate_once(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'deep' / 'kollegan.db'}"
    stores = await asyncio.gather(Store.open(url), Store.open(url))
    await asyncio.gather(*(store.migrate() for store in stores))
    assert [await store.database.version() for store in stores] == [VERSION, VERSION]
    await asyncio.gather(*(store.close() for store in stores))


async def test_processes_that_open_a_new_file_together_wait_for_each_other(tmp_path: Path) -> None:
    for number in range(10):
        url = f"sqlite+aiosqlite:///{tmp_path / str(number)}.db"
        stores = await asyncio.gather(*(Store.open(url) for _ in range(4)))
        await asyncio.gather(*(store.ping() for store in stores))
        await asyncio.gather(*(store.close() for store in stores))


async def test_before_the_first_migration_there_is_no_version() -> None:
    store = await Store.open(MEMORY)
    assert await store.database.version() is None
    await store.close()


async def test_a_database_of_another_kind_is_refused_in_plain_words() -> None:
    with pytest.raises(ValueError, match="neither SQLite nor PostgreSQL"):
        await Store.open("mysql://somewhere/kollegan")


async def test_a_version_that_is_put_back_works_on_a_newer_ones_tables(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    await store.database.change(text("UPDATE alembic_version SET version_num = '9999'"), {})
    await store.migrate()
    assert await store.database.version() == "9999"
    assert f"The database stands at 9999, and this version of the program knows {VERSION}" in caplog.text


@pytest.mark.parametrize("migration", sorted((MIGRATIONS / "versions").glob("*.py")), ids=lambda path: path.name)
def test_a_migration_only_adds(migration: Path) -> None:
    written = migration.read_text(encoding="utf-8")
    assert not re.findall(r"\bop\.(?:drop_\w+|alter_column|rename_table|execute)", written)
