"""The stand-in for a film: which one it is, how long, and where it starts."""

from datetime import date

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.howto import HowTo, Video
from bot.ids import AreaId, HowToId, SystemId
from bot.language import Text
from functions.films import page, routes

HOST = "https://video.regionexempel.example/w/"
SIGN = HowTo(
    id=HowToId("sign"),
    title=Text("Signera <b>läkemedel</b>"),
    system=SystemId("cosmic"),
    area=AreaId("klinisk"),
    roles=frozenset(),
    phrases=(),
    answer=Text("Öppna listan & signera."),
    steps=(),
    video=Video(f"{HOST}sign-1", seconds=69, captions=("sv",)),
    owner="rp-cosmic",
    reviewed=date(2026, 10, 1),
)


def client() -> TestClient[web.Request, web.Application]:
    app = web.Application()
    app.add_routes(routes([SIGN], HOST, "/film/"))
    return TestClient(TestServer(app))


async def test_the_page_says_which_film_how_long_and_where_it_starts() -> None:
    async with client() as browser:
        answer = await browser.get("/film/sign-1?t=47")
        text = await answer.text()
        assert answer.content_type == "text/html"
        assert '<span id="start">0:47</span>' in text
        assert "av 1:09" in text


def test_what_people_wrote_is_shown_and_never_run() -> None:
    assert "Signera &lt;b&gt;läkemedel&lt;/b&gt;" in page(SIGN, 0)
    assert "<b>läkemedel" not in page(SIGN, 0)
    assert "Öppna listan &amp; signera." in page(SIGN, 0)


async def test_only_the_pages_own_script_may_run() -> None:
    async with client() as browser:
        answer = await browser.get("/film/sign-1")
        policy = answer.headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'none'")
        assert "unsafe" not in policy


@pytest.mark.parametrize("start", ["", "-1", "<script>", "٣", "9" * 5000])
async def test_an_odd_start_is_no_error(start: str) -> None:
    async with client() as browser:
        answer = await browser.get("/film/sign-1", params={"t": start})
        assert answer.status == 200


async def test_a_film_that_nobody_made_is_not_found() -> None:
    async with client() as browser:
        answer = await browser.get("/film/other")
        assert answer.status == 404
