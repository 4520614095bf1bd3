"""Kollegan in Azure Functions: the app that the host indexes, and the house as it stands there."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

import azure.functions as func

from functions import deliveries, go, health, messages, pulse, timers
from functions.azure_monitor import opening
from functions.doctor import of
from functions.doorbell import Doorbell
from functions.identity import POSTGRESQL, STORAGE, BotToken, federated, own
from functions.once import Once
from functions.settings import Identity, Settings, is_passwordless, read
from functions.telemetry import Telemetry
from functions.wiring import House, Signed, build


def make_app(build: Callable[[], Awaitable[House]]) -> func.FunctionApp:
    """Every function of Kollegan. The house is built when the first of them is called, and once.

    Anybody reaches them (anonymous): the door checks the token that Teams signed. A FunctionApp's functions can be
    listed only once, so that whoever hosts them makes an app of its own.
    """
    house = Once(build)
    app = func.FunctionApp(http_auth_level=func.AuthLevel.ANONYMOUS)
    for room in (messages, go, health, timers, pulse, deliveries):
        app.register_functions(room.blueprint(house))
    return app


async def in_azure() -> House:
    """The house as it stands in Azure: settings from the environment, signed calls only, the bot's own token."""
    settings = read()
    identity = settings.identity()
    token = BotToken(federated(identity.tenant, identity.app_id, identity.managed_identity))
    bell, morning_bell = (_bell(settings, identity, queue) for queue in (deliveries.QUEUE, deliveries.MORNINGS))
    password, telemetry = _password(settings, identity), _telemetry(settings, identity)
    house = await build(settings, Signed(identity, token, bell, morning_bell, password, telemetry))
    return replace(house, patient=of(settings))


def _telemetry(settings: Settings, identity: Identity) -> Telemetry:
    if settings.application_insights is None:
        return Telemetry()
    return Telemetry(opening(settings.application_insights, identity.managed_identity))


def _password(settings: Settings, identity: Identity) -> BotToken | None:
    if not is_passwordless(settings.database):
        return None
    return BotToken(own(identity.managed_identity, POSTGRESQL), of="the database")


def _bell(settings: Settings, identity: Identity, queue: str) -> Doorbell | None:
    if settings.queue_service is None:
        return None
    address = f"{settings.queue_service.rstrip('/')}/{queue}"
    return Doorbell(address, BotToken(own(identity.managed_identity, STORAGE), of="the queues"))
