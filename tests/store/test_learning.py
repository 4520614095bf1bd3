"""What is learned from what people ask, and how long it is kept."""

from collections import Counter
from datetime import date, timedelta

from bot.ids import AreaId, HowToId, PersonId, RoleId, SystemId, UnitId
from bot.learned import Deed, Hour, OfFilm, Trouble, Unmet, Why
from bot.library.alike import Phrase
from bot.privacy import Screened, screen
from bot.store import Store
from bot.store.learning import ONCE_IN
from tests.store.conftest import NOW, Stopwatch

DAY = date(2026, 11, 23)
AGNES, OMAR = PersonId("agnes"), PersonId("omar")
FILM, AREA = HowToId("cosmic-vidimera"), AreaId("vardsystem")
ASKED = OfFilm(FILM, AREA, Deed.ASKED)


def screened(text: str) -> Screened:
    verdict = screen(text)
    assert isinstance(verdict, Screened)
    return verdict


def unmet(text: str, why: Why = Why.NO_FILM, unit: str | None = "med-avd5") -> Unmet:
    where = UnitId(unit) if unit else None
    return Unmet(Phrase.of(text).key, screened(text), why, area=AREA, unit=where, role=RoleId("sjukskoterska"))


async def test_a_film_is_counted_by_what_happened_with_it(store: Store) -> None:
    for person in (AGNES, OMAR):
        store.learning.note(ASKED, person, DAY, NOW)
    store.learning.note(OfFilm(FILM, AREA, Deed.SOLVED), AGNES, DAY, NOW)
    await store.learning.flush()
    assert await store.learning.films(DAY) == {FILM: Counter({Deed.ASKED: 2, Deed.SOLVED: 1})}


async def test_counts_add_up_over_processes_and_moments(store: Store, stopwatch: Stopwatch) -> None:
    elsewhere = type(store.learning)(store.database, stopwatch)
    for learning in (store.learning, elsewhere):
        learning.note(ASKED, AGNES, DAY, NOW)
        await learning.flush()
    assert await store.learning.films(DAY) == {FILM: {Deed.ASKED: 2}}
    assert await store.learning.films(DAY + timedelta(days=1)) == {}


async def test_who_presses_twice_says_it_once(store: Store, stopwatch: Stopwatch) -> None:
    solved = OfFilm(FILM, AREA, Deed.SOLVED)
    store.learning.note(solved, AGNES, DAY, NOW)
    store.learning.note(solved, AGNES, DAY, NOW)
    stopwatch.seconds = ONCE_IN.total_seconds()
    store.learning.note(solved, AGNES, DAY, NOW)
    await store.learning.flush()
    assert await store.learning.films(DAY) == {FILM: {Deed.SOLVED: 2}}


async def test_a_question_without_a_film_is_counted_where_it_was_asked(store: Store) -> None:
    store.learning.note(unmet("sårodling hur gör man"), AGNES, DAY, NOW)
    store.learning.note(unmet("hur gör man en sårodling"), OMAR, DAY, NOW)
    store.learning.note(unmet("hur gör man en sårodling", unit=None), OMAR, DAY, NOW)
    await store.learning.flush()
    found = await store.learning.unmet(DAY)
    assert {(tally.unmet.unit, tally.count) for tally in found} == {("med-avd5", 2), (None, 1)}
    assert {tally.unmet.text.text for tally in found} == {"sårodling hur gör man"}
    (hour,) = await store.learning.hours(NOW - timedelta(hours=1))
    assert (hour.area, hour.how_to, hour.count) == (AREA, None, 3)


async def test_of_trouble_only_where_it_is_and_how_often_is_kept(store: Store) -> None:
    for person in (AGNES, OMAR):
        store.learning.note(Trouble(SystemId("cosmic"), AREA), person, DAY, NOW)
    store.learning.note(Trouble(), OMAR, DAY, NOW)
    await store.learning.flush()
    hour = NOW.replace(minute=0)
    found = await store.learning.hours(NOW - timedelta(hours=1))
    assert set(found) == {Hour(hour, AREA, 2, system=SystemId("cosmic")), Hour(hour, None, 1)}
    assert await store.learning.unmet(DAY) == []


async def test_what_todays_screen_stops_is_not_shown_though_it_was_once_kept(store: Store) -> None:
    store.learning.note(unmet("sårodling"), AGNES, DAY, NOW)
    await store.learning.flush()
    async with store.database.together() as connection:
        await connection.exec_driver_sql("UPDATE questions SET text = 'pat 19121212-1212 sårodling'")
    assert await store.learning.unmet(DAY) == []


async def test_nobody_is_named_in_what_is_learned(store: Store) -> None:
    store.learning.note(ASKED, AGNES, DAY, NOW)
    store.learning.note(unmet("sårodling"), AGNES, DAY, NOW)
    await store.learning.flush()
    async with store.database.together() as connection:
        for table in ("film_days", "questions", "question_days", "asked_hours"):
            rows = (await connection.exec_driver_sql(f"SELECT * FROM {table}")).all()  # noqa: S608 - our own names
            assert rows
            assert AGNES not in str(rows)


async def test_questions_are_forgotten_after_a_year_and_counts_after_three(store: Store, stopwatch: Stopwatch) -> None:
    async def goes_on(after: timedelta) -> None:
        stopwatch.seconds += ONCE_IN.total_seconds()
        store.learning.note(OfFilm(HowToId("other"), AREA, Deed.ASKED), AGNES, DAY + after, NOW + after)
        await store.learning.flush()
        await store.tidy(NOW + after)

    store.learning.note(ASKED, AGNES, DAY, NOW)
    store.learning.note(unmet("sårodling"), AGNES, DAY, NOW)
    await goes_on(timedelta(days=365))
    assert len(await store.learning.unmet(date.min)) == 1
    assert len(await store.learning.hours(NOW - timedelta(hours=1))) == 1
    await goes_on(timedelta(days=366))
    assert await store.learning.unmet(date.min) == []
    assert FILM in await store.learning.films(date.min)
    await goes_on(timedelta(days=3 * 365 + 1))
    assert FILM not in await store.learning.films(date.min)


async def test_what_is_still_gathered_is_written_at_the_end(store: Store) -> None:
    store.learning.note(ASKED, AGNES, DAY, NOW)
    await store.learning.close()
    assert await store.learning.films(DAY) == {FILM: {Deed.ASKED: 1}}
