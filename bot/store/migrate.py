"""Bringing the tables to this version of the program. Imported only where there is something to bring."""

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


async def upgrade(database: Database) -> None:
    """Run the migrations that are missing, in one transaction; a process that comes second waits, and finds none."""
    async with database.together() as connection:
        await connection.execute(text(_ONE_AT_A_TIME[database.dialect]))
        await connection.run_sync(_upgrade)


def _upgrade(connection: Connection) -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
