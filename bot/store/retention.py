"""How long what is learned, and what became of the mornings, is kept."""

from datetime import date, datetime, timedelta

from sqlalchemy import Executable, bindparam, delete
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.database import Database
from bot.store.item_tables import item_days, put_away
from bot.store.learned_tables import (
    asked_hours,
    film_days,
    proposed_how_tos,
    question_days,
    question_origins,
    questions,
    trouble_hours,
)
from bot.store.morning_tables import beats, mornings
from bot.store.times import UtcDateTime

KEPT_QUESTIONS = timedelta(days=365)
KEPT_COUNTS = timedelta(days=3 * 365)
KEPT_HOURS = timedelta(days=35)
KEPT_ORIGINS = timedelta(days=7)
KEPT_MORNINGS = timedelta(days=35)
KEPT_PUT_AWAY = timedelta(days=400)

_FORGET: tuple[Executable, ...] = (
    delete(question_days).where(question_days.c.day < bindparam("year", type_=question_days.c.day.type)),
    delete(questions).where(questions.c.last_seen < bindparam("year_ago", type_=UtcDateTime)),
    delete(proposed_how_tos).where(proposed_how_tos.c.made_at < bindparam("year_ago", type_=UtcDateTime)),
    delete(film_days).where(film_days.c.day < bindparam("years", type_=film_days.c.day.type)),
    delete(asked_hours).where(asked_hours.c.start < bindparam("weeks", type_=UtcDateTime)),
    delete(trouble_hours).where(trouble_hours.c.start < bindparam("weeks", type_=UtcDateTime)),
    delete(question_origins).where(question_origins.c.start < bindparam("week", type_=UtcDateTime)),
)


_FORGET_MORNINGS: tuple[Executable, ...] = (
    delete(mornings).where(mornings.c.day < bindparam("weeks", type_=mornings.c.day.type)),
    delete(put_away).where(put_away.c.at < bindparam("read", type_=UtcDateTime)),
    delete(item_days).where(item_days.c.day < bindparam("years", type_=item_days.c.day.type)),
    delete(beats).where(beats.c.at < bindparam("weeks_ago", type_=UtcDateTime)),
)


async def tidy_mornings(database: Database, today: date, now: datetime) -> None:
    """Delete what is older of the mornings, and of what people did with their items."""
    limits = {
        "weeks": today - KEPT_MORNINGS,
        "weeks_ago": now - KEPT_MORNINGS,
        "read": now - KEPT_PUT_AWAY,
        "years": today - KEPT_COUNTS,
    }
    for statement in _FORGET_MORNINGS:
        await database.change(statement, limits)


async def tidy(connection: AsyncConnection, now: datetime) -> None:
    """Delete what is older."""
    today = now.date()
    limits = {
        "year": today - KEPT_QUESTIONS,
        "year_ago": now - KEPT_QUESTIONS,
        "years": today - KEPT_COUNTS,
        "weeks": now - KEPT_HOURS,
        "week": now - KEPT_ORIGINS,
    }
    for statement in _FORGET:
        await connection.execute(statement, limits)
