"""What editors change: kept once a version, known everywhere within a minute, stopped where the screen stops it."""

import asyncio
import json
from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy import select, update

from bot.editing.edits import Deed, Edit, WaveMove, held_from, in_force, wave_item
from bot.ids import PersonId, RoleId, RolloutId, UnitId
from bot.language import Text
from bot.news import News
from bot.people import Audience
from bot.store import Store
from bot.store.edit_tables import edits
from bot.store.freshness import OLD
from tests.store.conftest import NOW, Stopwatch

TODAY = date(2026, 11, 23)
NEWS = News(
    "n-1",
    Text("Ny rutin", "New routine"),
    Text("Läs den."),
    Audience(frozenset({UnitId("med-avd5")}), frozenset({RoleId("sjukskoterska")})),
    TODAY,
    TODAY + timedelta(days=14),
)
HUGO, WILMA = PersonId("hugo"), PersonId("wilma")
PUBLISHED = Edit("n-1", 1, Deed.PUBLISHED, NEWS, HUGO, NOW, held_from(Deed.PUBLISHED, NOW))
NOVA = RolloutId("nova-mobil")
MOVE = WaveMove(NOVA, 2, date(2027, 2, 15), date(2027, 3, 12))
MOVED = Edit(wave_item(NOVA, 2), 1, Deed.MOVED, MOVE, HUGO, NOW, held_from(Deed.MOVED, NOW))
LATER = NOW + timedelta(minutes=10)


def corrected(by: PersonId = HUGO, title: str = "Rättad rutin") -> Edit:
    said = replace(NEWS, title=Text(title))
    return replace(PUBLISHED, version=2, deed=Deed.CORRECTED, said=said, by=by, at=LATER, holds_from=LATER)


async def test_what_is_kept_comes_back_as_it_was_made(store: Store) -> None:
    for edit in (PUBLISHED, corrected(), MOVED):
        assert await store.edits.add(edit) == edit
    assert set(store.edits.known) == {PUBLISHED, corrected(), MOVED}
    assert await store.edits.of("n-1") == [PUBLISHED, corrected()]


async def test_of_two_who_make_the_same_version_one_does(store: Store) -> None:
    await store.edits.add(PUBLISHED)
    two = (corrected(HUGO, "Hugos"), corrected(WILMA, "Wilmas"))
    stands = await asyncio.gather(*(store.edits.add(edit) for edit in two))
    assert stands[0] == stands[1]
    assert stands[0] in two
    assert [stands[0].is_same_as(edit) for edit in two].count(True) == 1


async def test_another_process_knows_within_a_minute(store: Store, stopwatch: Stopwatch) -> None:
    elsewhere = type(store.edits)(store.database, stopwatch)
    await elsewhere.fresh(TODAY)
    await store.edits.add(PUBLISHED)
    await elsewhere.fresh(TODAY)
    assert elsewhere.known == []
    stopwatch.seconds = OLD
    await elsewhere.fresh(TODAY)
    assert elsewhere.known == [PUBLISHED]


async def test_what_is_long_over_is_read_no_more_and_does_not_come_back_as_it_was(store: Store) -> None:
    shortened = replace(corrected(), said=replace(NEWS, last=TODAY))
    await store.edits.add(PUBLISHED)
    await store.edits.add(shortened)
    await store.edits.fresh(TODAY)
    elsewhere = type(store.edits)(store.database, Stopwatch())
    await elsewhere.fresh(TODAY + timedelta(days=70))
    assert in_force(elsewhere.known, LATER) == (shortened,)
    again = type(store.edits)(store.database, Stopwatch())
    await again.fresh(TODAY + timedelta(days=80))
    assert again.known == []


async def test_what_todays_screen_stops_is_shown_to_nobody(store: Store) -> None:
    await store.edits.add(PUBLISHED)
    async with store.database.together() as connection:
        said = (await connection.execute(select(edits.c.said))).scalar_one()
        stopped = json.loads(json.dumps(said).replace("Ny rutin", "Pat 19121212-1212"))
        await connection.execute(update(edits).values(said=stopped))
    (edit,) = await store.edits.of("n-1")
    assert edit.deed is Deed.WITHDRAWN
    assert "1212" not in str(edit)


async def test_what_is_corrected_is_to_be_spread_once(store: Store) -> None:
    for edit in (PUBLISHED, corrected(), MOVED):
        await store.edits.add(edit)
    assert await store.edits.unspread() == [corrected()]
    await store.edits.spread(corrected(), LATER)
    assert await store.edits.unspread() == []
