"""A message in its parts, where it says more than one thing."""

import re

from bot.privacy import Screened, ScreenPolicy, screen

LEAST_WORDS = 3  # fewer are an afterthought ("och tack"), not a wish

_BETWEEN = re.compile(
    r"[.!?;]+\s+|\s+(?:och|o|samt|också|sen|and|also)\s+|,\s*(?:och|samt|and|dessutom)\s+"
    r"|,\s+(?=(?:hur|var|vart|vad|how|where|what)\s)",
    re.IGNORECASE,
)


def clauses(question: Screened, policy: ScreenPolicy) -> tuple[Screened, ...]:
    """The parts that are long enough to be a wish of their own; none where there are fewer than two."""
    parts = [part.strip(" ,.!?") for part in _BETWEEN.split(question.text)]
    long_enough = [part for part in parts if len(part.split()) >= LEAST_WORDS]
    if len(long_enough) < 2:
        return ()
    judged = (screen(part, policy) for part in long_enough)
    return tuple(part for part in judged if isinstance(part, Screened))
