"""How often something did not work, by the hour."""

import sqlalchemy as sa
from alembic import op

from bot.store.times import UtcDateTime

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "trouble_hours",
        sa.Column("start", UtcDateTime, nullable=False),
        sa.Column("area", sa.String, nullable=False),
        sa.Column("system", sa.String, nullable=False),
        sa.Column("times", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("start", "area", "system", name="pk_trouble_hours"),
        sqlite_with_rowid=False,
    )
