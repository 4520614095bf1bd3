"""A FunctionApp's functions, served over HTTP by this process."""

import asyncio
from datetime import timedelta

import azure.functions as func
import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from functions.hosting import Hosted, Timer, ticking

Client = TestClient[web.Request, web.Application]


def echo() -> func.FunctionApp:
    """One function that says what it was asked."""
    app = func.FunctionApp(http_auth_level=func.AuthLevel.ANONYMOUS)

    @app.function_name("echo")
    @app.route("say/{whom}", methods=[func.HttpMethod.POST])
    async def _(req: func.HttpRequest) -> func.HttpResponse:
        said = (req.route_params["whom"], req.params["how"], req.headers["X-Who"], req.get_body().decode())
        return func.HttpResponse(" ".join(said), status_code=201, mimetype="text/plain", headers={"X-Heard": "yes"})

    return app


def client(app: func.FunctionApp) -> Client:
    served = web.Application()
    served.add_routes(Hosted.of(app).routes)
    return TestClient(TestServer(served))


async def test_the_function_gets_the_whole_request_and_its_answer_goes_back() -> None:
    async with client(echo()) as caller:
        answer = await caller.post("/api/say/agnes?how=högt", data="hej", headers={"X-Who": "omar"})
        assert (answer.status, await answer.text()) == (201, "agnes högt omar hej")
        assert (answer.content_type, answer.headers["X-Heard"]) == ("text/plain", "yes")


async def test_a_method_that_the_function_does_not_take_is_refused() -> None:
    async with client(echo()) as caller:
        answer = await caller.get("/api/say/agnes")
        assert answer.status == 405


async def test_a_timer_ticks_and_what_it_raises_stops_nothing(caplog: pytest.LogCaptureFixture) -> None:
    left, thrice = iter(range(2)), asyncio.Event()

    async def ticked(_: func.TimerRequest) -> None:
        if next(left, None) is None:
            thrice.set()
        raise LookupError("whatever")

    async with ticking((Timer("sweep", timedelta(milliseconds=1), ticked),)):
        await thrice.wait()
    assert "The timer sweep failed" in caplog.text


def test_the_timers_are_those_of_the_app() -> None:
    app = echo()

    @app.function_name("tick")
    @app.timer_trigger("timer", "0 */5 * * * *")
    async def _(timer: func.TimerRequest) -> None:
        del timer

    (timer,) = Hosted.of(app).timers
    assert (timer.name, timer.every) == ("tick", timedelta(minutes=5))


def test_a_function_that_something_else_starts_cannot_be_hosted_here() -> None:
    app = echo()

    @app.function_name("work")
    @app.event_hub_message_trigger("event", "connection", "hub")
    async def _(event: func.EventHubEvent) -> None:
        del event

    with pytest.raises(NotImplementedError, match="work: started by EventHubTrigger"):
        Hosted.of(app)
