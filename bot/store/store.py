"""Everything that is remembered, behind one door."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Self

from bot.store.activities import Activities
from bot.store.corrections import Corrections
from bot.store.database import Database
from bot.store.learning import Learning
from bot.store.people import People
from bot.store.references import References
from bot.store.tables import VERSION


@dataclass(frozen=True, slots=True)
class Store:
    """One database and what is kept in it. Opened once per process, closed at its end."""

    database: Database
    activities: Activities
    people: People
    references: References
    learning: Learning
    corrections: Corrections

    @classmethod
    async def open(cls, url: str, *, stopwatch: Callable[[], float] = time.monotonic) -> Self:
        """Connect to the database at `url`, `sqlite+aiosqlite:///…` or `postgresql+asyncpg://…`.

        Raises SQLAlchemy's own errors where it cannot be reached. The tables are made by `migrate`.
        """
        database = Database.at(url)
        store = cls(
            database,
            Activities(database),
            People(database, stopwatch),
            References(database, stopwatch),
            Learning(database, stopwatch),
            Corrections(database, stopwatch),
        )
        await store.ping()
        return store

    async def ping(self) -> None:
        """Ask the database for a sign of life."""
        await self.database.ping()

    async def migrate(self) -> None:
        """Bring the tables to this version of the program; nothing happens where they are there already."""
        if await self.database.version() == VERSION:
            return
        # why here: Alembic costs 0.2 s to import, and most processes start on tables that are up to date
        from bot.store.migrate import upgrade

        await upgrade(self.database)

    async def close(self) -> None:
        """Write what is still gathered, and let go of the database."""
        await self.activities.close()
        await self.references.close()
        await self.learning.close()
        await self.corrections.close()
        await self.database.close()
