"""A pace that Teams refused too often is lowered for a while."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Add the columns; nothing is lowered yet."""
    op.add_column("paces", sa.Column("share", sa.Float, nullable=False, server_default=sa.text("1")))
    op.add_column("paces", sa.Column("lowered_at", sa.Float, nullable=False, server_default=sa.text("0")))
