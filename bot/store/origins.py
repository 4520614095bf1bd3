"""Which message a question without a film came from, for a week: who deletes or edits it takes it along."""

from collections.abc import Mapping
from hashlib import blake2b

from sqlalchemy import Table, and_, bindparam, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ids import ActivityId, ConversationId
from bot.learned import Why
from bot.store.learned_tables import asked_hours, question_days, question_origins, questions

_OF = select(question_origins).where(question_origins.c.origin == bindparam("of_origin"))
_FORGET = delete(question_origins).where(question_origins.c.origin == bindparam("of_origin"))
_ASKED_STILL = select(question_days.c.key).where(question_days.c.key == bindparam("of_key")).exists()
_DROP = delete(questions).where(questions.c.key == bindparam("of_key"), ~_ASKED_STILL)


def origin_of(conversation: ConversationId, message: ActivityId) -> str:
    """A mark for a message, which tells neither the chat nor the message."""
    return blake2b(f"{conversation}\n{message}".encode(), digest_size=16, person=b"kollegan").hexdigest()


async def forget(connection: AsyncConnection, origin: str) -> None:
    """Take what came from this message out of the counts, and its words too, where nobody else asked the same."""
    row = (await connection.execute(_OF, {"of_origin": origin})).first()
    if row is None:
        return
    day = {"day": row.day, "key": row.key, "why": Why.NO_FILM.value, "how_to": "", "unit": row.unit, "role": row.role}
    await _one_less(connection, question_days, day)
    await _one_less(connection, asked_hours, {"start": row.start, "area": row.area, "how_to": "", "question": row.key})
    await connection.execute(_DROP, {"of_key": row.key})
    await connection.execute(_FORGET, {"of_origin": origin})


async def _one_less(connection: AsyncConnection, table: Table, key: Mapping[str, object]) -> None:
    this = and_(*(table.c[name] == value for name, value in key.items()))
    await connection.execute(update(table).where(this).values(times=table.c.times - 1))
    await connection.execute(delete(table).where(this, table.c.times < 1))
