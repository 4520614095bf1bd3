"""The tables. What is here is made by the migrations: a test holds the two together."""

from datetime import UTC, datetime

from sqlalchemy import JSON, Boolean, Column, ForeignKey, Integer, LargeBinary, MetaData, String, Table, text

from bot.store.times import UtcDateTime

VERSION = "0014"
"""The newest file in `migrations/versions`. A test says when this is forgotten.

A migration only adds: an older version works on its tables while a new one is put in place, and where it is taken back.
"""

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)

activities = Table(
    "activities",
    metadata,
    Column("conversation", String, primary_key=True),
    Column("activity", String, primary_key=True),
    Column("seen_at", UtcDateTime, nullable=False),
    Column("answered_at", UtcDateTime),
    sqlite_with_rowid=False,
)
"""What came in, so that it is answered once. No index on the time: each process asks for it once an hour, to tidy."""

NEVER_RECKONED = datetime(1970, 1, 1, tzinfo=UTC)
"""The `next_at` of somebody new: their first digest is the next one, however late in the morning it is."""

people = Table(
    "people",
    metadata,
    Column("id", String, primary_key=True),
    Column("version", Integer, nullable=False, default=1),
    Column("name", String, nullable=False),
    Column("language", String, nullable=False),
    Column("guest", Boolean, nullable=False, default=False),
    Column("roles", JSON, nullable=False, default=list),
    Column("memberships", JSON, nullable=False, default=list),
    Column("met_at", UtcDateTime),
    Column("told_language", String),
    Column("told_language_at", UtcDateTime),
    Column("told_unit", String),
    Column("told_roles", JSON, nullable=False, default=list),
    Column("introduced_at", UtcDateTime),
    Column("upn", String, nullable=False, server_default=text("''"), index=True),
    Column("shift", String),
    Column("preferences", JSON),
    Column("preferences_at", UtcDateTime),
    Column("next_at", UtcDateTime, server_default=text("'1970-01-01 00:00:00.000000'"), index=True),
)
"""`next_at` is when the person's next digest is due: long ago where nobody has reckoned it yet, NULL where none is.

`name` to `memberships`, `upn` and `shift` are the region's word, `told_…` and `preferences` the person's own; neither
overwrites the other.

`roles` and `told_roles` are lists of ids, `memberships` a list of `[unit, last day or null]`, the first unit first.
`version` grows with every change, so that a cache never goes back to an older row.
"""

occasions = Table(
    "occasions",
    metadata,
    Column("person", String, ForeignKey(people.c.id, ondelete="CASCADE"), primary_key=True),
    Column("occasion", String, primary_key=True),
    Column("at", UtcDateTime, nullable=False),
    sqlite_with_rowid=False,
)
"""What happens once in a person's life with Kollegan."""

references = Table(
    "conversation_references",  # why: REFERENCES is a word of SQL
    metadata,
    Column("person", String, ForeignKey(people.c.id, ondelete="CASCADE"), primary_key=True),
    Column("conversation", String, nullable=False),
    Column("service_url", String, nullable=False),
    Column("tenant", String, nullable=False),
    Column("bot", String, nullable=False),
    Column("locale", String),
    Column("noted_at", UtcDateTime, nullable=False),
    Column("gone_at", UtcDateTime),
    Column("refused", String),
    Column("refused_at", UtcDateTime),
)
"""Each person's own chat, and how to write there. `gone_at`: Kollegan was removed from it. `refused` is why Teams takes
nothing for it, until they are heard of again.
"""

held_back = Table(
    "held_back",
    metadata,
    Column("at", UtcDateTime, primary_key=True),
    Column("who", String, primary_key=True),
    Column("detector", String, primary_key=True),
    Column("act", String, nullable=False),
    Column("setting", String, nullable=False),
    Column("length", Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""That the screen held a message back. `who` is a mark, `act` "block" or "warn". No text."""

keys = Table(
    "keys",
    metadata,
    Column("name", String, primary_key=True),
    Column("value", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
"""Random keys that this installation has made for itself."""
