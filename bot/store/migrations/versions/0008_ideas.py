"""How far ideas and applications have come, who would like an idea to come true, and how-tos that are proposed."""

import sqlalchemy as sa
from alembic import op

from bot.store.times import UtcDateTime

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Add the column and the tables."""
    op.add_column("tickets", sa.Column("course", sa.JSON(none_as_null=True)))
    op.create_index(
        "ix_tickets_of_kind",
        "tickets",
        ["kind", "made_at"],
        sqlite_where=sa.text("closed_at IS NULL"),
        postgresql_where=sa.text("closed_at IS NULL"),
    )
    _votes()
    _proposals()


def _votes() -> None:
    op.create_table(
        "ticket_votes",
        sa.Column("ticket", sa.String, nullable=False),
        sa.Column("person", sa.String, nullable=False),
        sa.Column("at", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("ticket", "person", name="pk_ticket_votes"),
        sa.ForeignKeyConstraint(["ticket"], ["tickets.id"], name="fk_ticket_votes_ticket", ondelete="CASCADE"),
        sqlite_with_rowid=False,
    )


def _proposals() -> None:
    op.create_table(
        "proposed_how_tos",
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("ticket", sa.String, nullable=False),
        sa.Column("title", sa.String, nullable=False),
        sa.Column("answer", sa.String, nullable=False),
        sa.Column("system", sa.String),
        sa.Column("area", sa.String),
        sa.Column("language", sa.String, nullable=False),
        sa.Column("made_by", sa.String, nullable=False),
        sa.Column("made_at", UtcDateTime, nullable=False),
        sa.Column("accepted", sa.Boolean),
        sa.Column("judged_by", sa.String),
        sa.Column("judged_at", UtcDateTime),
        sa.PrimaryKeyConstraint("number", name="pk_proposed_how_tos"),
    )
    op.create_index("ix_proposed_how_tos_ticket", "proposed_how_tos", ["ticket"], unique=True)
