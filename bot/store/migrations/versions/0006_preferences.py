"""When people want their mornings: their shift, what they chose, and when the next one is due."""

import sqlalchemy as sa
from alembic import op

from bot.store.times import UtcDateTime

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Add the columns. Who is there already is due long ago: the next tick reckons when it is."""
    op.add_column("people", sa.Column("shift", sa.String))
    op.add_column("people", sa.Column("preferences", sa.JSON))
    op.add_column("people", sa.Column("preferences_at", UtcDateTime))
    long_ago = sa.text("'1970-01-01 00:00:00.000000'")
    op.add_column("people", sa.Column("next_at", UtcDateTime, server_default=long_ago))
    op.create_index("ix_people_next_at", "people", ["next_at"])
