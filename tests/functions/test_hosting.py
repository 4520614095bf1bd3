"""A FunctionApp's functions, served over HTTP by this process."""

import azure.functions as func
import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from functions.hosting import routes

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
    served.add_routes(routes(app))
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


def test_a_function_that_a_timer_starts_cannot_be_hosted_here_yet() -> None:
    app = echo()

    @app.function_name("tick")
    @app.timer_trigger("timer", "0 */5 * * * *")
    async def _(timer: func.TimerRequest) -> None:
        del timer

    with pytest.raises(NotImplementedError, match="tick is not started by HTTP"):
        routes(app)
