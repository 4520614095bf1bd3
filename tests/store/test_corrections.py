"""What editors correct, and when everybody knows of it."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Executable, Row

from bot.corrections import Banner, Never, Pin
from bot.ids import AreaId, HowToId
from bot.language import Text
from bot.store import Store
from bot.store.corrections import Corrections
from bot.store.database import Database, Parameters
from bot.store.freshness import OLD
from tests.store.conftest import MEMORY, NOW, Stopwatch
from tests.store.test_learning import screened

FILM, OTHER = HowToId("cosmic-vidimera"), HowToId("cosmic-diktat")
PHRASE = screened("kvittera svar")
BANNER = Banner(Text("Långsamt just nu.", "Slow right now."), NOW + timedelta(hours=3), area=AreaId("vardsystem"))


async def test_what_is_kept_comes_back_as_it_was_made(store: Store) -> None:
    made = (Pin(PHRASE, FILM), Never(PHRASE, OTHER), BANNER)
    for correction in made:
        await store.corrections.add(correction, NOW, "redaktör")
    kept = await store.corrections.in_force()
    assert [held.correction for held in kept] == list(made)
    assert [held.number for held in kept] == [1, 2, 3]
    assert {(held.made_at, held.made_by) for held in kept} == {(NOW, "redaktör")}


async def test_another_process_knows_within_a_minute(store: Store, stopwatch: Stopwatch) -> None:
    elsewhere = type(store.corrections)(store.database, stopwatch)
    await elsewhere.fresh()
    await store.corrections.add(Pin(PHRASE, FILM), NOW, "redaktör")
    assert store.corrections.rules.ruling(PHRASE).pinned == FILM
    await elsewhere.fresh()
    assert elsewhere.rules.ruling(PHRASE).pinned is None
    stopwatch.seconds = OLD
    await elsewhere.fresh()
    assert elsewhere.rules.ruling(PHRASE).pinned == FILM


async def test_a_busy_process_reads_beside_its_answers(store: Store, stopwatch: Stopwatch) -> None:
    elsewhere = type(store.corrections)(store.database, stopwatch)
    await elsewhere.fresh()
    await store.corrections.add(Pin(PHRASE, FILM), NOW, "redaktör")
    stopwatch.seconds = OLD - 1
    await elsewhere.fresh()
    assert elsewhere.rules.ruling(PHRASE).pinned is None
    await elsewhere.close()
    assert elsewhere.rules.ruling(PHRASE).pinned == FILM


async def test_what_is_undone_no_longer_counts_and_is_not_undone_twice(store: Store) -> None:
    await store.corrections.add(Pin(PHRASE, FILM), NOW, "redaktör")
    await store.corrections.add(Never(PHRASE, OTHER), NOW, "redaktör")
    assert await store.corrections.undo(1, NOW) == 1
    assert await store.corrections.undo(1, NOW) is None
    assert await store.corrections.undo(None, NOW) == 2
    assert await store.corrections.undo(None, NOW) is None
    assert store.corrections.rules.ruling(PHRASE).never == frozenset()


async def test_a_phrase_that_todays_screen_stops_is_left_out(store: Store) -> None:
    await store.corrections.add(Pin(PHRASE, FILM), NOW, "redaktör")
    async with store.database.together() as connection:
        await connection.exec_driver_sql("UPDATE corrections SET phrase = 'svar 19121212-1212'")
    assert await store.corrections.in_force() == []


class Unreachable(Database):
    """A database whose driver raises errors of its own while it connects, as asyncpg does."""

    async def rows(self, statement: Executable, parameters: Parameters) -> Sequence[Row[Any]]:
        raise ConnectionRefusedError("db.region.example")


async def test_a_database_out_of_reach_leaves_the_corrections_as_they_were(
    stopwatch: Stopwatch, caplog: pytest.LogCaptureFixture
) -> None:
    database = Unreachable.at(MEMORY)
    corrections = Corrections(database, stopwatch)
    await corrections.fresh()
    await database.close()
    assert "The corrections stay as they were: ConnectionRefusedError" in caplog.text
    assert "db.region.example" not in caplog.text
