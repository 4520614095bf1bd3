"""A message on the queue wakes a process for what is still to be sent."""

import base64
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from aiohttp import web

from bot.errands import Outcome
from bot.ids import PersonId
from bot.mornings.delivery import LATEST, State, Wanted, Why
from bot.mornings.plan import Planned
from bot.routing import QueueId
from functions.azure import make_app
from functions.doorbell import DELAY, SELDOM, Doorbell
from functions.hosting import Hosted
from functions.settings import Settings
from functions.wiring import House, Unsigned, build
from tests.store.conftest import NOW
from tests.store.tickets import draft, make


@dataclass
class StorageQueue:
    """The storage account's queue, as far as a message is put on it."""

    url: str = ""
    status: int = 201
    put: list[tuple[str, str, str]] = field(default_factory=list[tuple[str, str, str]])

    async def take(self, request: web.Request) -> web.Response:
        token = request.headers.get("Authorization", "")
        self.put.append((request.query["visibilitytimeout"], token, await request.text()))
        return web.Response(status=self.status)


@pytest.fixture
async def queue() -> AsyncIterator[StorageQueue]:
    storage, app = StorageQueue(), web.Application()
    app.router.add_post("/deliveries/messages", storage.take)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    storage.url = f"http://{host}:{port}/deliveries"
    yield storage
    await runner.cleanup()


async def token() -> str:
    return "of-the-identity"


async def test_however_often_it_is_rung_one_message_will_do_for_a_while(queue: StorageQueue) -> None:
    now = [0.0]
    bell = Doorbell(queue.url, token, lambda: now[0])
    for _ in range(3):
        bell()
    await bell.close()
    body = base64.b64encode(b"errands").decode()
    message = f"<QueueMessage><MessageText>{body}</MessageText></QueueMessage>"
    assert queue.put == [(f"{DELAY:.0f}", "Bearer of-the-identity", message)]
    now[0] = SELDOM
    bell()
    await bell.close()
    assert len(queue.put) == 2
    assert SELDOM < DELAY, "what is written after the message was put is seen when it comes"


async def test_a_queue_that_takes_nothing_is_rung_anew_and_stops_nothing(queue: StorageQueue) -> None:
    bell = Doorbell(queue.url, token)
    queue.status = 503
    bell()
    await bell.close()
    queue.status = 201
    bell()
    await bell.close()
    assert len(queue.put) == 2


async def test_a_morning_that_is_near_rings_too_and_whoever_wakes_brings_it(
    tmp_path: Path, queue: StorageQueue
) -> None:
    settings = Settings(database=f"sqlite+aiosqlite:///{tmp_path}/kollegan.db")
    bell = Doorbell(queue.url, token)
    house = replace(await build(settings, Unsigned(), lambda: NOW), morning_bell=bell)

    async def ready() -> House:
        return house

    await house.bring_mornings()
    await bell.close()
    assert queue.put == [], "nothing is planned"
    agnes = Wanted(PersonId("agnes"), NOW.date(), NOW)
    async with house.store.database.together() as connection:
        await house.store.mornings.add(connection, [Planned(agnes, NOW, int(NOW.timestamp()))])
    await Hosted.of(make_app(ready)).queues["mornings"].put("a morning")
    assert (await house.store.reckonings.of(NOW.date())).waiting == 0
    await house.close()


async def test_a_process_that_brings_a_morning_rings_first(tmp_path: Path, queue: StorageQueue) -> None:
    settings = Settings(database=f"sqlite+aiosqlite:///{tmp_path}/kollegan.db")
    bell = Doorbell(queue.url, token)
    house = replace(await build(settings, Unsigned(), lambda: NOW), morning_bell=bell)
    agnes = Wanted(PersonId("agnes"), NOW.date(), NOW)
    async with house.store.database.together() as connection:
        await house.store.mornings.add(connection, [Planned(agnes, NOW, int(NOW.timestamp()))])
    await house.bring_mornings()
    await bell.close()
    assert len(queue.put) == 1
    await house.close()


async def test_the_message_makes_the_delivery_happen_and_the_last_resort_says_so(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    house = await build(Settings(database=f"sqlite+aiosqlite:///{tmp_path}/kollegan.db"), Unsigned(), lambda: NOW)

    async def ready() -> House:
        return house

    queues = Hosted.of(make_app(ready)).queues
    await make(house.store, replace(draft(), queue=QueueId("q-konsult")))
    await queues["deliveries"].put("errands")
    assert Outcome.LATER not in await house.store.errands.tally()
    await queues["deliveries-poison"].put("errands")
    assert "Delivery failed again and again" in caplog.text
    await house.close()


async def test_a_morning_that_no_round_could_bring_ends_as_too_late(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    settings, late = Settings(database=f"sqlite+aiosqlite:///{tmp_path}/kollegan.db"), NOW + LATEST
    house = await build(settings, Unsigned(), lambda: late)

    async def ready() -> House:
        return house

    agnes = Wanted(PersonId("agnes"), NOW.date(), NOW)
    async with house.store.database.together() as connection:
        await house.store.mornings.add(connection, [Planned(agnes, NOW, int(NOW.timestamp()))])
    await Hosted.of(make_app(ready)).queues["mornings-poison"].put("a morning")
    assert "A morning's round failed again and again" in caplog.text
    assert (await house.store.reckonings.of(NOW.date())).ended == {(State.SKIPPED, Why.LATE): 1}
    await house.close()
