"""What is learned from what people ask, and what editors correct."""

import sqlalchemy as sa
from alembic import op

from bot.store.times import UtcDateTime

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the tables."""
    _films()
    _questions()
    _hours()
    _corrections()


def _films() -> None:
    op.create_table(
        "film_days",
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("how_to", sa.String, nullable=False),
        sa.Column("deed", sa.String, nullable=False),
        sa.Column("times", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("day", "how_to", "deed", name="pk_film_days"),
        sqlite_with_rowid=False,
    )


def _questions() -> None:
    op.create_table(
        "questions",
        sa.Column("key", sa.String, nullable=False),
        sa.Column("text", sa.String, nullable=False),
        sa.Column("area", sa.String),
        sa.Column("last_seen", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_questions"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "question_days",
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("key", sa.String, nullable=False),
        sa.Column("why", sa.String, nullable=False),
        sa.Column("how_to", sa.String, nullable=False),
        sa.Column("unit", sa.String, nullable=False),
        sa.Column("role", sa.String, nullable=False),
        sa.Column("times", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("day", "key", "why", "how_to", "unit", "role", name="pk_question_days"),
        sqlite_with_rowid=False,
    )


def _hours() -> None:
    op.create_table(
        "asked_hours",
        sa.Column("start", UtcDateTime, nullable=False),
        sa.Column("area", sa.String, nullable=False),
        sa.Column("how_to", sa.String, nullable=False),
        sa.Column("question", sa.String, nullable=False),
        sa.Column("times", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("start", "area", "how_to", "question", name="pk_asked_hours"),
        sqlite_with_rowid=False,
    )


def _corrections() -> None:
    op.create_table(
        "corrections",
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("phrase", sa.String),
        sa.Column("how_to", sa.String),
        sa.Column("text_sv", sa.String),
        sa.Column("text_en", sa.String),
        sa.Column("system", sa.String),
        sa.Column("area", sa.String),
        sa.Column("until", UtcDateTime),
        sa.Column("made_at", UtcDateTime, nullable=False),
        sa.Column("made_by", sa.String, nullable=False),
        sa.Column("undone_at", UtcDateTime),
        sa.PrimaryKeyConstraint("number", name="pk_corrections"),
    )
