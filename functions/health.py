"""GET /api/health: whether this process can answer. It says no more than that, since anybody may ask."""

import json
import logging
from collections.abc import Awaitable, Callable
from http import HTTPStatus

import azure.functions as func

from functions.wiring import House

log = logging.getLogger(__name__)


def blueprint(house: Callable[[], Awaitable[House]]) -> func.Blueprint:
    """The function that says whether the house stands."""
    functions = func.Blueprint()

    @functions.function_name("health")
    @functions.route("health", methods=[func.HttpMethod.GET])
    async def health(req: func.HttpRequest) -> func.HttpResponse:
        del req
        well = await _is_well(house)
        status = HTTPStatus.OK if well else HTTPStatus.SERVICE_UNAVAILABLE
        return func.HttpResponse(json.dumps({"well": well}), status_code=status, mimetype="application/json")

    return functions


async def _is_well(house: Callable[[], Awaitable[House]]) -> bool:
    try:
        await (await house()).check()
    except Exception:  # the edge of the process: whatever is wrong, the answer is that something is
        log.exception("not well")
        return False
    return True
