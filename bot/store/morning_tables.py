"""The tables of the mornings. Ids and times, never text."""

from sqlalchemy import BigInteger, Column, Date, Float, Index, Integer, String, Table, UniqueConstraint, text

from bot.store.tables import metadata
from bot.store.times import UtcDateTime

mornings = Table(
    "mornings",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("person", String, nullable=False),
    Column("day", Date, nullable=False),
    Column("kind", String, nullable=False),
    Column("wanted_at", UtcDateTime, nullable=False),
    Column("last_at", UtcDateTime, nullable=False),
    Column("due_at", UtcDateTime, nullable=False),
    Column("second", BigInteger, nullable=False),
    Column("try_at", UtcDateTime, nullable=False),
    Column("worker", String),
    Column("tries", Integer, nullable=False),
    Column("uncertain", Integer, nullable=False),
    Column("state", String, nullable=False),
    Column("reason", String),
    Column("conversation", String),
    Column("activity", String),
    Column("done_at", UtcDateTime),
    Column("of_at", UtcDateTime),
    UniqueConstraint("person", "day", "kind", name="uq_mornings_person"),
)
"""One row for each person, local date and kind: two who plan make one. It outlives the person, whose name it is not.

`due_at` is the plan, in its `second` since 1970; `try_at` is when it may be tried, put off while somebody does, who is
the `worker`. `tries` counts Teams' refusals, `uncertain` the tries of which nobody knows whether they arrived.
What puts a digest right holds the message that it takes the place of from the start, and in `of_at` the moment that
the digest was of.
"""

_WAITING = text("state = 'waiting'")
Index("ix_mornings_try", mornings.c.try_at, sqlite_where=_WAITING, postgresql_where=_WAITING)
Index("ix_mornings_second", mornings.c.second, sqlite_where=_WAITING, postgresql_where=_WAITING)
Index("ix_mornings_day", mornings.c.day, mornings.c.state)

paces = Table(
    "paces",
    metadata,
    Column("name", String, primary_key=True),
    Column("next", Float, nullable=False),
    Column("share", Float, nullable=False, server_default=text("1")),
    Column("lowered_at", Float, nullable=False, server_default=text("0")),
    sqlite_with_rowid=False,
)
"""When the next may be sent, in seconds since 1970: whoever sends moves it on first. `share` of the pace holds, for a
while after `lowered_at`.
"""

beats = Table(
    "beats",
    metadata,
    Column("name", String, primary_key=True),
    Column("at", UtcDateTime, nullable=False),
    sqlite_with_rowid=False,
)
"""When something that happens again and again happened last, so that it is noticed where it does not."""
