"""What editors change of the content; and of which moment the digest was that is put right."""

import sqlalchemy as sa
from alembic import op

from bot.store.times import UtcDateTime

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Add the table and the column."""
    op.create_table(
        "edits",
        sa.Column("item", sa.String, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("deed", sa.String, nullable=False),
        sa.Column("said", sa.JSON, nullable=False),
        sa.Column("by", sa.String, nullable=False),
        sa.Column("at", UtcDateTime, nullable=False),
        sa.Column("holds_from", UtcDateTime, nullable=False),
        sa.Column("ends", sa.Date, nullable=False),
        sa.Column("spread_at", UtcDateTime),
        sa.PrimaryKeyConstraint("item", "version", name="pk_edits"),
        sqlite_with_rowid=False,
    )
    op.add_column("mornings", sa.Column("of_at", UtcDateTime))
