"""How to reach a person's own chat."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.actions.arriving import Reference
from bot.ids import ConversationId, PersonId, TenantId
from bot.store import Store
from bot.store.references import AGAIN_AFTER, References
from tests.store.conftest import NOW, Stopwatch

AGNES = PersonId("11111111-1111-4111-8111-111111111111")
CHAT = Reference(
    ConversationId("a:agnes"), "https://smba.trafficmanager.net/emea/", TenantId("region"), "28:kollegan", "sv-SE"
)
MOVED = replace(CHAT, service_url="https://smba.trafficmanager.net/amer/")
LATER = NOW + timedelta(minutes=1)


@pytest.fixture(autouse=True)
async def agnes(store: Store) -> None:
    await store.people.meet(AGNES, "Agnes Demo", "sv", NOW)


async def written(store: Store, stopwatch: Stopwatch) -> Reference | None:
    """What another process finds in the database."""
    await asyncio.sleep(0.4)
    return await References(store.database, stopwatch).of(AGNES)


async def test_who_has_no_chat_cannot_be_reached(store: Store) -> None:
    assert await store.references.of(AGNES) is None


async def test_a_chat_is_known_at_once_and_written_a_moment_later(store: Store, stopwatch: Stopwatch) -> None:
    store.references.note(AGNES, CHAT, NOW)
    assert await store.references.of(AGNES) == CHAT
    assert await written(store, stopwatch) == CHAT


async def test_the_newest_service_url_wins(store: Store, stopwatch: Stopwatch) -> None:
    store.references.note(AGNES, MOVED, LATER)
    assert await written(store, stopwatch) == MOVED
    late = References(store.database, stopwatch)
    late.note(AGNES, CHAT, NOW)
    await late.close()
    assert await written(store, stopwatch) == MOVED


async def test_what_has_not_changed_is_not_written_for_a_day(store: Store, stopwatch: Stopwatch) -> None:
    store.references.note(AGNES, CHAT, NOW)
    assert await written(store, stopwatch) == CHAT
    await References(store.database, stopwatch).gone(AGNES, LATER)
    store.references.note(AGNES, CHAT, LATER)
    assert await written(store, stopwatch) is None
    stopwatch.seconds = AGAIN_AFTER.total_seconds()
    store.references.note(AGNES, CHAT, NOW + AGAIN_AFTER)
    assert await written(store, stopwatch) == CHAT


async def test_who_removed_kollegan_is_not_written_to(store: Store, stopwatch: Stopwatch) -> None:
    store.references.note(AGNES, CHAT, NOW)
    await store.references.gone(AGNES, LATER)
    assert await store.references.of(AGNES) is None
    assert await written(store, stopwatch) is None


async def test_who_installs_it_again_is_back_whichever_process_hears_of_it(store: Store, stopwatch: Stopwatch) -> None:
    store.references.note(AGNES, CHAT, NOW)
    await written(store, stopwatch)
    await References(store.database, stopwatch).gone(AGNES, LATER)
    store.references.note(AGNES, CHAT, LATER + timedelta(seconds=1), always=True)
    assert await written(store, stopwatch) == CHAT


async def test_a_note_from_before_they_left_does_not_bring_them_back(store: Store, stopwatch: Stopwatch) -> None:
    store.references.note(AGNES, CHAT, NOW)
    await store.references.gone(AGNES, LATER)
    late = References(store.database, stopwatch)
    late.note(AGNES, MOVED, NOW)
    await late.close()
    assert await written(store, stopwatch) is None


async def test_somebody_unknown_leaves_nothing_behind(store: Store, stopwatch: Stopwatch) -> None:
    stranger = PersonId("stranger")
    store.references.note(stranger, CHAT, NOW)
    await store.references.close()
    assert await References(store.database, stopwatch).of(stranger) is None
