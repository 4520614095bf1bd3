"""That messages were held back, and which message a question without a film came from."""

import sqlalchemy as sa
from alembic import op

from bot.store.times import UtcDateTime

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "held_back",
        sa.Column("at", UtcDateTime, nullable=False),
        sa.Column("who", sa.String, nullable=False),
        sa.Column("detector", sa.String, nullable=False),
        sa.Column("act", sa.String, nullable=False),
        sa.Column("setting", sa.String, nullable=False),
        sa.Column("length", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("at", "who", "detector", name="pk_held_back"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "question_origins",
        sa.Column("origin", sa.String, nullable=False),
        sa.Column("key", sa.String, nullable=False),
        sa.Column("unit", sa.String, nullable=False),
        sa.Column("role", sa.String, nullable=False),
        sa.Column("area", sa.String, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("start", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("origin", name="pk_question_origins"),
        sqlite_with_rowid=False,
    )
