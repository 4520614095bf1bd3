"""Everything that is remembered, behind one door."""

import logging
import sqlite3
import time
from collections.abc import Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Self

from sqlalchemy import make_url

from bot.errors import NoDatabase, NotMigrated
from bot.privacy import STRICT, ScreenPolicy
from bot.store.activities import Activities
from bot.store.cards import Cards
from bot.store.channels import Channels
from bot.store.corrections import Corrections
from bot.store.database import Database, Password
from bot.store.edits import Edits
from bot.store.errands import Errands
from bot.store.items import Items
from bot.store.keys import Keys
from bot.store.learning import Learning
from bot.store.mornings import Mornings
from bot.store.pace import Pace
from bot.store.people import People
from bot.store.proposals import Proposals
from bot.store.readers import Readers
from bot.store.reckonings import Reckonings
from bot.store.references import References
from bot.store.shown import ShownCards
from bot.store.tables import VERSION
from bot.store.tickets import Tickets
from bot.store.traces import Traces
from bot.store.votes import Votes
from bot.store.wanting import Wanting

KEPT_SENT = timedelta(days=60)
"""So long it can be looked up whether something was sent; a message of Teams can be corrected no longer."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Store:
    """One database and what is kept in it. Opened once per process, closed at its end."""

    database: Database
    activities: Activities
    people: People
    references: References
    learning: Learning
    corrections: Corrections
    tickets: Tickets
    errands: Errands
    shown: ShownCards
    channels: Channels
    traces: Traces
    mornings: Mornings
    readers: Readers
    reckonings: Reckonings
    pace: Pace
    wanting: Wanting
    votes: Votes
    proposals: Proposals
    items: Items
    edits: Edits
    cards: Cards
    keys: Keys

    @classmethod
    async def open(
        cls,
        url: str,
        policy: ScreenPolicy = STRICT,
        *,
        password: Password | None = None,
        stopwatch: Callable[[], float] = time.monotonic,
    ) -> Self:
        """Connect to the database at `url`, `sqlite+aiosqlite:///…` or `postgresql+asyncpg://…`.

        `policy` is the region's: it says how long traces stay, and judges texts again when they are read. `password`
        gives PostgreSQL's at each connection, where it is not in the address.
        Raises `NoDatabase` where it cannot be reached. The tables are made by `migrate`.
        """
        database = _database(url, password)
        errands = Errands(database)
        store = cls(
            database,
            Activities(database),
            People(database, stopwatch),
            References(database, stopwatch),
            Learning(database, stopwatch, policy),
            Corrections(database, stopwatch, policy),
            Tickets(database, errands, stopwatch),
            errands,
            ShownCards(database),
            Channels(database),
            Traces(database, policy),
            Mornings(database),
            Readers(database),
            Reckonings(database),
            Pace(database),
            Wanting(database),
            Votes(database),
            Proposals(database),
            Items(database),
            Edits(database, stopwatch, policy),
            Cards(database),
            Keys(database),
        )
        try:
            await store.ping()
        except BaseException as error:
            await database.close()
            if isinstance(error, Exception):  # also asyncpg's own, which nobody wraps while it connects
                raise NoDatabase(_why(url, error)) from error
            raise
        return store

    async def ping(self) -> None:
        """Ask the database for a sign of life."""
        await self.database.ping()

    async def ready(self) -> None:
        """See to it that the tables are there. Raises `NotMigrated` where PostgreSQL's are older than this program.

        A file is its process's own, and is migrated here; who runs on PostgreSQL owns nothing there, and may not.
        """
        if self.database.dialect == "sqlite":
            await self.migrate()
        elif (found := await self.database.version() or "") < VERSION:
            raise NotMigrated(found, VERSION)

    async def migrate(self, role: str | None = None) -> None:
        """Bring the tables to this version of the program; nothing happens where they are there already.

        `role` is PostgreSQL's of the running program: it may use the tables from then on, and owns none of them.

        A database that a newer version has migrated is used as it is: migrations only add, so that a version that is
        put back, or still runs beside the new one, finds what it knows.
        """
        found = await self.database.version()
        if found == VERSION and role is None:
            return
        if found is not None and found.isdecimal() and int(found) > int(VERSION):
            _log.warning("The database stands at %s, and this version of the program knows %s", found, VERSION)
            return
        # why here: Alembic costs 0.2 s to import, and most processes start on tables that are up to date
        from bot.store.migrate import upgrade

        await upgrade(self.database, role=role)

    async def tidy(self, now: datetime) -> None:
        """Forget what was sent, asked and held back long ago. What else grows is tidied where it is written."""
        await self.errands.tidy(now - KEPT_SENT)
        await self.learning.tidy(now)
        await self.traces.tidy(now)

    async def close(self) -> None:
        """Write what is still gathered, and let go of the database: also where something could not be written.

        Raises the database's own error then.
        """
        async with AsyncExitStack() as last_first:
            last_first.push_async_callback(self.database.close)
            for room in (
                self.traces,
                self.corrections,
                self.edits,
                self.items,
                self.learning,
                self.references,
                self.activities,
            ):
                last_first.push_async_callback(room.close)


def _database(url: str, password: Password | None) -> Database:
    try:
        return Database.at(url, password=password)
    except (OSError, sqlite3.Error) as error:
        raise NoDatabase(_why(url, error)) from error


def _why(url: str, error: Exception) -> str:
    """Which database, without its password, and the fault in one line."""
    fault = getattr(error, "orig", None) or error
    said = str(fault).strip() or type(fault).__name__
    return f"the database {make_url(url).render_as_string()} cannot be used: {said.splitlines()[0]}"
