"""The pulse: every five minutes how long something has waited, and what is to be looked at. Silence is an alert too.

Every half hour the doctor looks, as the function's identity: some of what it looks at nobody else can see.
"""

import logging
from collections.abc import Awaitable, Callable

import azure.functions as func

from functions.checks import CHECKS, examined
from functions.findings import State
from functions.telemetry import DOCTOR
from functions.wiring import House

log = logging.getLogger(__name__)

EVERY_FIVE_MINUTES = "0 */5 * * * *"
EVERY_HALF_HOUR = "0 */30 * * * *"


def blueprint(house: Callable[[], Awaitable[House]]) -> func.Blueprint:
    """The timer that feels it."""
    functions = func.Blueprint()

    @functions.function_name("pulse")
    @functions.timer_trigger("timer", EVERY_FIVE_MINUTES, run_on_startup=False, use_monitor=False)
    async def pulse(timer: func.TimerRequest) -> None:
        del timer
        await (await house()).feel()

    @functions.function_name("examine")
    @functions.timer_trigger("timer", EVERY_HALF_HOUR, run_on_startup=False, use_monitor=False)
    async def examine(timer: func.TimerRequest) -> None:
        del timer
        await look(await house())

    return functions


async def look(house: House) -> None:
    """Make every check here, log what is wrong, and measure how many that are."""
    if house.patient is None:
        return
    found = {name: await examined(house.patient, check) for name, check in CHECKS.items()}
    wrong = {name: finding for name, finding in found.items() if finding.state is State.WRONG}
    for name, finding in wrong.items():
        log.error("The doctor: %s: %s → %s", name, finding.says, finding.do)
    house.telemetry.pulse({DOCTOR: float(len(wrong))})
