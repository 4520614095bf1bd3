"""A card is posted once, updated in place, and never set back; a queue is shown in one channel."""

import asyncio
from datetime import timedelta

import pytest

from bot.actions.arriving import Reference
from bot.ids import ActivityId, ConversationId, TenantId, TicketId
from bot.routing import QueueId
from bot.store import Store
from bot.store.shown import BUSY, Shown
from tests.store.conftest import NOW
from tests.store.tickets import CLINICAL, draft, make

PRINTER, PLACE = TicketId("printer"), "queue:q-klinisk"
CHANNEL, OTHER_CHANNEL = ConversationId("19:consultants"), ConversationId("19:technicians")
CARD, OTHER_CARD = ActivityId("card"), ActivityId("other card")


def reference(channel: ConversationId) -> Reference:
    return Reference(channel, "https://smba.example/teams/", TenantId("t"), "28:kollegan", None)


@pytest.fixture
async def made(store: Store) -> Store:
    await make(store, draft())
    return store


async def test_where_nothing_is_shown_there_is_no_card(made: Store) -> None:
    assert await made.shown.of(PRINTER, PLACE) is None
    assert await made.shown.take(PRINTER, PLACE, 1, NOW)
    assert await made.shown.of(PRINTER, PLACE) is None


async def test_an_older_state_never_takes_the_place_of_a_newer(made: Store) -> None:
    assert await made.shown.put(PRINTER, PLACE, CHANNEL, CARD, 3)
    assert not await made.shown.put(PRINTER, PLACE, CHANNEL, OTHER_CARD, 2)
    assert await made.shown.of(PRINTER, PLACE) == Shown(CHANNEL, CARD, 3)
    assert await made.shown.put(PRINTER, PLACE, CHANNEL, CARD, 4)
    assert await made.shown.of(PRINTER, PLACE) == Shown(CHANNEL, CARD, 4)


async def test_each_place_has_its_own_card(made: Store) -> None:
    await made.shown.put(PRINTER, PLACE, CHANNEL, CARD, 2)
    await made.shown.put(PRINTER, "work:k-med", ConversationId("a:maja"), OTHER_CARD, 1)
    assert await made.shown.of(PRINTER, PLACE) == Shown(CHANNEL, CARD, 2)
    assert await made.shown.of(PRINTER, "work:k-med") == Shown(ConversationId("a:maja"), OTHER_CARD, 1)


async def test_of_many_who_would_post_at_once_one_may(url: str) -> None:
    stores = [await Store.open(url) for _ in range(3)]
    await make(stores[0], draft())
    taken = await asyncio.gather(*(store.shown.take(PRINTER, PLACE, 1, NOW) for store in stores for _ in range(5)))
    assert sum(taken) == 1
    await asyncio.gather(*(store.close() for store in stores))


async def test_who_posts_keeps_the_others_waiting_until_it_is_posted_or_given_up_or_they_crashed(made: Store) -> None:
    assert await made.shown.take(PRINTER, PLACE, 1, NOW)
    assert not await made.shown.take(PRINTER, PLACE, 2, NOW)
    await made.shown.put(PRINTER, PLACE, CHANNEL, CARD, 1)
    assert not await made.shown.take(PRINTER, PLACE, 1, NOW)
    assert await made.shown.take(PRINTER, PLACE, 2, NOW)
    await made.shown.let_go(PRINTER, PLACE)
    assert await made.shown.take(PRINTER, PLACE, 2, NOW)
    assert not await made.shown.take(PRINTER, PLACE, 2, NOW + BUSY - timedelta(seconds=1))
    assert await made.shown.take(PRINTER, PLACE, 2, NOW + BUSY)
    assert await made.shown.of(PRINTER, PLACE) == Shown(CHANNEL, CARD, 1)


async def test_a_queue_is_shown_in_the_channel_that_was_named_last(store: Store) -> None:
    assert await store.channels.of(CLINICAL) is None
    await store.channels.note(CLINICAL, reference(CHANNEL), NOW)
    await store.channels.note(CLINICAL, reference(OTHER_CHANNEL), NOW)
    assert await store.channels.of(CLINICAL) == reference(OTHER_CHANNEL)


async def test_a_channel_that_is_gone_shows_nothing_until_it_is_named_again(store: Store) -> None:
    security = QueueId("q-sakerhet")
    for queue in (CLINICAL, security):
        await store.channels.note(queue, reference(CHANNEL), NOW)
    await store.channels.note(QueueId("q-ide"), reference(OTHER_CHANNEL), NOW)
    assert await store.channels.shows(CHANNEL) == (CLINICAL, security)
    assert await store.channels.gone(CHANNEL, NOW) == (CLINICAL, security)
    assert await store.channels.gone(CHANNEL, NOW) == ()
    assert await store.channels.of(CLINICAL) is None
    assert await store.channels.of(QueueId("q-ide")) == reference(OTHER_CHANNEL)
    await store.channels.note(CLINICAL, reference(CHANNEL), NOW)
    assert await store.channels.of(CLINICAL) == reference(CHANNEL)
