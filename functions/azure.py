"""Kollegan in Azure Functions: the app that the host indexes, and the bot's identity there."""

from collections.abc import Awaitable, Callable

import azure.functions as func

from functions import health, messages
from functions.once import Once
from functions.wiring import House


def make_app(build: Callable[[], Awaitable[House]]) -> func.FunctionApp:
    """Every function of Kollegan. The house is built when the first of them is called, and once.

    Anybody reaches them (anonymous): the door checks the token that Teams signed. A FunctionApp's functions can be
    listed only once, so that whoever hosts them makes an app of its own.
    """
    house = Once(build)
    app = func.FunctionApp(http_auth_level=func.AuthLevel.ANONYMOUS)
    for room in (messages, health):
        app.register_functions(room.blueprint(house))
    return app
