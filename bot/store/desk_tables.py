"""The tables of the desk. What people wrote stands in `tickets.question` and `ticket_events.words`, and nowhere else.

Every list of open tickets has an index of its own, which holds the open ones only and in the order of the list: it
costs the same beside a million closed tickets as beside none.
"""

from sqlalchemy import JSON, Boolean, Column, Date, Float, ForeignKey, Index, Integer, String, Table, text

from bot.store.tables import metadata
from bot.store.times import UtcDateTime

tickets = Table(
    "tickets",
    metadata,
    Column("id", String, primary_key=True),
    Column("number", String, nullable=False, unique=True, index=True),
    Column("version", Integer, nullable=False),
    Column("kind", String, nullable=False),
    Column("state", String, nullable=False),
    Column("asker", String, nullable=False),
    Column("language", String, nullable=False),
    Column("question", String, nullable=False),
    Column("queue", String, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("unit", String),
    Column("system", String),
    Column("area", String),
    Column("logic", String),
    Column("priority", String),
    Column("owner", String),
    Column("contact", String),
    Column("back", Date),
    Column("relief", Boolean, nullable=False),
    Column("expert", String),
    Column("notify", JSON, nullable=False),
    Column("reviewers", JSON, nullable=False),
    Column("needs_manager", Boolean, nullable=False),
    Column("reached", Float, nullable=False),
    Column("first_response_due", UtcDateTime),
    Column("first_response_at", UtcDateTime),
    Column("resolution_due", UtcDateTime),
    Column("waiting_since", UtcDateTime),
    Column("closed_at", UtcDateTime),
    Column("how_to", String),
    Column("booked", UtcDateTime),
    Column("helped", Boolean),
    Column("next_at", UtcDateTime),
    Column("urgency", Integer, nullable=False),
    Column("due", UtcDateTime, nullable=False),
    Column("course", JSON(none_as_null=True)),
)
"""`urgency` and `due` follow from the ticket and order the lists: 1 to 4 as its priority, 5 without one; by when its
next promise is to be kept. `closed_at` is set where, and only where, the ticket is closed.
"""

_OPEN = text("closed_at IS NULL")


def _open(name: str, *columns: str, where: str = "") -> None:
    held = text(f"closed_at IS NULL AND {where}") if where else _OPEN
    Index(name, *(tickets.c[each] for each in columns), sqlite_where=held, postgresql_where=held)


# why closed_at, which is empty in all of it: how many each has is counted in the index alone then
_open("ix_tickets_owned", "owner", "urgency", "due", "closed_at")
# why so many: who may take a ticket is judged in the index alone, beside however many that others may take; and why
# the owner, who is nobody in all of it: SQLite would else go by the index of what people have
_REACHED = ("queue", "area", "unit", "logic", "contact", "id", "closed_at")
_open("ix_tickets_to_take", "owner", "urgency", "due", *_REACHED, where="owner IS NULL")
_open("ix_tickets_next", "next_at", where="next_at IS NOT NULL")
_open("ix_tickets_of_kind", "kind", "made_at")
_open("ix_tickets_of_unit", "unit", "due")
Index("ix_tickets_asked", tickets.c.asker, tickets.c.made_at)

ticket_events = Table(
    "ticket_events",
    metadata,
    Column("ticket", String, ForeignKey(tickets.c.id, ondelete="CASCADE"), primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("at", UtcDateTime, nullable=False),
    Column("side", String, nullable=False),
    Column("actor", String, nullable=False),
    Column("move", String, nullable=False),
    Column("state", String, nullable=False),
    Column("owner", String),
    Column("words", String),
    Column("internal", Boolean, nullable=False),
    Column("concerns", String),
    sqlite_with_rowid=False,
)
"""What happened, appended in the transaction of the ticket's change. The key makes two of one version impossible."""

ticket_votes = Table(
    "ticket_votes",
    metadata,
    Column("ticket", String, ForeignKey(tickets.c.id, ondelete="CASCADE"), primary_key=True),
    Column("person", String, primary_key=True),
    Column("at", UtcDateTime, nullable=False),
    sqlite_with_rowid=False,
)
"""Who would like an idea to come true. The key counts each person once."""

ticket_numbers = Table(
    "ticket_numbers",
    metadata,
    Column("series", String, primary_key=True),
    Column("next", Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""One row for each series: the number that the next ticket gets."""

ticket_looks = Table(
    "ticket_looks",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("ticket", String, nullable=False, index=True),
    Column("person", String, nullable=False),
    Column("at", UtcDateTime, nullable=False),
)
"""Who looked at somebody else's ticket, and when. It outlives the ticket."""

errands = Table(
    "errands",
    metadata,
    Column("id", String, primary_key=True),
    Column("kind", String, nullable=False),
    Column("ticket", String, ForeignKey(tickets.c.id, ondelete="CASCADE"), nullable=False, index=True),
    Column("version", Integer, nullable=False),
    Column("target", String, nullable=False),
    Column("due_at", UtcDateTime, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("outcome", String),
    Column("done_at", UtcDateTime),
    Column("made_at", UtcDateTime),
    Column("reason", String),
)
"""What is to be sent: ids, never text. `due_at` is when it may be tried, put off while somebody tries it; `reason` is
why it did not arrive, or not yet.
"""

_TO_SEND = text("outcome IS NULL")
Index("ix_errands_due", errands.c.due_at, sqlite_where=_TO_SEND, postgresql_where=_TO_SEND)

shown = Table(
    "shown_tickets",
    metadata,
    Column("ticket", String, ForeignKey(tickets.c.id, ondelete="CASCADE"), primary_key=True),
    Column("place", String, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("conversation", String),
    Column("activity", String),
    Column("busy_until", UtcDateTime),
    sqlite_with_rowid=False,
)
Index("ix_shown_tickets_card", shown.c.conversation, shown.c.activity)
"""Which card shows the ticket where, and the version that it shows. `busy_until`: somebody is posting it."""

absences = Table(
    "absences",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("member", String, nullable=False),
    Column("first", Date, nullable=False),
    Column("last", Date, nullable=False, index=True),
    Column("cover", JSON, nullable=False),
    Column("made_by", String, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
)
"""Who is away, as they or their lead registered it. Why is not asked: it may be illness."""

channels = Table(
    "queue_channels",
    metadata,
    Column("queue", String, primary_key=True),
    Column("conversation", String, nullable=False),
    Column("service_url", String, nullable=False),
    Column("tenant", String, nullable=False),
    Column("bot", String, nullable=False),
    Column("locale", String),
    Column("noted_at", UtcDateTime, nullable=False),
    Column("gone_at", UtcDateTime),
    Column("team", String),
    Column("told_at", UtcDateTime),
    sqlite_with_rowid=False,
)
"""The channel that shows each queue. `gone_at`: it, or its team, is no longer there; `told_at`: somebody knows."""
