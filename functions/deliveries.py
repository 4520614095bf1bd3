"""What the queue starts: a message on it says that something is still to be sent. What, stands in the store."""

import logging
from collections.abc import Awaitable, Callable
from typing import Any, Protocol, cast

import azure.functions as func

from functions.wiring import House

log = logging.getLogger(__name__)

QUEUE = "deliveries"
STORAGE = "AzureWebJobsStorage"


class _Queued(Protocol):
    """The part of a blueprint that azure-functions leaves without types."""

    def queue_trigger(self, arg_name: str, queue_name: str, connection: str) -> Callable[..., Any]: ...


def blueprint(house: Callable[[], Awaitable[House]]) -> func.Blueprint:
    """The delivery, and where its messages end that could not be handled: all that is lost with them is a reminder."""
    functions = func.Blueprint()
    queued = cast("_Queued", functions)

    @functions.function_name("deliver")
    @queued.queue_trigger("message", QUEUE, STORAGE)
    async def deliver(message: func.QueueMessage) -> None:
        del message
        here = await house()
        await here.outbox.run()
        await here.mornings.bring()

    @functions.function_name("undelivered")
    @queued.queue_trigger("message", f"{QUEUE}-poison", STORAGE)
    async def undelivered(message: func.QueueMessage) -> None:
        log.error("Delivery failed again and again (message %s). The minute's sweep goes on trying", message.id)

    return functions
