"""A process that starts, answers one question through the function app's own door, and ends."""

import json

import azure.functions as func

from benchmarks.load import PERSON
from bot.ids import PersonId, RoleId
from bot.people import Person
from functions.azure import make_app
from functions.settings import Settings
from functions.wiring import House, Unsigned, build


async def prepare(database: str) -> None:
    """The store as it is in operation: migrated, and with the person in it who asks."""
    house = await build(Settings(database=database), Unsigned())
    await house.store.people.take_over(
        [Person(PersonId(PERSON), "Agnes Demo", "sv", frozenset({RoleId("sjukskoterska")}))]
    )
    await house.close()


async def first_answer(database: str) -> None:
    """Index the functions, build the house on the first call, answer a greeting's worth of question."""
    house: House | None = None

    async def ready() -> House:
        nonlocal house
        house = house or await build(Settings(database=database), Unsigned())
        return house

    functions = {
        function.get_function_name(): function.get_user_function() for function in make_app(ready).get_functions()
    }
    answer = await functions["messages"](func.HttpRequest("POST", "/api/messages", body=json.dumps(_press()).encode()))
    if answer.status_code != 200 or "Spela filmen" not in answer.get_body().decode():
        raise RuntimeError(f"no answer: {answer.status_code}")
    if house is not None:
        await house.close()


def _press() -> dict[str, object]:
    """A press, since its answer comes back in the same call: no Teams is needed to see it."""
    data = {"action": "ask.question", "question": "hur signerar jag läkemedel"}
    return {
        "type": "invoke",
        "name": "adaptiveCard/action",
        "id": "1",
        "channelId": "msteams",
        "serviceUrl": "http://127.0.0.1:9/",
        "from": {"id": "29:agnes", "name": "Agnes Demo", "aadObjectId": PERSON},
        "conversation": {"conversationType": "personal", "tenantId": "t", "id": "a:agnes"},
        "recipient": {"id": "28:kollegan", "name": "Kollegan"},
        "channelData": {"tenant": {"id": "t"}},
        "value": {"action": {"verb": "ask.question", "data": data}},
    }
