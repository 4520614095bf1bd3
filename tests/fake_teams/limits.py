"""The limits of the Connector, each beside the documentation's words. Read 2026-11-22, from stored copies.

https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages
"""

import json
import math
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field

Windows = tuple[tuple[float, int], ...]
"""Pairs of seconds, and how many calls fit into them."""

# "The global limit per app per tenant is 50 Requests Per Second (RPS)." (The page has said 30 as well.)
# "All requests are subject to the same rate limiting policy, including sending messages, channel enumerations, and
# roster fetches."
EVERYTHING: Windows = ((1, 50),)

# "Per bot per thread limit": "Send to conversation | 1 | 7", "| 2 | 8", "| 30 | 60", "| 3600 | 1800".
# Create conversation: the same numbers. Updates and deletions are not in the table, and are counted as sending.
SENDING: Windows = ((1, 7), (2, 8), (30, 60), (3600, 1800))

# "Get conversation members | 1 | 14", "| 2 | 16", "| 30 | 120", "| 3600 | 3600".
MEMBERS: Windows = ((1, 14), (2, 16), (30, 120), (3600, 3600))

# "The bot message size limit is 100 KB: 100 KB is an approximate limit because it includes the message itself (text,
# image links, etc.), @-mentions, and reactions encoded as UTF-16. [...] If the bot message exceeds the size limit, the
# bot receives a 413 status code (RequestEntityTooLarge), which contains the error code MessageSizeTooBig."
LARGEST = 100 * 1024


@dataclass(slots=True)
class Pace:
    """Counts calls in sliding windows. A refused call does not count."""

    windows: Windows
    calls: deque[float] = field(default_factory=deque[float])

    def wait(self, now: float) -> float:
        """Seconds until one more call fits; 0 where it fits now."""
        while self.calls and self.calls[0] <= now - self.windows[-1][0]:
            self.calls.popleft()
        full = [self.calls[-most] + seconds - now for seconds, most in self.windows if len(self.calls) >= most]
        return max(0.0, *full, 0.0)

    def count(self, now: float) -> None:
        """One call more."""
        self.calls.append(now)


@dataclass(slots=True)
class Paces:
    """All paces of one app in one tenant."""

    everything: Pace = field(default_factory=lambda: Pace(EVERYTHING))
    of: dict[tuple[str, Windows], Pace] = field(default_factory=dict[tuple[str, Windows], Pace])

    def take(self, conversation: str, windows: Windows, now: float) -> int:
        """Count one call, or the whole seconds that it must wait (Retry-After)."""
        pace = self.of.setdefault((conversation, windows), Pace(windows))
        wait = max(self.everything.wait(now), pace.wait(now))
        if wait > 0:
            return math.ceil(wait)
        self.everything.count(now)
        pace.count(now)
        return 0


def is_too_large(activity: Mapping[str, object]) -> bool:
    """Whether what is shown of an activity is over the limit."""
    shown = [activity.get("text"), activity.get("attachments"), activity.get("summary")]
    return len(json.dumps(shown, ensure_ascii=False).encode("utf-16-le")) > LARGEST


def everything(per_second: int) -> Windows:
    """The limit of all calls as another number: benchmarks raise it, so that they end sooner."""
    return ((1, per_second),)
