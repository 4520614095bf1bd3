"""The parts of a sweep: what one of them fails of keeps none of the others from its work."""

import logging
from collections.abc import Awaitable, Callable

from bot.teams.faults import told

log = logging.getLogger(__name__)


async def each_by_itself(*parts: Callable[[], Awaitable[object]]) -> None:
    """Do all of them, in this order. Raises what they failed of, together, when the last is done."""
    faults: list[Exception] = []
    for part in parts:
        try:
            await part()
        except Exception as error:  # Whatever it is: it is raised when the others have had their turn.
            log.error("A part of the sweep failed\n%s", told(error))
            faults.append(error)
    if faults:
        raise ExceptionGroup("parts of the sweep", faults)
