"""GET /api/health: whether this process can answer, and whether a morning is open. No more, since anybody may ask."""

import json
import logging
from collections.abc import Awaitable, Callable
from http import HTTPStatus

import azure.functions as func

from bot.teams.faults import told
from functions.wiring import House

log = logging.getLogger(__name__)


def blueprint(house: Callable[[], Awaitable[House]]) -> func.Blueprint:
    """The function that says whether the house stands."""
    functions = func.Blueprint()
    checkup = Checkup(house)

    @functions.function_name("health")
    @functions.route("health", methods=[func.HttpMethod.GET])
    async def health(req: func.HttpRequest) -> func.HttpResponse:
        del req
        well = await checkup.is_well()
        status = HTTPStatus.OK if well else HTTPStatus.SERVICE_UNAVAILABLE
        said = {"well": well} | ({"morning": await checkup.morning()} if well else {})
        return func.HttpResponse(json.dumps(said), status_code=status, mimetype="application/json")

    return functions


class Checkup:
    """Asks whether the house stands, and logs it when that changes: anybody may ask, as often as they like."""

    def __init__(self, house: Callable[[], Awaitable[House]]) -> None:
        self._house = house
        self._fault = ""

    async def is_well(self) -> bool:
        """Whether this process can answer."""
        try:
            await (await self._house()).check()
        except Exception as error:  # the edge of the process: whatever is wrong, the answer is that something is
            self._note(told(error))
        else:
            self._note("")
        return not self._fault

    async def morning(self) -> str:
        """`open` while digests are being sent or soon will be: whoever deploys then cuts somebody off."""
        return "open" if await (await self._house()).mornings.are_near() else "over"

    def _note(self, fault: str) -> None:
        was, self._fault = self._fault, fault
        if fault and fault != was:
            log.error("Not well\n%s", fault)
        elif was and not fault:
            log.warning("Well again")
