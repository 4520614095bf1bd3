"""Draws the diagrams of docs/tickets.md anew from the tables of `bot.desk.lifecycle`: python -m functions.diagrams."""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from bot.desk.lifecycle import LIFECYCLES, STARTS, Ways
from bot.desk.ticket import CLOSED, Kind, Move, State

DOCUMENT = Path("docs/tickets.md")
DRAWN = re.compile(r"<!-- drawn: (\w+) -->\n```mermaid\n.*?```\n", re.DOTALL)


def diagram(kind: Kind) -> str:
    """The ways of this kind as a Mermaid state diagram; what leads nowhere else is left out."""
    lines = ["stateDiagram-v2", f"    [*] --> {STARTS[kind].value}: made", *_ways(LIFECYCLES[kind])]
    closed = dict.fromkeys(state for state, _ in LIFECYCLES[kind] if state in CLOSED)
    return "\n".join((*lines, *(f"    {state.value} --> [*]" for state in closed)))


def _ways(ways: Ways) -> Iterator[str]:
    moves: dict[tuple[State, State], list[Move]] = defaultdict(list)
    for (state, move), to in ways.items():
        if to is not state:
            moves[state, to].append(move)
    for (state, to), by in moves.items():
        yield f"    {state.value} --> {to.value}: {', '.join(sorted(move.value for move in by))}"


def drawn(document: str) -> str:
    """The document with today's diagrams."""
    return DRAWN.sub(lambda found: _block(Kind(found[1])), document)


def _block(kind: Kind) -> str:
    return f"<!-- drawn: {kind.value} -->\n```mermaid\n{diagram(kind)}\n```\n"


if __name__ == "__main__":
    DOCUMENT.write_text(drawn(DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8")
