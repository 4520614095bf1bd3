"""What people did with the items of their digests, and the open tickets of a unit."""

import sqlalchemy as sa
from alembic import op

from bot.store.times import UtcDateTime

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Make the tables, and the index."""
    op.create_table(
        "put_away",
        sa.Column("person", sa.String, nullable=False),
        sa.Column("item", sa.String, nullable=False),
        sa.Column("deed", sa.String, nullable=False),
        sa.Column("at", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("person", "item", name="pk_put_away"),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name="fk_put_away_person", ondelete="CASCADE"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_put_away_at", "put_away", ["at"])
    op.create_table(
        "item_days",
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("item", sa.String, nullable=False),
        sa.Column("deed", sa.String, nullable=False),
        sa.Column("times", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("day", "item", "deed", name="pk_item_days"),
        sqlite_with_rowid=False,
    )
    is_open = sa.text("closed_at IS NULL")
    op.create_index("ix_tickets_of_unit", "tickets", ["unit", "due"], sqlite_where=is_open, postgresql_where=is_open)
