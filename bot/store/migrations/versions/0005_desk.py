"""The desk: tickets, what happened to them, what is to be sent of them, and who people are in Teams."""

import sqlalchemy as sa
from alembic import op

from bot.store.times import UtcDateTime

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make the tables."""
    op.add_column("people", sa.Column("upn", sa.String, nullable=False, server_default=sa.text("''")))
    op.create_index("ix_people_upn", "people", ["upn"])
    _tickets()
    _lists()
    _events()
    _numbers_and_looks()
    _errands()
    _cards()
    _absences_and_channels()


def _tickets() -> None:
    op.create_table(
        "tickets",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("number", sa.String, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("asker", sa.String, nullable=False),
        sa.Column("language", sa.String, nullable=False),
        sa.Column("question", sa.String, nullable=False),
        sa.Column("queue", sa.String, nullable=False),
        sa.Column("made_at", UtcDateTime, nullable=False),
        sa.Column("unit", sa.String),
        sa.Column("system", sa.String),
        sa.Column("area", sa.String),
        sa.Column("logic", sa.String),
        sa.Column("priority", sa.String),
        sa.Column("owner", sa.String),
        sa.Column("contact", sa.String),
        sa.Column("back", sa.Date),
        sa.Column("relief", sa.Boolean, nullable=False),
        sa.Column("expert", sa.String),
        sa.Column("notify", sa.JSON, nullable=False),
        sa.Column("reviewers", sa.JSON, nullable=False),
        sa.Column("needs_manager", sa.Boolean, nullable=False),
        sa.Column("reached", sa.Float, nullable=False),
        sa.Column("first_response_due", UtcDateTime),
        sa.Column("first_response_at", UtcDateTime),
        sa.Column("resolution_due", UtcDateTime),
        sa.Column("waiting_since", UtcDateTime),
        sa.Column("closed_at", UtcDateTime),
        sa.Column("how_to", sa.String),
        sa.Column("booked", UtcDateTime),
        sa.Column("helped", sa.Boolean),
        sa.Column("next_at", UtcDateTime),
        sa.Column("urgency", sa.Integer, nullable=False),
        sa.Column("due", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_tickets"),
    )


def _lists() -> None:
    op.create_index("ix_tickets_number", "tickets", ["number"], unique=True)
    op.create_index("ix_tickets_asked", "tickets", ["asker", "made_at"])
    _open("ix_tickets_owned", ["owner", "urgency", "due", "closed_at"])
    _open("ix_tickets_unclaimed", ["queue", "urgency", "due"], " AND owner IS NULL")
    _open("ix_tickets_in_area", ["area", "urgency", "due"])
    _open("ix_tickets_next", ["next_at"], " AND next_at IS NOT NULL")


def _open(name: str, columns: list[str], where: str = "") -> None:
    held = sa.text(f"closed_at IS NULL{where}")
    op.create_index(name, "tickets", columns, sqlite_where=held, postgresql_where=held)


def _events() -> None:
    op.create_table(
        "ticket_events",
        sa.Column("ticket", sa.String, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("at", UtcDateTime, nullable=False),
        sa.Column("side", sa.String, nullable=False),
        sa.Column("actor", sa.String, nullable=False),
        sa.Column("move", sa.String, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("owner", sa.String),
        sa.Column("words", sa.String),
        sa.Column("internal", sa.Boolean, nullable=False),
        sa.Column("concerns", sa.String),
        sa.PrimaryKeyConstraint("ticket", "version", name="pk_ticket_events"),
        _of_ticket("ticket_events"),
        sqlite_with_rowid=False,
    )


def _of_ticket(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["ticket"], ["tickets.id"], name=f"fk_{table}_ticket", ondelete="CASCADE")


def _numbers_and_looks() -> None:
    op.create_table(
        "ticket_numbers",
        sa.Column("series", sa.String, nullable=False),
        sa.Column("next", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("series", name="pk_ticket_numbers"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "ticket_looks",
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("ticket", sa.String, nullable=False),
        sa.Column("person", sa.String, nullable=False),
        sa.Column("at", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_ticket_looks"),
    )
    op.create_index("ix_ticket_looks_ticket", "ticket_looks", ["ticket"])


def _errands() -> None:
    op.create_table(
        "errands",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("ticket", sa.String, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("target", sa.String, nullable=False),
        sa.Column("due_at", UtcDateTime, nullable=False),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("outcome", sa.String),
        sa.Column("done_at", UtcDateTime),
        sa.PrimaryKeyConstraint("id", name="pk_errands"),
        _of_ticket("errands"),
    )
    op.create_index("ix_errands_ticket", "errands", ["ticket"])
    to_send = sa.text("outcome IS NULL")
    op.create_index("ix_errands_due", "errands", ["due_at"], sqlite_where=to_send, postgresql_where=to_send)


def _cards() -> None:
    op.create_table(
        "shown_tickets",
        sa.Column("ticket", sa.String, nullable=False),
        sa.Column("place", sa.String, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("conversation", sa.String),
        sa.Column("activity", sa.String),
        sa.Column("busy_until", UtcDateTime),
        sa.PrimaryKeyConstraint("ticket", "place", name="pk_shown_tickets"),
        _of_ticket("shown_tickets"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_shown_tickets_card", "shown_tickets", ["conversation", "activity"])


def _absences_and_channels() -> None:
    op.create_table(
        "absences",
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("member", sa.String, nullable=False),
        sa.Column("first", sa.Date, nullable=False),
        sa.Column("last", sa.Date, nullable=False),
        sa.Column("cover", sa.JSON, nullable=False),
        sa.Column("made_by", sa.String, nullable=False),
        sa.Column("made_at", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_absences"),
    )
    op.create_index("ix_absences_last", "absences", ["last"])
    op.create_table(
        "queue_channels",
        sa.Column("queue", sa.String, nullable=False),
        sa.Column("conversation", sa.String, nullable=False),
        sa.Column("service_url", sa.String, nullable=False),
        sa.Column("tenant", sa.String, nullable=False),
        sa.Column("bot", sa.String, nullable=False),
        sa.Column("locale", sa.String),
        sa.Column("noted_at", UtcDateTime, nullable=False),
        sa.Column("gone_at", UtcDateTime),
        sa.PrimaryKeyConstraint("queue", name="pk_queue_channels"),
        sqlite_with_rowid=False,
    )
