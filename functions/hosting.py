"""The functions of a FunctionApp, served over HTTP in this process: what the Functions host does in Azure."""

from collections.abc import Awaitable, Callable
from typing import cast

import azure.functions as func
from aiohttp import web
from azure.functions.decorators.http import HttpTrigger

Handler = Callable[[func.HttpRequest], Awaitable[func.HttpResponse]]


def routes(app: func.FunctionApp) -> list[web.RouteDef]:
    """One route for each method of each function; Azure's `/api` in front of them.

    Raises `NotImplementedError` for a function that something else than HTTP starts.
    """
    return [route for function in app.get_functions() for route in _routes(function)]


def _routes(function: func.Function) -> list[web.RouteDef]:
    trigger = function.get_trigger()
    if not isinstance(trigger, HttpTrigger):
        raise NotImplementedError(f"{function.get_function_name()} is not started by HTTP, and cannot be hosted here")
    handler = _hosted(cast("Handler", function.get_user_function()))
    path = f"/api/{trigger.route or function.get_function_name()}"
    return [web.route(method.value, path, handler) for method in trigger.methods or func.HttpMethod]


def _hosted(handler: Handler) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def hosted(request: web.Request) -> web.Response:
        answer = await handler(
            func.HttpRequest(
                request.method,
                str(request.url),
                headers=request.headers,
                params=request.query,
                route_params=request.match_info,
                body=await request.read(),
            )
        )
        headers = dict(answer.headers) | {"Content-Type": answer.mimetype}
        return web.Response(status=answer.status_code, body=answer.get_body(), headers=headers)

    return hosted
