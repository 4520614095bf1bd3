"""POST /api/messages: what Teams sends."""

from collections.abc import Awaitable, Callable, Mapping
from typing import cast

import azure.functions as func

from functions.wiring import House


def blueprint(house: Callable[[], Awaitable[House]]) -> func.Blueprint:
    """The function that hands an activity to the door, and its answer back."""
    functions = func.Blueprint()

    @functions.function_name("messages")
    @functions.route("messages", methods=[func.HttpMethod.POST])
    async def messages(req: func.HttpRequest) -> func.HttpResponse:
        headers = cast("Mapping[str, str]", req.headers)
        here = await house()
        with here.telemetry.turn() as turn:
            answer = await here.door.receive(headers.get("Authorization"), req.get_body())
            turn.status = answer.status
        return func.HttpResponse(answer.body, status_code=answer.status, mimetype="application/json")

    return functions
