"""The table of what editors change."""

from sqlalchemy import JSON, Column, Date, Integer, String, Table

from bot.store.tables import metadata
from bot.store.times import UtcDateTime

edits = Table(
    "edits",
    metadata,
    Column("item", String, primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("kind", String, nullable=False),
    Column("deed", String, nullable=False),
    Column("said", JSON, nullable=False),
    Column("by", String, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("holds_from", UtcDateTime, nullable=False),
    Column("ends", Date, nullable=False),
    Column("spread_at", UtcDateTime),
    sqlite_with_rowid=False,
)
"""Every version of every edited item: two who make the same version make one, and the other is told. Rows only come.

`said` is the whole of it at that version, `by` the editor's id, `ends` its last day. `spread_at`: when it was planned
whose cards are put right; NULL where they are still to be.
"""
