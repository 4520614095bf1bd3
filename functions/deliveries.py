"""What the queue starts: a message on it says that something is still to be sent. What, stands in the store."""

import logging
from collections.abc import Awaitable, Callable
from typing import Any, Protocol, cast

import azure.functions as func

from functions.wiring import House

log = logging.getLogger(__name__)

QUEUE, MORNINGS = "deliveries", "mornings"
STORAGE = "AzureWebJobsStorage"


class _Queued(Protocol):
    """The part of a blueprint that azure-functions leaves without types."""

    def queue_trigger(self, arg_name: str, queue_name: str, connection: str) -> Callable[..., Any]: ...


def blueprint(house: Callable[[], Awaitable[House]]) -> func.Blueprint:
    """The deliveries, and where messages end that could not be handled: all that is lost with them is a reminder.

    Mornings have a queue of their own: what somebody waits for never stands behind a round that lasts a minute.
    """
    functions = func.Blueprint()
    queued = cast("_Queued", functions)

    @functions.function_name("deliver")
    @queued.queue_trigger("message", QUEUE, STORAGE)
    async def deliver(message: func.QueueMessage) -> None:
        del message
        await (await house()).outbox.run()

    @functions.function_name("bring")
    @queued.queue_trigger("message", MORNINGS, STORAGE)
    async def bring(message: func.QueueMessage) -> None:
        del message
        await (await house()).mornings.bring()

    @functions.function_name("undelivered")
    @queued.queue_trigger("message", f"{QUEUE}-poison", STORAGE)
    async def undelivered(message: func.QueueMessage) -> None:
        log.error("Delivery failed again and again (message %s). The minute's sweep goes on trying", message.id)

    @functions.function_name("unbrought")
    @queued.queue_trigger("message", f"{MORNINGS}-poison", STORAGE)
    async def unbrought(message: func.QueueMessage) -> None:
        log.error("A morning's round failed again and again (message %s). The minute's timer goes on", message.id)
        await (await house()).mornings.end_late()

    return functions
