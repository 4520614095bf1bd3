"""The text without what the screen found in it."""

import re
from collections.abc import Iterable, Iterator

from bot.privacy.policy import ScreenPolicy
from bot.privacy.seen import Find, any_of

_LINK = any_of("på med i och o är har som ligger för av on in with is and has en ett a the")
_ONLY_LINKS = re.compile(rf"[\s,;:.()/-]{{0,4}}(?:{_LINK}[\s,]{{1,2}}){{0,3}}")


def redacted(text: str, finds: Iterable[Find], policy: ScreenPolicy) -> str:
    """The text with a word in brackets for everything that was found; neighbours share one."""
    parts, at = list[str](), 0
    for start, end, instead in _merged(text, finds, policy):
        parts += [text[at:start], instead]
        at = end
    return "".join([*parts, text[at:]]).strip()


def _merged(text: str, finds: Iterable[Find], policy: ScreenPolicy) -> Iterator[tuple[int, int, str]]:
    """From where to where, and what comes there. Two that stand side by side, or overlap, become one."""
    held: tuple[int, int, str] | None = None
    for find in sorted(finds, key=lambda find: find.start):
        instead = policy.instead(find.kind)
        if held and (
            find.start <= held[1] or (instead == held[2] and _ONLY_LINKS.fullmatch(text[held[1] : find.start]))
        ):
            held = held[0], max(held[1], find.end), held[2]
            continue
        if held:
            yield held
        held = find.start, find.end, instead
    if held:
        yield held
