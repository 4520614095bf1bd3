"""What is measured: each turn, each call to Teams, and a pulse. Durations, statuses and names of ours: never a word."""

import logging
import time
from collections.abc import Callable, Generator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from bot.teams.answers import Answer

log = logging.getLogger(__name__)

TURN = "kollegan.turn"
CALL = "kollegan.call"
PULSE = "kollegan.pulse"
OLDEST_ERRAND = "kollegan.errands.oldest"
MORNING_ALERTS = "kollegan.mornings.alerts"
DOCTOR = "kollegan.doctor"
MEASURED = frozenset({DOCTOR, TURN, CALL, PULSE, OLDEST_ERRAND, MORNING_ALERTS})
"""All that is measured; the alerts of `infra/` ask for these."""


@dataclass(frozen=True, slots=True)
class Seen:
    """Something that took its time: a turn, or a call to Teams (`what`: its method). `began` in seconds since 1970."""

    name: str
    began: float
    seconds: float
    status: int
    what: str = ""


class Sink(Protocol):
    """Where what is measured goes."""

    def seen(self, seen: Seen) -> None:
        """This has happened."""
        ...

    def found(self, name: str, value: float) -> None:
        """So it stands."""
        ...

    def close(self) -> None:
        """Nothing more comes."""
        ...


@dataclass(slots=True)
class Turn:
    """A turn under way; its status is what the call will be answered."""

    status: int = 500


class Telemetry:
    """Measures, and hands it on in a thread of its own: opening the sink costs 0.7 s, which no turn waits for.

    The sink is opened with the first measurement, and those that come meanwhile wait for it in their order. Without
    one nothing is measured.
    """

    def __init__(self, opens: Callable[[], Sink] | None = None) -> None:
        self._opens = opens
        self._sink: Sink | None = None
        self._closed = False
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="telemetry")

    @contextmanager
    def turn(self) -> Generator[Turn]:
        """What happens within is a turn; one that raises has failed."""
        turn, began, clock = Turn(), time.time(), time.monotonic()
        try:
            yield turn
        finally:
            self._note(Seen(TURN, began, time.monotonic() - clock, turn.status))

    def heard(self, method: str, answer: Answer, seconds: float) -> None:
        """A call to Teams was answered (`bot.teams.post.Heard`)."""
        self._note(Seen(CALL, time.time() - seconds, seconds, answer.status, method))

    def pulse(self, found: Mapping[str, float]) -> None:
        """How things stand just now."""
        for name, value in ({PULSE: 1.0} | dict(found)).items():
            self._later(partial(_found, name, value))

    def close(self) -> None:
        """Hand on what has been measured. What is closed stays closed."""
        if self._closed:
            return
        self._closed = True
        self._thread.submit(lambda: self._sink.close() if self._sink is not None else None)
        self._thread.shutdown()

    def _note(self, seen: Seen) -> None:
        self._later(lambda sink: sink.seen(seen))

    def _later(self, does: Callable[[Sink], None]) -> None:
        if self._opens is not None:
            self._thread.submit(self._does, self._opens, does)

    def _does(self, opens: Callable[[], Sink], does: Callable[[Sink], None]) -> None:
        try:
            self._sink = self._sink or opens()
            does(self._sink)
        except Exception as error:  # nobody waits for this: what cannot be measured must not be silent
            log.warning("Not measured: %s", type(error).__name__)


def _found(name: str, value: float, sink: Sink) -> None:
    sink.found(name, value)
