"""One statement alone, or several that hold together."""

import asyncio
import threading
from pathlib import Path

import pytest
from sqlalchemy import exc, insert
from sqlalchemy.exc import IntegrityError, OperationalError

from bot.errors import NoDatabase
from bot.ids import ActivityId, ConversationId, PersonId
from bot.people import Occasion, Person
from bot.store import Store
from bot.store.activities import TAKEN_OVER_AFTER
from bot.store.database import PATIENCE, Database
from bot.store.tables import occasions, people
from tests.store.conftest import MEMORY, NOW

AGNES = PersonId("agnes")


async def test_what_holds_together_falls_together(store: Store) -> None:
    await store.people.meet(AGNES, "Agnes Demo", "sv", NOW)
    with pytest.raises(IntegrityError):
        await _welcome_and_fail(store)
    assert await store.people.once(AGNES, Occasion.WELCOMED, NOW)


async def _welcome_and_fail(store: Store) -> None:
    """The second statement breaks a rule of the tables."""
    async with store.database.together() as connection:
        await connection.execute(insert(occasions).values(person=AGNES, occasion="welcomed", at=NOW))
        await connection.execute(insert(occasions).values(person=None, occasion="welcomed", at=NOW))


async def test_after_a_transaction_a_single_statement_is_its_own_again(url: str) -> None:
    here, elsewhere = await Store.open(url), await Store.open(url)
    await here.people.take_over([Person(AGNES, "Agnes Demo", "sv")])
    await here.people.meet(PersonId("omar"), "Omar Demo", "sv", NOW)
    assert await elsewhere.people.find(PersonId("omar")) is not None
    await here.close()
    await elsewhere.close()


async def test_errors_never_hold_peoples_names(store: Store) -> None:
    with pytest.raises(IntegrityError) as caught:
        await store.database.change(insert(people), {"id": AGNES, "name": "Agnes Demo", "language": None})
    assert "Agnes" not in str(caught.value)


async def test_who_waits_for_a_connection_gives_up_within_the_turn() -> None:
    database = Database.at(MEMORY, patience=0.1)
    async with database.together():
        with pytest.raises(exc.TimeoutError):
            await database.ping()
    await database.ping()
    await database.close()
    assert TAKEN_OVER_AFTER.total_seconds() / 2 > PATIENCE


async def only(threads: int) -> None:
    """So many threads are left, soon: each connection of SQLite has one."""
    async with asyncio.timeout(5):
        while threading.active_count() > threads:  # noqa: ASYNC110 a thread has no event to wait for
            await asyncio.sleep(0.01)


async def test_a_file_that_is_no_database_is_let_go_of(tmp_path: Path) -> None:
    file, threads = tmp_path / "kollegan.db", threading.active_count()
    file.write_text("Not a database, and longer than a database's first page says that it is. " * 100, "utf-8")
    with pytest.raises(NoDatabase):
        await Store.open(f"sqlite+aiosqlite:///{file}")
    await only(threads)


async def test_a_store_that_cannot_write_its_last_notes_still_lets_go_of_its_database(tmp_path: Path) -> None:
    threads = threading.active_count()
    store = await Store.open(f"sqlite+aiosqlite:///{tmp_path / 'kollegan.db'}")
    store.activities.answered(ConversationId("a:agnes"), ActivityId("1"), NOW)
    with pytest.raises(OperationalError, match="no such table"):
        await store.close()
    await only(threads)
