"""A database of one's own, of either kind, for what is started from the command line."""

import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from tests.postgres import postgres

KINDS = ("sqlite", "postgresql")


@contextmanager
def database(kind: str) -> Generator[str]:
    """The address of a new database with nothing in it, gone when this ends."""
    if kind == "postgresql":
        with postgres() as server:
            yield server.url("postgres")
    else:
        with tempfile.TemporaryDirectory() as folder:
            yield f"sqlite+aiosqlite:///{Path(folder) / 'kollegan.db'}"
