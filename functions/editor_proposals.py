"""Answers that consultants propose as how-tos: listed, accepted or declined. None is shown to anybody by itself."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from bot.learned import WaitingHowTo
from bot.store.proposals import Proposals

TODO = "att-skriva"
"""The id and what else the editor fills in."""


def listed(waiting: Sequence[WaitingHowTo]) -> str:
    """Those that wait, each with its number and where it belongs."""
    return "\n".join(_one(each) for each in waiting) or "No how-tos are proposed."


async def judged(proposals: Proposals, number: int, by: str, now: datetime, *, accepted: bool) -> str | None:
    """What to tell the editor: for a yes, the beginning of its row in howto.yaml. None: there is none that waits."""
    found = await proposals.judge(number, by, now, accepted=accepted)
    if found is None:
        return None
    return "\n".join(_row(found)) if accepted else f"Proposal {number} is declined."


def _one(each: WaitingHowTo) -> str:
    proposed = each.proposed
    where = proposed.system or proposed.area or "no known system"
    head = f"{each.number:4}  {each.made_at:%Y-%m-%d}  {proposed.made_by}  {where}  «{proposed.title.text}»"
    return f"{head}\n        {' '.join(proposed.answer.text.split())}"


def _row(found: WaitingHowTo) -> Iterator[str]:
    """As howto.yaml wants it, with what only an editor knows left open. A film is made by people, or not at all."""
    proposed, language = found.proposed, found.proposed.language
    yield f"Proposal {found.number} is accepted. For howto.yaml, once it is written out and has a film:"
    yield f"- id: {TODO}"
    yield from (f"  {key}:\n    {language}: {_quoted(text)}" for key, text in _texts(found))
    yield from (f"  {key}: {value or TODO}" for key, value in (("system", proposed.system), ("area", proposed.area)))
    yield f"  owner: {proposed.made_by}"


def _texts(found: WaitingHowTo) -> Iterator[tuple[str, str]]:
    yield "title", found.proposed.title.text
    yield "answer", found.proposed.answer.text


def _quoted(text: str) -> str:
    """On one line, as YAML reads it whatever stands in it."""
    plain = " ".join(text.split()).replace("'", "''")
    return f"'{plain}'"
