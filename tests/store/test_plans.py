"""Each list is read by an index of its own, in its order: what is not on it costs nothing."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import Executable, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Dialect
from sqlalchemy.sql import ClauseElement

from bot.desk.reach import Reach
from bot.ids import AreaId, UnitId
from bot.routing import QueueId
from bot.store import Store, coming, errands, mornings, wanting
from bot.store import ticket_lists as lists
from tests.conftest import MIGRATED
from tests.postgres import Postgres
from tests.store.conftest import NOW

LISTS: dict[str, tuple[str, lists.Asked]] = {
    "by id": ("sqlite_autoindex_tickets_1", (lists.GET, {"of_ticket": "t"})),
    "by number": ("ix_tickets_number", (lists.NUMBERED, {"of_number": "IT-2026-00001"})),
    "events": ("PRIMARY KEY", (lists.EVENTS, {"of_ticket": "t"})),
    "mine": ("ix_tickets_owned", (lists.OWNED, {"of_owner": "k-med", "at_most": 7})),
    "asked": ("ix_tickets_asked", (lists.ASKED, {"of_person": "agnes", "at_most": 7})),
    "due": ("ix_tickets_next", (coming.DUE, {"now": NOW, "at_most": 7})),
    "looks": ("ix_ticket_looks_ticket", (lists.LOOKS, {"of_ticket": "t"})),
    "errands": ("ix_errands_due", (errands.NEXT, {"now": NOW, "at_most": 7})),
}
REACH = Reach(queues=frozenset({QueueId("q")}), areas=frozenset({AreaId("a")}), units=frozenset({UnitId("u")}))
TO_TAKE: dict[str, tuple[str, lists.Asked]] = {"to take": ("ix_tickets_to_take", lists.unclaimed(REACH, 7))}

ELSEWHERE: dict[str, tuple[str, lists.Asked]] = {
    "mornings": ("ix_mornings_try", (mornings.NEXT, {"now": NOW, "at_most": 7})),
    "wanting": ("ix_people_next_at", (wanting.SOON, {"before": NOW, "at_most": 7})),
}
NAMES = {"sqlite_autoindex_tickets_1": "pk_tickets", "PRIMARY KEY": "pk_ticket_events"}
"""What PostgreSQL calls the indexes that SQLite has given names of its own."""


@pytest.fixture
async def store(file: Path, tmp_path: Path) -> AsyncIterator[Store]:
    """SQLite plans by what there is to plan with, and not by how much there is."""
    opened = await Store.open(f"sqlite+aiosqlite:///{shutil.copy(file, tmp_path / 'kollegan.db')}")
    yield opened
    await opened.close()


def said(statement: Executable, parameters: lists.Parameters, dialect: Dialect) -> str:
    assert isinstance(statement, ClauseElement)
    return str(statement.params(**parameters).compile(dialect=dialect, compile_kwargs={"literal_binds": True}))


async def plan(store: Store, statement: Executable, parameters: lists.Parameters) -> list[str]:
    """What SQLite will do, step by step."""
    asked = text(f"EXPLAIN QUERY PLAN {said(statement, parameters, sqlite.dialect())}")
    return [row.detail for row in await store.database.rows(asked, {})]


@pytest.mark.parametrize("name", [*LISTS, *TO_TAKE, *ELSEWHERE])
async def test_postgresql_too_reads_a_list_in_the_order_of_its_index(server: Postgres, name: str) -> None:
    index, asked = (LISTS | TO_TAKE | ELSEWHERE)[name]
    store = await Store.open(server.url(MIGRATED))
    async with store.database.together() as connection:
        for way in ("seqscan", "bitmapscan"):  # why: it would read the whole of a small table
            await connection.execute(text(f"SET LOCAL enable_{way} = off"))
        steps = await connection.execute(text(f"EXPLAIN {said(*asked, postgresql.dialect())}"))
        plan = "\n".join(row[0] for row in steps)
    await store.close()
    assert f" using {NAMES.get(index, index)} on " in plan
    assert "Seq Scan" not in plan


@pytest.mark.parametrize("name", LISTS)
async def test_a_list_is_read_in_the_order_of_its_index(store: Store, name: str) -> None:
    index, asked = LISTS[name]
    (step,) = await plan(store, *asked)
    assert index in step
    assert step.startswith("SEARCH")


async def test_how_many_each_has_is_counted_in_the_index_alone(store: Store) -> None:
    reads = [step for step in await plan(store, lists.OPEN_COUNTS, {}) if " tickets " in step]
    assert len(reads) == 3
    assert all(step.startswith("SEARCH tickets USING COVERING INDEX ix_tickets_owned") for step in reads)


async def test_what_somebody_may_take_is_judged_in_the_index_alone_in_its_order(store: Store) -> None:
    steps = await plan(store, *TO_TAKE["to take"][1])
    found, judged = [step for step in steps if " tickets " in step]
    assert "(id=?)" in found
    assert "USING COVERING INDEX ix_tickets_to_take" in judged
    assert "TEMP B-TREE" not in steps[steps.index(judged) + 1]
