"""One database, spoken to in two ways: a single statement, or several that hold together."""

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from sqlalchemy import URL, AsyncAdaptedQueuePool, Executable, Row, Table, event, inspect, make_url, text
from sqlalchemy.engine import AdaptedConnection
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

if TYPE_CHECKING:
    import aiosqlite
    from sqlalchemy.dialects import postgresql, sqlite

Parameters = Mapping[str, object]
Password = Callable[[], Awaitable[str]]

# why 1: SQLite writes one at a time, and waiting in line for one connection is cheaper than waiting for its lock;
# it also makes a database in memory, which lives in its connection, behave as a file does
CONNECTIONS = {"sqlite": 1, "postgresql": 5}
_TRANSACTION = {"sqlite": "SERIALIZABLE", "postgresql": "READ COMMITTED"}

RECYCLED = 1800
"""Seconds that a connection is used: what it was let in with, and the server that it was led to, may have changed."""

PATIENCE = 5.0
"""Seconds that a statement waits for a connection: half of what a turn has."""

_TRIES, _PAUSE = 50, 0.02

_PRAGMAS = ("synchronous = NORMAL", "busy_timeout = 5000", "foreign_keys = ON")


class Database:
    """SQLite or PostgreSQL. A single statement is its own transaction, and pays for no BEGIN and COMMIT."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._transactions = engine.execution_options(isolation_level=_TRANSACTION[engine.dialect.name])
        self._insert = _insert_of(engine.dialect.name)

    @classmethod
    def at(cls, url: str, patience: float = PATIENCE, password: Password | None = None) -> Self:
        """The database at `url`; nothing is connected yet. Raises ValueError for one of another kind.

        `password` gives PostgreSQL's, and is asked at each connection. It is told to nobody who only claims to be the
        server: the connection is encrypted, its certificate checked, unless the address says otherwise (`?ssl=…`).
        """
        parsed = make_url(url)
        if parsed.get_backend_name() not in CONNECTIONS:
            raise ValueError("a database that is neither SQLite nor PostgreSQL")
        return cls(_engine(parsed, patience, password))

    @property
    def dialect(self) -> str:
        """`sqlite` or `postgresql`."""
        return self._engine.dialect.name

    def quoted(self, name: str) -> str:
        """A name as it stands in a statement."""
        return self._engine.dialect.identifier_preparer.quote_identifier(name)

    def insert(self, table: Table) -> "postgresql.Insert | sqlite.Insert":
        """An INSERT that knows ON CONFLICT, which both databases spell alike."""
        return self._insert(table)

    async def change(self, statement: Executable, parameters: Parameters) -> int:
        """Run one statement that writes, and say how many rows it touched."""
        async with self._engine.connect() as connection:
            return (await connection.execute(statement, parameters)).rowcount

    async def first(self, statement: Executable, parameters: Parameters) -> Row[Any] | None:
        """The first row that a statement finds."""
        async with self._engine.connect() as connection:
            return (await connection.execute(statement, parameters)).first()

    async def rows(self, statement: Executable, parameters: Parameters) -> Sequence[Row[Any]]:
        """All rows that a statement finds."""
        async with self._engine.connect() as connection:
            return (await connection.execute(statement, parameters)).all()

    async def change_all(self, statement: Executable, rows: Iterable[Parameters]) -> None:
        """Run one statement for every one of `rows`: all of them, or none."""
        listed = list(rows)
        if listed:
            async with self.together() as connection:
                await connection.execute(statement, listed)

    def together(self) -> AbstractAsyncContextManager[AsyncConnection]:
        """A connection on which everything happens, or nothing."""
        return self._transactions.begin()

    async def version(self) -> str | None:
        """Which migration the tables stand at; None where there are none."""
        async with self._engine.connect() as connection:
            if not await connection.run_sync(lambda plain: inspect(plain).has_table("alembic_version")):
                return None
            return (await connection.execute(text("SELECT version_num FROM alembic_version"))).scalar()

    async def ping(self) -> None:
        """Ask for a sign of life."""
        async with self._engine.connect() as connection:
            await connection.execute(text("SELECT 1"))

    async def close(self) -> None:
        """Close the connections."""
        await self._engine.dispose()


def _insert_of(dialect: str) -> "Callable[[Table], postgresql.Insert | sqlite.Insert]":
    # why here: the other database's half costs 35 ms to import, and is never used
    if dialect == "postgresql":
        from sqlalchemy.dialects import postgresql

        return postgresql.insert
    from sqlalchemy.dialects import sqlite

    return sqlite.insert


def _engine(url: URL, patience: float, password: Password | None) -> AsyncEngine:
    name = url.get_backend_name()
    connected = _to_postgresql(url, patience, password) if name == "postgresql" else {}
    engine = create_async_engine(
        url,
        poolclass=AsyncAdaptedQueuePool,
        pool_size=CONNECTIONS[name],
        max_overflow=0,
        pool_timeout=patience,
        pool_pre_ping=name == "postgresql",  # why: what lies between may have dropped a connection that rested
        pool_recycle=RECYCLED if name == "postgresql" else -1,
        connect_args=connected,
        isolation_level="AUTOCOMMIT",
        skip_autocommit_rollback=True,
        hide_parameters=True,  # why: errors are logged, and parameters hold people's names
    )
    if name == "sqlite":
        _make_room(url.database)
        event.listen(engine.sync_engine, "connect", _prepare_sqlite)
    return engine


def _to_postgresql(url: URL, patience: float, password: Password | None) -> dict[str, object]:
    """What asyncpg is told. In UTC, whatever the server's clock shows: it reads a time without a zone by that."""
    told: dict[str, object] = {"timeout": patience, "server_settings": {"timezone": "UTC"}}
    if password is not None:
        told |= {"password": password} | ({} if "ssl" in url.query else {"ssl": True})
    return told


def _make_room(file: str | None) -> None:
    """Raises OSError or sqlite3's errors where there can be no database: here, while no thread works for it yet."""
    if file and file != ":memory:":
        Path(file).parent.mkdir(parents=True, exist_ok=True)
        sqlite3.connect(file).close()


def _prepare_sqlite(connection: AdaptedConnection, _: object) -> None:
    connection.run_async(_set_pragmas)


async def _set_pragmas(connection: "aiosqlite.Connection") -> None:
    await _write_ahead(connection)
    for pragma in _PRAGMAS:
        await connection.execute(f"PRAGMA {pragma}")


async def _write_ahead(connection: "aiosqlite.Connection") -> None:
    # why: two connections that both want a new file's journal changed block each other, and SQLite then refuses one
    # at once, without waiting its timeout out
    for left in reversed(range(_TRIES)):
        try:
            await connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError:
            if not left:
                raise
            await asyncio.sleep(_PAUSE)
