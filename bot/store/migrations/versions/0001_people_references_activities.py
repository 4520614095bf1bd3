"""People, what happens once with them, their chats, and what came in.

How to write the next one: copy this file to `0002_what_it_does.py`, set `revision` and `down_revision`, and set
`VERSION` in `bot/store/tables.py`. Forwards only: a fault is mended by one more.
"""

import sqlalchemy as sa
from alembic import op

from bot.store.times import UtcDateTime

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the first tables."""
    _activities()
    _people()
    _occasions()
    _references()


def _activities() -> None:
    op.create_table(
        "activities",
        sa.Column("conversation", sa.String, nullable=False),
        sa.Column("activity", sa.String, nullable=False),
        sa.Column("seen_at", UtcDateTime, nullable=False),
        sa.Column("answered_at", UtcDateTime),
        sa.PrimaryKeyConstraint("conversation", "activity", name="pk_activities"),
        sqlite_with_rowid=False,
    )


def _people() -> None:
    op.create_table(
        "people",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("language", sa.String, nullable=False),
        sa.Column("guest", sa.Boolean, nullable=False),
        sa.Column("roles", sa.JSON, nullable=False),
        sa.Column("memberships", sa.JSON, nullable=False),
        sa.Column("met_at", UtcDateTime),
        sa.Column("told_language", sa.String),
        sa.Column("told_language_at", UtcDateTime),
        sa.Column("told_unit", sa.String),
        sa.Column("told_roles", sa.JSON, nullable=False),
        sa.Column("introduced_at", UtcDateTime),
        sa.PrimaryKeyConstraint("id", name="pk_people"),
    )


def _occasions() -> None:
    op.create_table(
        "occasions",
        sa.Column("person", sa.String, nullable=False),
        sa.Column("occasion", sa.String, nullable=False),
        sa.Column("at", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("person", "occasion", name="pk_occasions"),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name="fk_occasions_person", ondelete="CASCADE"),
        sqlite_with_rowid=False,
    )


def _references() -> None:
    op.create_table(
        "conversation_references",
        sa.Column("person", sa.String, nullable=False),
        sa.Column("conversation", sa.String, nullable=False),
        sa.Column("service_url", sa.String, nullable=False),
        sa.Column("tenant", sa.String, nullable=False),
        sa.Column("bot", sa.String, nullable=False),
        sa.Column("locale", sa.String),
        sa.Column("noted_at", UtcDateTime, nullable=False),
        sa.Column("gone_at", UtcDateTime),
        sa.PrimaryKeyConstraint("person", name="pk_conversation_references"),
        sa.ForeignKeyConstraint(
            ["person"], ["people.id"], name="fk_conversation_references_person", ondelete="CASCADE"
        ),
    )
