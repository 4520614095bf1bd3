"""One statement alone, or several that hold together."""

from pathlib import Path

import pytest
from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError

from bot.ids import PersonId
from bot.people import Person
from bot.store import Store
from bot.store.people import Occasion
from bot.store.tables import occasions, people
from tests.store.conftest import NOW

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


async def test_after_a_transaction_a_single_statement_is_its_own_again(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'kollegan.db'}"
    here, elsewhere = await Store.open(url), await Store.open(url)
    await here.migrate()
    await here.people.take_over([Person(AGNES, "Agnes Demo", "sv")])
    await here.people.meet(PersonId("omar"), "Omar Demo", "sv", NOW)
    assert await elsewhere.people.find(PersonId("omar")) is not None
    await here.close()
    await elsewhere.close()


async def test_errors_never_hold_peoples_names(store: Store) -> None:
    with pytest.raises(IntegrityError) as caught:
        await store.database.change(insert(people), {"id": AGNES, "name": "Agnes Demo", "language": None})
    assert "Agnes" not in str(caught.value)
