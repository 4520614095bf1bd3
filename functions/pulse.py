"""The pulse: every five minutes how long something has waited, and what is to be looked at. Silence is an alert too."""

from collections.abc import Awaitable, Callable

import azure.functions as func

from functions.wiring import House

EVERY_FIVE_MINUTES = "0 */5 * * * *"


def blueprint(house: Callable[[], Awaitable[House]]) -> func.Blueprint:
    """The timer that feels it."""
    functions = func.Blueprint()

    @functions.function_name("pulse")
    @functions.timer_trigger("timer", EVERY_FIVE_MINUTES, run_on_startup=False, use_monitor=False)
    async def pulse(timer: func.TimerRequest) -> None:
        del timer
        await (await house()).feel()

    return functions
