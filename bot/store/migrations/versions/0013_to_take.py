"""What somebody may take is found in one index, in its order; two indexes that nothing reads any longer go."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """One index for two."""
    held = sa.text("closed_at IS NULL AND owner IS NULL")
    columns = ["owner", "urgency", "due", "queue", "area", "unit", "logic", "contact", "id", "closed_at"]
    op.create_index("ix_tickets_to_take", "tickets", columns, sqlite_where=held, postgresql_where=held)
    op.drop_index("ix_tickets_unclaimed", "tickets")
    op.drop_index("ix_tickets_in_area", "tickets")
