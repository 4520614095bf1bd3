"""Each list is read by an index of its own, in its order: what is not on it costs nothing."""

import pytest
from sqlalchemy import Executable, text
from sqlalchemy.dialects import sqlite
from sqlalchemy.sql import ClauseElement

from bot.store import Store, errands
from bot.store import ticket_lists as lists
from tests.store.conftest import NOW

LISTS: dict[str, tuple[str, lists.Asked]] = {
    "by id": ("sqlite_autoindex_tickets_1", (lists.GET, {"of_ticket": "t"})),
    "by number": ("ix_tickets_number", (lists.NUMBERED, {"of_number": "IT-2026-00001"})),
    "events": ("PRIMARY KEY", (lists.EVENTS, {"of_ticket": "t"})),
    "mine": ("ix_tickets_owned", (lists.OWNED, {"of_owner": "k-med", "at_most": 7})),
    "asked": ("ix_tickets_asked", (lists.ASKED, {"of_person": "agnes", "at_most": 7})),
    "due": ("ix_tickets_next", (lists.DUE, {"now": NOW, "at_most": 7})),
    "looks": ("ix_ticket_looks_ticket", (lists.LOOKS, {"of_ticket": "t"})),
    "errands": ("ix_errands_due", (errands.NEXT, {"now": NOW, "at_most": 7})),
}
OF_EACH: dict[str, tuple[str, lists.Asked]] = {
    "unclaimed": ("ix_tickets_unclaimed", lists.unclaimed(["a", "b", "c"], 7)),
}


async def plan(store: Store, statement: Executable, parameters: lists.Parameters) -> list[str]:
    """What SQLite will do, step by step."""
    assert isinstance(statement, ClauseElement)
    said = statement.params(**parameters).compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True})
    return [row.detail for row in await store.database.rows(text(f"EXPLAIN QUERY PLAN {said}"), {})]


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


@pytest.mark.parametrize("name", OF_EACH)
async def test_a_list_of_several_reads_no_more_of_each_than_it_can_show(store: Store, name: str) -> None:
    index, asked = OF_EACH[name]
    steps = await plan(store, *asked)
    found, *parts = [place for place, step in enumerate(steps) if " tickets " in step]
    assert "(id=?)" in steps[found]
    assert [index in steps[place] for place in parts] == [True] * 3
    assert not [place for place in parts if "TEMP B-TREE" in steps[place + 1]]
