"""Why an errand did not arrive, and how old it is; a channel's team, and whether somebody knows that it is gone."""

import sqlalchemy as sa
from alembic import op

from bot.store.times import UtcDateTime

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Add the columns. Of what waits already nobody knows how old it is: it is tried until it arrives."""
    op.add_column("errands", sa.Column("made_at", UtcDateTime))
    op.add_column("errands", sa.Column("reason", sa.String))
    op.add_column("queue_channels", sa.Column("team", sa.String))
    op.add_column("queue_channels", sa.Column("told_at", UtcDateTime))
