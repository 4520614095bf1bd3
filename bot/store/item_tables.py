"""What people did with the items of their digests. What each put away is theirs; what is counted names nobody."""

from sqlalchemy import Column, Date, ForeignKey, Integer, String, Table

from bot.store.tables import metadata, people
from bot.store.times import UtcDateTime

put_away = Table(
    "put_away",
    metadata,
    Column("person", String, ForeignKey(people.c.id, ondelete="CASCADE"), primary_key=True),
    Column("item", String, primary_key=True),
    Column("deed", String, nullable=False),
    Column("at", UtcDateTime, nullable=False, index=True),
    sqlite_with_rowid=False,
)
"""What somebody has read, or called not relevant: it does not come back to them."""

item_days = Table(
    "item_days",
    metadata,
    Column("day", Date, primary_key=True),
    Column("item", String, primary_key=True),
    Column("deed", String, primary_key=True),
    Column("times", Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""How often each item was opened, read, and called not relevant: the region's day, all people together."""
