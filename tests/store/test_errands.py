"""What is to be sent is tried by one at a time, until it has arrived or there is nobody to tell."""

import asyncio
from datetime import datetime, timedelta

from bot.desk.changes import Changed
from bot.desk.steps import Answer, AskExpert, Claim
from bot.errands import Errand, Outcome, ShowInQueue, ShowWork, TellAsker, TellMember, of
from bot.ids import ErrandId, TicketId
from bot.store import Store
from bot.store.errand_rows import id_of
from bot.store.errands import FIRST_PAUSE, LEASED
from bot.store.store import KEPT_SENT
from tests.store.conftest import NOW
from tests.store.tickets import CLINICAL, MAJA, do, draft, make, words

PRINTER = TicketId("printer")
SHOWN_IN_QUEUE = ErrandId("printer:1:show-in-queue:q-klinisk")


async def _ids(store: Store, now: datetime = NOW, limit: int = 10) -> list[str]:
    return [name for name, _ in await store.errands.due(now, limit)]


async def test_each_errand_comes_back_as_it_was_noted(store: Store) -> None:
    before = (await make(store, draft())).ticket
    noted: set[Errand] = {ShowInQueue(PRINTER, 1, CLINICAL)}
    for step in (Claim(), AskExpert("rp-nova", words("Vet du?")), Answer(words("Strax"))):
        done = await do(store, PRINTER, step, MAJA)
        assert isinstance(done, Changed)
        noted |= set(of(before, done))
        before = done.ticket
    due = await store.errands.due(NOW, 50)
    assert {errand for _, errand in due} == noted
    assert {type(errand) for errand in noted} == {ShowInQueue, ShowWork, TellAsker, TellMember}
    assert all(name == id_of(errand) for name, errand in due)


async def test_what_one_tries_no_other_gets_until_they_have_crashed(store: Store) -> None:
    await make(store, draft())
    assert await _ids(store) == [SHOWN_IN_QUEUE]
    assert await _ids(store, NOW + LEASED - timedelta(seconds=1)) == []
    assert await _ids(store, NOW + LEASED) == [SHOWN_IN_QUEUE]


async def test_processes_that_ask_at_once_share_the_work(url: str) -> None:
    stores = [await Store.open(url) for _ in range(3)]
    for number in range(30):
        await make(stores[0], draft(str(number)))
    leased = await asyncio.gather(*(_ids(stores[turn % 3], limit=4) for turn in range(12)))
    found = [name for names in leased for name in names]
    assert (len(found), len(set(found))) == (30, 30)
    await asyncio.gather(*(store.close() for store in stores))


async def test_the_longest_waiting_come_first_and_those_of_a_ticket_in_their_order(store: Store) -> None:
    await make(store, draft())
    for step in (Claim(), Answer(words("Strax"))):
        await do(store, PRINTER, step, MAJA)
    found = [errand for _, errand in await store.errands.due(NOW, 10)]
    assert [errand.version for errand in found] == sorted(errand.version for errand in found)


async def test_what_was_just_written_can_be_tried_at_once_by_name(store: Store) -> None:
    await make(store, draft())
    await make(store, draft("another"))
    ((name, errand),) = await store.errands.of([SHOWN_IN_QUEUE, ErrandId("nothing")], NOW)
    assert (name, errand) == (SHOWN_IN_QUEUE, ShowInQueue(PRINTER, 1, CLINICAL))
    assert await store.errands.of([SHOWN_IN_QUEUE], NOW) == []
    assert await _ids(store) == ["another:1:show-in-queue:q-klinisk"]


async def test_what_has_arrived_is_never_sent_again(store: Store) -> None:
    await make(store, draft())
    await _ids(store)
    await store.errands.done(SHOWN_IN_QUEUE, Outcome.DELIVERED, NOW)
    await store.errands.done(SHOWN_IN_QUEUE, Outcome.LATER, NOW, NOW)
    await store.errands.done(SHOWN_IN_QUEUE, Outcome.GONE, NOW)
    assert await _ids(store, NOW + timedelta(days=1)) == []
    assert await store.errands.tally() == {Outcome.DELIVERED: 1}


async def test_what_is_for_later_is_tried_when_it_says(store: Store) -> None:
    await make(store, draft())
    again = NOW + timedelta(seconds=20)
    await _ids(store)
    await store.errands.done(SHOWN_IN_QUEUE, Outcome.LATER, NOW, again)
    assert await _ids(store, again - timedelta(seconds=1)) == []
    assert await _ids(store, again) == [SHOWN_IN_QUEUE]


async def test_the_more_often_it_was_tried_the_later_it_is_tried_again(store: Store) -> None:
    await make(store, draft())
    now = NOW
    for doubled in (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 9):
        assert await _ids(store, now) == [SHOWN_IN_QUEUE]
        await store.errands.done(SHOWN_IN_QUEUE, Outcome.LATER, now)
        again = now + FIRST_PAUSE * 2**doubled
        assert await _ids(store, again - timedelta(seconds=1)) == []
        now = again


async def test_how_it_went_is_counted_and_old_ones_forgotten(store: Store) -> None:
    for name in ("a", "b", "c"):
        await make(store, draft(name))
    names = [name for name, _ in await store.errands.due(NOW, 10)]
    await store.errands.done(names[0], Outcome.DELIVERED, NOW)
    await store.errands.done(names[1], Outcome.GONE, NOW)
    assert await store.errands.tally() == {Outcome.DELIVERED: 1, Outcome.GONE: 1, Outcome.LATER: 1}
    assert await store.errands.tidy(NOW + timedelta(seconds=1)) == 2
    assert await store.errands.tally() == {Outcome.LATER: 1}


async def test_the_same_errand_is_written_once(store: Store) -> None:
    await make(store, draft())
    errand = ShowInQueue(PRINTER, 1, CLINICAL)
    async with store.database.together() as connection:
        await store.errands.add(connection, [errand, errand], NOW)
    assert await store.errands.tally() == {Outcome.LATER: 1}


async def test_what_was_sent_long_ago_is_forgotten(store: Store) -> None:
    await make(store, draft())
    await store.errands.done(SHOWN_IN_QUEUE, Outcome.DELIVERED, NOW)
    await store.tidy(NOW + KEPT_SENT)
    assert await store.errands.tally() == {Outcome.DELIVERED: 1}
    await store.tidy(NOW + KEPT_SENT + timedelta(seconds=1))
    assert await store.errands.tally() == {}
