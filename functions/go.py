"""GET /api/go/…: somebody follows a link of a card, or plays its film. It is counted, with nobody's name.

It leads where the content says, and nowhere else; an address holds nothing of who follows it.
"""

from collections.abc import Awaitable, Callable
from http import HTTPStatus

import azure.functions as func

from bot import words
from bot.language import LANGUAGES
from bot.store.items import Deed
from functions.wiring import House

HEADERS = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"}
"""Asked for again it counts again; and nobody is told which card it was followed from."""


def blueprint(house: Callable[[], Awaitable[House]]) -> func.Blueprint:
    """The function that counts and leads on."""
    functions = func.Blueprint()

    @functions.function_name("go")
    @functions.route("go/{door}", methods=[func.HttpMethod.GET])
    async def go(req: func.HttpRequest) -> func.HttpResponse:
        here = await house()
        way = here.doors.through(req.route_params.get("door", ""), req.params.get("t", ""))
        if way is None:
            return func.HttpResponse(_gone(), status_code=HTTPStatus.NOT_FOUND, mimetype="text/plain", headers=HEADERS)
        here.store.items.note(way.item, Deed.PLAYED if way.plays else Deed.OPENED, here.kollegan.today())
        return func.HttpResponse(status_code=HTTPStatus.FOUND, headers=HEADERS | {"Location": way.address})

    return functions


def _gone() -> str:
    """In both languages: nobody knows who reads it."""
    return "\n".join(words.load()[language].say("go-gone") for language in LANGUAGES)
