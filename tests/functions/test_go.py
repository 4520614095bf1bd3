"""Films and links of cards open by an address of our own, which counts them with nobody's name, and leads there."""

from collections.abc import AsyncGenerator
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.doors import PATH, Doors
from bot.store import Store
from bot.store.items import Deed
from functions.azure import make_app
from functions.hosting import Hosted
from functions.settings import Settings
from functions.wiring import House, Loaded, Unsigned, build, load
from tests.conversations.conftest import MORNING
from tests.store.conftest import MEMORY

Client = TestClient[web.Request, web.Application]
BASE = "https://kollegan.region.example"


@pytest.fixture
async def house(tmp_path: Path) -> AsyncGenerator[House, None]:
    settings = Settings(database=f"sqlite+aiosqlite:///{tmp_path}/k.db", public_address=BASE)
    made = await build(settings, Unsigned(), lambda: MORNING, content())
    yield made
    await made.close()


@pytest.fixture
async def client(house: House) -> AsyncGenerator[Client, None]:
    async def standing() -> House:
        return house

    app = web.Application()
    app.add_routes(Hosted.of(make_app(standing)).routes)
    async with TestClient(TestServer(app)) as caller:
        yield caller


@cache
def content() -> Loaded:
    """Region Exempel, read once."""
    return load(Settings())


async def followed(client: Client, address: str) -> tuple[int, str]:
    """The status, and where it leads."""
    assert address.startswith(BASE + PATH)
    answer = await client.get(address.removeprefix(BASE), allow_redirects=False)
    return answer.status, answer.headers.get("Location", "")


async def test_a_link_leads_where_the_content_says_and_is_counted(house: House, client: Client) -> None:
    link = next(link for link in house.kollegan.region.links if link.id == "l-cosmic")
    for _ in range(3):
        assert await followed(client, link.url) == (302, "https://cosmic.regionexempel.example")
    await house.store.items.close()
    assert await house.store.items.counts(house.kollegan.today()) == {("l-cosmic", Deed.OPENED): 3}


async def test_a_film_begins_where_the_answer_does_and_counts_as_played(house: House, client: Client) -> None:
    region = house.kollegan.region
    how_to = region.how_tos[next(iter(region.how_tos))]
    _, direct = await followed(client, region.films.link(how_to.video, 0))
    assert direct == house.doors.region.films.link(how_to.video, 0)
    _, inside = await followed(client, region.films.link(how_to.video, 12))
    assert inside == house.doors.region.films.link(how_to.video, 12)
    await house.store.items.close()
    assert await house.store.items.counts(house.kollegan.today()) == {(how_to.id, Deed.PLAYED): 2}


@pytest.mark.parametrize("door", ["x", "l-cosmic", "https:%2F%2Fevil.example", "..%2F..%2Fhealth"])
async def test_an_unknown_door_leads_nowhere_and_counts_nothing(house: House, client: Client, door: str) -> None:
    answer = await client.get(f"/api/go/{door}?url=https://evil.example", allow_redirects=False)
    assert (answer.status, answer.headers.get("Location")) == (404, None)
    await house.store.items.close()
    assert await house.store.items.counts(house.kollegan.today()) == {}


async def test_nobody_is_told_where_it_was_followed_from_and_it_is_not_kept(house: House, client: Client) -> None:
    address = house.kollegan.region.links[0].url.removeprefix(BASE)
    answer = await client.get(address, allow_redirects=False)
    assert (answer.headers["Referrer-Policy"], answer.headers["Cache-Control"]) == ("no-referrer", "no-store")


async def test_a_door_says_nothing_of_who_goes_through_and_cannot_be_guessed(house: House) -> None:
    region = house.doors.region
    here, elsewhere = house.doors.shown_at(BASE), Doors.of(region, b"another key").shown_at(BASE)
    for ours, theirs, link in zip(here.links, elsewhere.links, region.links, strict=True):
        assert ours.url != theirs.url
        assert link.id not in ours.url
        assert urlsplit(ours.url).query == ""


async def test_every_process_has_the_same_doors() -> None:
    store = await Store.open(MEMORY)
    await store.migrate()
    assert await store.keys.of("doors") == await store.keys.of("doors")
    await store.close()


async def test_without_an_address_of_our_own_links_are_as_the_content_has_them(tmp_path: Path) -> None:
    settings = Settings(database=f"sqlite+aiosqlite:///{tmp_path}/k.db")
    house = await build(settings, Unsigned(), lambda: MORNING, content())
    assert house.kollegan.region is house.doors.region
    await house.close()
