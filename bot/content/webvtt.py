"""What a WebVTT file holds: its blocks, and when each is said."""

import re
from collections.abc import Iterator

from bot.howto import Cue

_MOMENT = r"(?:(\d\d):)?([0-5]\d):([0-5]\d)\.(\d{3})"
TIMING = re.compile(_MOMENT + r" --> " + _MOMENT)
_ASIDE = re.compile(r"(NOTE|STYLE|REGION)\b")


def blocks(text: str) -> tuple[str, list[str]]:
    """The header, and the blocks that are said."""
    header, *rest = re.split(r"\n\n+", text.replace("\r\n", "\n").strip())
    return header, [block for block in rest if not _ASIDE.match(block)]


def seconds(timing: re.Match[str], first: int) -> float:
    """The moment whose four groups begin at `first`."""
    hours, minutes, whole, thousandths = (int(timing[first + n] or 0) for n in range(4))
    return hours * 3600 + minutes * 60 + whole + thousandths / 1000


def cues(content: bytes) -> Iterator[Cue]:
    """What is said in a file that has been checked, each with the second where it begins."""
    for block in blocks(content.decode("utf-8-sig"))[1]:
        timing = TIMING.search(block)
        if timing is not None:
            yield Cue(int(seconds(timing, 1)), " ".join(block[timing.end() :].split()))
