"""A film's transcript is there, can be read, and ends with the film."""

import re
from collections.abc import Iterator

from bot.content.draft import Draft
from bot.content.rows.row import has_markup
from bot.content.sections import HOW_TOS
from bot.errors import Problem

_MOMENT = r"(?:(\d\d):)?([0-5]\d):([0-5]\d)\.(\d{3})"
_TIMING = re.compile(_MOMENT + r" --> " + _MOMENT)


def transcripts(draft: Draft) -> Iterator[Problem]:
    """Every transcript that a how-to names: WebVTT, in order, plain text, within the film's length."""
    for row in draft.rows(HOW_TOS):
        name = row.video.transcript_file
        if name is None:
            continue
        content = draft.files.transcripts.get(name)
        if content is None:
            yield Problem("howto.yaml", row.id, "video.transcript_file", f"a file of this folder, not {name!r}")
        else:
            wrong = (Problem(name, row.id, cue, what) for cue, what in _wrong(content, row.video.seconds))
            yield from wrong


def _wrong(content: bytes, seconds: int) -> Iterator[tuple[str, str]]:
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        yield "file", "UTF-8"
        return
    header, *blocks = re.split(r"\n\n+", text.strip())
    if not re.match(r"WEBVTT(\s|$)", header):
        yield "file", "WEBVTT on the first line"
        return
    before = 0.0
    for number, block in enumerate((b for b in blocks if not re.match(r"(NOTE|STYLE|REGION)\b", b)), 1):
        timing = _TIMING.search(block)
        if timing is None:
            yield f"cue {number}", "a time, as 00:00:01.000 --> 00:00:05.200"
            continue
        start, end = _seconds(timing, 1), _seconds(timing, 5)
        if not before <= start < end:
            yield f"cue {number}", "a start after the cue before, and an end after the start"
        elif end > seconds:
            yield f"cue {number}", f"an end within the film's {seconds} seconds"
        said = block[timing.end() :].strip()
        if not said or has_markup(said):
            yield f"cue {number}", "plain text, without markdown or HTML"
        before = end


def _seconds(timing: re.Match[str], first: int) -> float:
    hours, minutes, seconds, thousandths = (int(timing[first + n] or 0) for n in range(4))
    return hours * 3600 + minutes * 60 + seconds + thousandths / 1000
