"""A process that starts, answers one signed message through the function app's own door, and ends."""

from collections.abc import Mapping

import azure.functions as func

from functions.azure import make_app
from functions.settings import Settings
from functions.wiring import House, Signed, build


async def first_answer(settings: Mapping[str, object], authorization: str, activity: str) -> None:
    """Index the functions, build the house on the first call, check the token, mark the message, post the answer."""
    house: House | None = None

    async def ready() -> House:
        nonlocal house
        house = house or await _signed(Settings.model_validate(settings))
        return house

    functions = {
        function.get_function_name(): function.get_user_function() for function in make_app(ready).get_functions()
    }
    request = func.HttpRequest(
        "POST", "/api/messages", headers={"Authorization": authorization}, body=activity.encode()
    )
    answer = await functions["messages"](request)
    if answer.status_code != 200:
        raise RuntimeError(f"no answer: {answer.status_code}")
    if house is not None:
        await house.close()


async def _signed(settings: Settings) -> House:
    async def token(_: str) -> str:
        return "made-up"

    return await build(settings, Signed(settings.identity(), token))
