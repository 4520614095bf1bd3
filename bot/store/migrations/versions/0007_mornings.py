"""Everybody's digest of a day, the pace of sending, and whom Teams refuses."""

import sqlalchemy as sa
from alembic import op

from bot.store.times import UtcDateTime

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Make the tables, and the columns that say whom Teams refuses."""
    _mornings()
    op.create_table(
        "paces",
        sa.Column("name", sa.String, nullable=False),
        sa.Column("next", sa.Float, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_paces"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "beats",
        sa.Column("name", sa.String, nullable=False),
        sa.Column("at", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_beats"),
        sqlite_with_rowid=False,
    )
    op.add_column("conversation_references", sa.Column("refused", sa.String))
    op.add_column("conversation_references", sa.Column("refused_at", UtcDateTime))


def _mornings() -> None:
    op.create_table(
        "mornings",
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("person", sa.String, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("wanted_at", UtcDateTime, nullable=False),
        sa.Column("last_at", UtcDateTime, nullable=False),
        sa.Column("due_at", UtcDateTime, nullable=False),
        sa.Column("second", sa.BigInteger, nullable=False),
        sa.Column("try_at", UtcDateTime, nullable=False),
        sa.Column("worker", sa.String),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("uncertain", sa.Integer, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("reason", sa.String),
        sa.Column("conversation", sa.String),
        sa.Column("activity", sa.String),
        sa.Column("done_at", UtcDateTime),
        sa.PrimaryKeyConstraint("number", name="pk_mornings"),
        sa.UniqueConstraint("person", "day", "kind", name="uq_mornings_person"),
    )
    for column in ("try_at", "second"):
        name = f"ix_mornings_{column.removesuffix('_at')}"
        is_waiting = sa.text("state = 'waiting'")
        op.create_index(name, "mornings", [column], sqlite_where=is_waiting, postgresql_where=is_waiting)
    op.create_index("ix_mornings_day", "mornings", ["day", "state"])
