"""The migrations make the tables that the program knows, on both databases, and lose nothing on their way."""

import asyncio
import re
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import cast

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, MetaData, Table, insert, select, text
from sqlalchemy.exc import DBAPIError

from bot.errors import NotMigrated
from bot.ids import PersonId
from bot.store import Store
from bot.store.migrate import MIGRATIONS, upgrade
from bot.store.tables import VERSION, metadata
from tests.postgres import Postgres
from tests.store.conftest import NOW

VERSIONS = sorted(path.name[:4] for path in (MIGRATIONS / "versions").glob("*.py"))
Rows = dict[tuple[str, str], Mapping[str, object]]


@pytest.fixture(params=["sqlite", "postgresql"])
def nothing(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database without a table."""
    if request.param == "sqlite":
        yield f"sqlite+aiosqlite:///{tmp_path / 'deep' / 'kollegan.db'}"
    else:
        with cast("Postgres", request.getfixturevalue("server")).copy("template1") as database:
            yield database


@pytest.fixture
async def empty(nothing: str) -> AsyncIterator[Store]:
    opened = await Store.open(nothing)
    yield opened
    await opened.close()


def _differences(connection: Connection) -> list[object]:
    context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
    return list(compare_metadata(context, metadata))


async def test_from_nothing_the_migrations_make_the_tables(empty: Store) -> None:
    assert await empty.database.version() is None
    await empty.migrate()
    async with empty.database.together() as connection:
        assert await connection.run_sync(_differences) == []


def test_the_newest_migration_is_the_one_that_is_asked_for() -> None:
    assert ScriptDirectory(str(MIGRATIONS)).get_heads() == [VERSION]


async def test_from_each_earlier_version_every_row_is_kept(empty: Store) -> None:
    written: Rows = {}
    for version in VERSIONS:
        await upgrade(empty.database, version)
        async with empty.database.together() as connection:
            written |= await connection.run_sync(_fill, version)
    async with empty.database.together() as connection:
        kept = await connection.run_sync(_read)
    assert len(written) > len(VERSIONS) * 10
    for key, row in written.items():
        assert {name: kept[key][name] for name in row} == row


def _fill(connection: Connection, version: str) -> Rows:
    """A row in each table that there is by then, as the database gives it back."""
    tables = MetaData()
    tables.reflect(connection)
    filled = [table for table in tables.sorted_tables if table.name != "alembic_version"]
    for table in filled:
        connection.execute(insert(table), {column.name: _made(column.type.python_type, version) for column in table.c})
    return {key: row for key, row in _read(connection).items() if key[1] == version}


def _made(kind: type, version: str) -> object:
    day = date(2026, 1, int(version))
    values: dict[type, object] = {
        str: version,
        bool: True,
        date: day,
        datetime: datetime(2026, 1, day.day, 5, 30, tzinfo=UTC),
        dict: [version],
        object: [version],  # a JSON column, as it is found
        int: int(version),
        float: float(version),
        bytes: version.encode(),
    }
    return values[kind]


def _read(connection: Connection) -> Rows:
    tables = MetaData()
    tables.reflect(connection)
    found = ((table.name, row) for table in tables.sorted_tables for row in _rows(connection, table))
    return {(name, _version_of(row)): row for name, row in found if name != "alembic_version"}


def _rows(connection: Connection, table: Table) -> Sequence[Mapping[str, object]]:
    return [{str(name): value for name, value in row.items()} for row in connection.execute(select(table)).mappings()]


def _version_of(row: Mapping[str, object]) -> str:
    """Which version its row was written at: any of its texts says so."""
    return next(str(value) for value in row.values() if value in VERSIONS)


async def test_two_processes_that_start_together_migrate_once(nothing: str) -> None:
    stores = await asyncio.gather(Store.open(nothing), Store.open(nothing))
    await asyncio.gather(*(store.migrate() for store in stores))
    assert [await store.database.version() for store in stores] == [VERSION, VERSION]
    await asyncio.gather(*(store.close() for store in stores))


async def test_processes_that_open_a_new_file_together_wait_for_each_other(tmp_path: Path) -> None:
    for number in range(10):
        url = f"sqlite+aiosqlite:///{tmp_path / str(number)}.db"
        stores = await asyncio.gather(*(Store.open(url) for _ in range(4)))
        await asyncio.gather(*(store.ping() for store in stores))
        await asyncio.gather(*(store.close() for store in stores))


async def test_a_database_of_another_kind_is_refused_in_plain_words() -> None:
    with pytest.raises(ValueError, match="neither SQLite nor PostgreSQL"):
        await Store.open("mysql://somewhere/kollegan")


async def test_a_version_that_is_put_back_works_on_a_newer_ones_tables(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    await store.database.change(text("UPDATE alembic_version SET version_num = '9999'"), {})
    await store.ready()
    await store.migrate()
    assert await store.database.version() == "9999"
    assert f"The database stands at 9999, and this version of the program knows {VERSION}" in caplog.text


async def test_the_running_program_migrates_its_file_and_says_where_it_may_not(empty: Store) -> None:
    if empty.database.dialect == "sqlite":
        await empty.ready()
        assert await empty.database.version() == VERSION
    else:
        with pytest.raises(NotMigrated, match="stands at no version, and this program wants"):
            await empty.ready()
        await upgrade(empty.database, VERSIONS[-2])
        with pytest.raises(NotMigrated, match=f"stands at {VERSIONS[-2]}"):
            await empty.ready()
        await empty.migrate()
        await empty.ready()


async def test_the_running_programs_role_uses_the_tables_and_changes_none(server: Postgres) -> None:
    server.run('CREATE ROLE "kollegan-app: prod" LOGIN')
    with server.copy("template1") as nothing:
        owner = await Store.open(nothing)
        await owner.migrate("kollegan-app: prod")
        await owner.migrate("kollegan-app: prod")
        ours = await Store.open(nothing.replace("//kollegan@", "//kollegan-app%3A%20prod@"))
        await ours.ready()
        await ours.people.meet(PersonId("agnes"), "Agnes Demo", "sv", NOW)
        await ours.reckonings.beat("plan", NOW)
        for forbidden in ("DROP TABLE people", "CREATE TABLE mine (id int)", "DELETE FROM alembic_version"):
            with pytest.raises(DBAPIError, match=r"must be owner|permission denied"):
                await ours.database.change(text(forbidden), {})
        await ours.close()
        await owner.close()


@pytest.mark.parametrize("migration", sorted((MIGRATIONS / "versions").glob("*.py")), ids=lambda path: path.name)
def test_a_migration_only_adds(migration: Path) -> None:
    written = migration.read_text(encoding="utf-8")
    assert not re.findall(r"\bop\.(?:drop_(?!index)\w+|alter_column|rename_table|execute)", written)
