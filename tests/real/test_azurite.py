"""The doorbell is rung at a real queue of Azure Storage, as far as Microsoft's own stand-in is one."""

import base64
import xml.etree.ElementTree as ET
from collections.abc import Generator
from http import HTTPStatus

import aiohttp
import pytest

from functions.deliveries import QUEUE
from functions.doorbell import Doorbell
from tests.real.azurite import Storage, azurite


@pytest.fixture(scope="module")
def storage(tmp_path_factory: pytest.TempPathFactory) -> Generator[Storage, None, None]:
    with azurite(tmp_path_factory.mktemp("azurite")) as account:
        yield account


async def _made(storage: Storage, queue: str) -> None:
    async with aiohttp.ClientSession() as session, session.put(storage.queue_at(queue)) as answer:
        assert answer.status == HTTPStatus.CREATED


async def _taken(storage: Storage, queue: str) -> list[str]:
    """What lies on the queue and is to be seen; it is out of sight for others then."""
    address = storage.queue_at(queue, "/messages", numofmessages=32)
    async with aiohttp.ClientSession() as session, session.get(address) as answer:
        assert answer.status == HTTPStatus.OK
        found = ET.fromstring((await answer.text()).lstrip("\ufeff"))  # noqa: S314 - of our own Azurite
    return [base64.b64decode(text.text or "").decode() for text in found.iter("MessageText")]


async def _lying(storage: Storage, queue: str) -> int:
    """How many messages lie on the queue, those that nobody sees yet among them."""
    address = storage.queue_at(queue, comp="metadata")
    async with aiohttp.ClientSession() as session, session.get(address) as answer:
        return int(answer.headers["x-ms-approximate-messages-count"])


async def test_a_ring_lies_on_the_queue_and_is_read_as_the_functions_host_reads_it(storage: Storage) -> None:
    await _made(storage, QUEUE)
    bell = Doorbell(storage.queue_at(QUEUE), None, delay=0)
    bell()
    bell()
    await bell.close()
    assert await _taken(storage, QUEUE) == ["errands"]


async def test_it_is_seen_only_when_this_process_has_had_its_time(storage: Storage) -> None:
    await _made(storage, "later")
    bell = Doorbell(storage.queue_at("later"), None)
    bell()
    await bell.close()
    assert await _lying(storage, "later") == 1
    assert await _taken(storage, "later") == []


async def test_a_queue_that_is_not_there_is_said_in_the_log_and_nothing_is_lost(
    storage: Storage, caplog: pytest.LogCaptureFixture
) -> None:
    bell = Doorbell(storage.queue_at("nowhere"), None)
    bell()
    await bell.close()
    assert "The queue was not told" in caplog.text
    await _made(storage, "nowhere")
    bell()
    await bell.close()
    assert await _lying(storage, "nowhere") == 1
