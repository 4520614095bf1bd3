"""A film's transcript is there, can be read, and ends with the film."""

import re
from collections.abc import Iterator

from bot.content.draft import Draft
from bot.content.rows.row import has_markup
from bot.content.sections import HOW_TOS
from bot.content.webvtt import TIMING, blocks, seconds
from bot.errors import Problem


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


def _wrong(content: bytes, length: int) -> Iterator[tuple[str, str]]:
    try:
        header, said = blocks(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        yield "file", "UTF-8"
        return
    if not re.match(r"WEBVTT(\s|$)", header):
        yield "file", "WEBVTT on the first line"
        return
    before = 0.0
    for number, block in enumerate(said, 1):
        timing = TIMING.search(block)
        if timing is None:
            yield f"cue {number}", "a time, as 00:00:01.000 --> 00:00:05.200"
            continue
        start, end = seconds(timing, 1), seconds(timing, 5)
        if not before <= start < end:
            yield f"cue {number}", "a start after the cue before, and an end after the start"
        elif end > length:
            yield f"cue {number}", f"an end within the film's {length} seconds"
        words = block[timing.end() :].strip()
        if not words or has_markup(words):
            yield f"cue {number}", "plain text, without markdown or HTML"
        before = end
