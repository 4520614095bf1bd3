"""What time starts: the sweep that finds what is still to be sent and what is about to be late, and the mornings."""

from collections.abc import Awaitable, Callable

import azure.functions as func

from functions.wiring import House

EVERY_MINUTE = "0 */1 * * * *"
EVERY_FIVE_MINUTES = "0 */5 * * * *"
EVERY_HALF_HOUR = "0 */30 * * * *"


def blueprint(house: Callable[[], Awaitable[House]]) -> func.Blueprint:
    """The timers. They are not retried: the next tick finds in the store whatever this one left."""
    functions = func.Blueprint()

    @functions.function_name("sweep")
    @functions.timer_trigger("timer", EVERY_MINUTE, run_on_startup=False, use_monitor=False)
    async def sweep(timer: func.TimerRequest) -> None:
        del timer
        await (await house()).sweep()

    @functions.function_name("plan_mornings")
    @functions.timer_trigger("timer", EVERY_FIVE_MINUTES, run_on_startup=False, use_monitor=False)
    async def plan_mornings(timer: func.TimerRequest) -> None:
        del timer
        await (await house()).mornings.plan()

    @functions.function_name("bring_mornings")
    @functions.timer_trigger("timer", EVERY_MINUTE, run_on_startup=False, use_monitor=False)
    async def bring_mornings(timer: func.TimerRequest) -> None:
        del timer
        await (await house()).bring_mornings()

    @functions.function_name("tidy")
    @functions.timer_trigger("timer", EVERY_HALF_HOUR, run_on_startup=False, use_monitor=False)
    async def tidy(timer: func.TimerRequest) -> None:
        del timer
        await (await house()).tidy()

    return functions
