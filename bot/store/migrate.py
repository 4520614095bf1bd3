"""Bringing the tables to this version of the program. Imported only where there is something to bring."""

from collections.abc import Iterator
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, text

from bot.store.database import Database

MIGRATIONS = Path(__file__).parent / "migrations"

_ONE_AT_A_TIME = {
    "sqlite": "BEGIN IMMEDIATE",
    "postgresql": "SELECT pg_advisory_xact_lock(hashtext('kollegan migrations'))",
}
_MAY = (
    "GRANT USAGE ON SCHEMA public TO {role}",
    "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role}",
    "GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {role}",
    "REVOKE INSERT, UPDATE, DELETE ON alembic_version FROM {role}",
)


async def upgrade(database: Database, to: str = "head", role: str | None = None) -> None:
    """Run the migrations that are missing, in one transaction; a process that comes second waits, and finds none.

    `role` is PostgreSQL's of the running program: it may read and write what is in the tables, and owns none of them.
    """
    async with database.together() as connection:
        await connection.execute(text(_ONE_AT_A_TIME[database.dialect]))
        await connection.run_sync(_upgrade, to)
        for statement in _granted(database, role):
            await connection.exec_driver_sql(statement)


def _granted(database: Database, role: str | None) -> Iterator[str]:
    if role is not None:
        quoted = database.quoted(role)
        yield from (statement.format(role=quoted) for statement in _MAY)


def _upgrade(connection: Connection, to: str) -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    command.upgrade(config, to)
