"""What Teams answers to a call, and for how long it is worth asking again."""

import asyncio
import json
import random
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self, cast

import aiohttp

from bot.errors import NotDelivered
from bot.teams.failures import WORTH_WAITING_FOR, failure

FIRST_PAUSE = 0.5
NEVER_ARRIVED = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError)
"""There was no connection. One that ended under way may have carried the message to its reader already."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer, or (`status` 0) the `fault` for want of which none came; `may_repeat` where nothing arrived."""

    status: int
    body: bytes = b""
    retry_after: str = ""
    fault: str = ""
    may_repeat: bool = False

    @classmethod
    def of_fault(cls, fault: Exception) -> Self:
        """No answer at all."""
        return cls(0, fault=type(fault).__name__, may_repeat=isinstance(fault, NEVER_ARRIVED))

    @property
    def is_good(self) -> bool:
        """Whether Teams took it."""
        return 200 <= self.status < 300

    @property
    def is_passing(self) -> bool:
        """Whether the same call may be made again soon."""
        return self.may_repeat or self.status in WORTH_WAITING_FOR

    def json(self) -> Mapping[str, object]:
        """The body as an object; an empty or odd one tells nothing, since what was sent is sent."""
        try:
            said: object = json.loads(self.body) if self.body else None
        except ValueError:
            said = None
        return cast("Mapping[str, object]", said) if isinstance(said, dict) else {}

    def failure(self) -> NotDelivered:
        """The error that this answer is."""
        if self.status == 0:
            return NotDelivered(0, self.fault, permanent=False, may_have_arrived=not self.may_repeat)
        return failure(self.status, self.body, _asked(self.retry_after))


@dataclass(slots=True)
class Patience:
    """How long all the calls of a turn may take together, in seconds from now.

    A call that may be made again is, while time is left: pauses double, with jitter, or are as long as Teams asks for.
    """

    seconds: float
    repeats: bool = True
    _pause: float = FIRST_PAUSE
    _deadline: float = field(init=False)

    def __post_init__(self) -> None:
        self._deadline = time.monotonic() + self.seconds

    def left(self) -> float:
        """Seconds that are left of it. Raises `NotDelivered` where none are."""
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise NotDelivered(0, "NoTimeLeft", permanent=False)
        return left

    def stop_repeating(self) -> None:
        """From now on every call is made once."""
        self.repeats = False

    async def allows(self, answer: Answer) -> bool:
        """Whether to ask again, after the pause that this takes. False at once where the pause would be too long."""
        pause = _asked(answer.retry_after) or self._pause
        pause *= random.uniform(1.0, 1.3)  # noqa: S311 - spreads retries, guards nothing
        if not self.repeats or not answer.is_passing or self._deadline - time.monotonic() < pause:
            return False
        self._pause *= 2
        await asyncio.sleep(pause)
        return True


def _asked(retry_after: str) -> float:
    """Seconds of a Retry-After header; 0 where there is none, or a date."""
    return float(retry_after) if retry_after.isdecimal() else 0.0
