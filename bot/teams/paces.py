"""How often one conversation may be written to: what Teams allows, kept by ourselves before Teams must say no."""

import time
from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from bot.ids import ConversationId

WINDOWS = ((1.0, 7), (2.0, 8), (30.0, 60), (3600.0, 1800))
"""Seconds, and how many messages and updates fit into them: Teams' limits for a bot in one conversation."""

REMEMBERED = 5_000
"""So many conversations are counted; of those written to longest ago nothing need be known any more."""


@dataclass(slots=True)
class _Conversation:
    calls: deque[float] = field(default_factory=deque[float])
    held_until: datetime | None = None


@dataclass(slots=True)
class Paces:
    """Counts what this process sends, by the `stopwatch`. What others send is not known: then Teams asks us to wait."""

    stopwatch: Callable[[], float] = time.monotonic
    _known: OrderedDict[ConversationId, _Conversation] = field(
        default_factory=OrderedDict[ConversationId, _Conversation]
    )

    def wait(self, conversation: ConversationId, moment: datetime) -> float:
        """Seconds until one more fits; 0 where it fits now."""
        known, now = self._of(conversation), self.stopwatch()
        held = (known.held_until - moment).total_seconds() if known.held_until else 0.0
        while known.calls and known.calls[0] <= now - WINDOWS[-1][0]:
            known.calls.popleft()
        full = (known.calls[-most] + seconds - now for seconds, most in WINDOWS if len(known.calls) >= most)
        return max(0.0, held, *full)

    def count(self, conversation: ConversationId) -> None:
        """One more is sent."""
        self._of(conversation).calls.append(self.stopwatch())

    def hold(self, conversation: ConversationId, until: datetime) -> None:
        """Teams asked us to wait."""
        self._of(conversation).held_until = until

    def _of(self, conversation: ConversationId) -> _Conversation:
        known = self._known.setdefault(conversation, _Conversation())
        self._known.move_to_end(conversation)
        if len(self._known) > REMEMBERED:
            self._known.popitem(last=False)
        return known
