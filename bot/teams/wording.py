"""What a person wrote, as they meant it: without mentions and markup, and judged by the screen at once."""

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from botbuilder.schema import Activity

from bot.privacy import Blocked, Screened, ScreenPolicy, Verdict, Warned, screen
from bot.teams.wire import WRITTEN

LONGEST = 1800
"""Letters that are read. A question is shorter; the button that repeats it holds 2,000, with room for the screen's."""

_MENTION = re.compile(r"<at\b[^<>]*>(.*?)</at>", re.IGNORECASE | re.DOTALL)
_SEPARATORS = re.compile(r"_|\.(?=[^\W\d]{2,4}$)")
_WHO = re.compile(
    r"<strong\b[^<>]{0,80}\bmri\b[^<>]{0,200}>[^<>]*</strong>|<span\b[^<>]{0,200}/Mention\b[^<>]{0,200}>[^<>]*</span>"
    r"|<at\b[^<>]*>[^<>]*</at>",
    re.IGNORECASE,
)
_TAG = re.compile(r"<[^<>]{0,4000}>")
_ADDRESS = re.compile(r"\b(?:href|alt|title)=\"([^\"<>]{1,4000})\"", re.IGNORECASE)
_SPACES = re.compile(r"[^\S\n]+")


def is_mentioned(activity: Activity) -> bool:
    """Whether Kollegan is mentioned in it."""
    return bool(_own_mentions(activity))


def judged(activity: Activity, policy: ScreenPolicy) -> Verdict | None:
    """The screen's word on what was written; None where there are no words, only a file or a mention.

    What is longer than anybody reads is cut at a word. All of it is judged before: a personal number after the cut
    stands in the chat as well, and the person must be told.
    """
    text = _plain(activity)
    if not text:
        return None
    verdict = screen(text, policy)
    if isinstance(verdict, Warned) and len(verdict.redacted.text) > LONGEST:
        rest = screen(_cut(verdict.redacted.text), policy)
        return replace(verdict, redacted=rest) if isinstance(rest, Screened) else rest
    if len(text) <= LONGEST or not isinstance(verdict, Screened):
        return verdict
    return screen(_cut(text), policy)


def has_company(activity: Activity) -> bool:
    """Whether a picture, a file or a quoted message came along."""
    return any(held.content_type != WRITTEN for held in activity.attachments or ())


def judged_company(activity: Activity, policy: ScreenPolicy) -> Verdict | None:
    """The screen's word on what the files are called that came along, on what was quoted, and on where links lead: on
    these with the words, before them and after them, and alone; the gravest of it.

    None where nothing came along.
    """
    held = activity.attachments or ()
    names = (_SEPARATORS.sub(" ", one.name or "") for one in held)
    quoted = (_unmarked(one.content) for one in held if one.content_type != WRITTEN and isinstance(one.content, str))
    marked = (one.content for one in held if one.content_type == WRITTEN and isinstance(one.content, str))
    beyond = " ".join([*names, *quoted, *_beyond(_plain(activity), marked)]).strip()
    if not beyond:
        return None
    text = _plain(activity)
    ways = (f"{text}\n{beyond}", f"{beyond}\n{text}", beyond) if text else (beyond,)
    return _gravest([screen(way, policy) for way in ways])


def _gravest(verdicts: Sequence[Verdict]) -> Verdict:
    return min(verdicts, key=lambda one: (Blocked, Warned, Screened).index(type(one)))


def _beyond(text: str, marked: Iterable[str]) -> Iterator[str]:
    """What the marked up words say that the plain ones do not: quotes and addresses. Who wrote a quote, and who is
    called, is left out: names stand in the plain ones."""
    for markup in marked:
        said = html.unescape(_TAG.sub(" ", _WHO.sub(" ", markup)))
        if "".join(said.split()) != "".join(text.split()):
            yield said
        yield from (html.unescape(address) for address in _ADDRESS.findall(markup))


def _plain(activity: Activity) -> str:
    text = activity.text or ""
    for mention in _own_mentions(activity):
        text = text.replace(mention, " ")
    return _unmarked(text)


def _unmarked(text: str) -> str:
    text = html.unescape(_MENTION.sub(r"\1", text))
    # Half an emoji, as a client may cut it, is no letter: it cannot be written as UTF-8.
    text = text.encode("utf-8", "replace").decode()
    return _SPACES.sub(" ", text).strip()


def _own_mentions(activity: Activity) -> list[str]:
    """How Kollegan is mentioned in the text: "<at>Kollegan</at>"."""
    me = activity.recipient.id if activity.recipient else None
    mine = (m for m in activity.entities or () if m.mentioned is not None and m.mentioned.id == me)
    return [mention.text for mention in mine if me and mention.text]


def _cut(text: str) -> str:
    kept = text[:LONGEST]
    return kept.rpartition(" ")[0] or kept
