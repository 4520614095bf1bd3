"""The tables of what is learned, and of what editors correct. Nobody's name or id stands in all but the last.

An empty text stands for "none" where a column is part of the key, which takes no NULL.
"""

from sqlalchemy import Boolean, Column, Date, Integer, String, Table

from bot.store.tables import metadata
from bot.store.times import UtcDateTime

film_days = Table(
    "film_days",
    metadata,
    Column("day", Date, primary_key=True),
    Column("how_to", String, primary_key=True),
    Column("deed", String, primary_key=True),
    Column("times", Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""How often each film was asked for, chosen, and said to help or not: the region's day, all people together."""

questions = Table(
    "questions",
    metadata,
    Column("key", String, primary_key=True),
    Column("text", String, nullable=False),
    Column("area", String),
    Column("last_seen", UtcDateTime, nullable=False),
    sqlite_with_rowid=False,
)
"""Questions that were left without an answer, screened and normalised, in the words of who asked first."""

question_days = Table(
    "question_days",
    metadata,
    Column("day", Date, primary_key=True),
    Column("key", String, primary_key=True),
    Column("why", String, primary_key=True),
    Column("how_to", String, primary_key=True),
    Column("unit", String, primary_key=True),
    Column("role", String, primary_key=True),
    Column("times", Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""How often, where and as what they were asked."""

question_origins = Table(
    "question_origins",
    metadata,
    Column("origin", String, primary_key=True),
    Column("key", String, nullable=False),
    Column("unit", String, nullable=False),
    Column("role", String, nullable=False),
    Column("area", String, nullable=False),
    Column("day", Date, nullable=False),
    Column("start", UtcDateTime, nullable=False),
    sqlite_with_rowid=False,
)
"""Which message a question without a film came from, by a mark of it, so that it goes when the message is deleted."""

asked_hours = Table(
    "asked_hours",
    metadata,
    Column("start", UtcDateTime, primary_key=True),
    Column("area", String, primary_key=True),
    Column("how_to", String, primary_key=True),
    Column("question", String, primary_key=True),
    Column("times", Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""What was asked in each hour of the last five weeks: a how-to, or the key of a question. For seeing what surges."""

trouble_hours = Table(
    "trouble_hours",
    metadata,
    Column("start", UtcDateTime, primary_key=True),
    Column("area", String, primary_key=True),
    Column("system", String, primary_key=True),
    Column("times", Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""How often something did not work, by the hour: where, and nothing of what was written."""

corrections = Table(
    "corrections",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("kind", String, nullable=False),
    Column("phrase", String),
    Column("how_to", String),
    Column("text_sv", String),
    Column("text_en", String),
    Column("system", String),
    Column("area", String),
    Column("until", UtcDateTime),
    Column("made_at", UtcDateTime, nullable=False),
    Column("made_by", String, nullable=False),
    Column("undone_at", UtcDateTime),
)
"""Pins, nevers and banners, as editors made them. What is undone stays, so that it can be told who did what."""

proposed_how_tos = Table(
    "proposed_how_tos",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("ticket", String, nullable=False, unique=True, index=True),
    Column("title", String, nullable=False),
    Column("answer", String, nullable=False),
    Column("system", String),
    Column("area", String),
    Column("language", String, nullable=False),
    Column("made_by", String, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("accepted", Boolean),
    Column("judged_by", String),
    Column("judged_at", UtcDateTime),
)
"""Answers that a consultant proposes as new how-tos: of each ticket one, without who asked."""
