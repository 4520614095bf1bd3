"""Who has been told that a wave was moved: everybody whose digest came after it was."""

from collections.abc import Callable, Sequence
from datetime import timedelta

from bot.app.kollegan import Kollegan
from bot.editing.edits import WaveMove
from bot.editing.overlay import name_of
from bot.ids import PersonId

NEWS_FOR = timedelta(days=30)
"""So long a move is told of to those who have had no digest since."""


async def told_of_moves(kollegan: Kollegan, these: Sequence[PersonId]) -> Callable[[PersonId], frozenset[str]]:
    """Which moves each of these has been told of. Nothing is asked where nothing was moved lately."""
    now, moves = kollegan.clock(), [edit for edit in kollegan.edited.holding if isinstance(edit.said, WaveMove)]
    lately = [edit for edit in moves if edit.holds_from >= now - NEWS_FOR]
    old = frozenset(name_of(edit) for edit in moves if edit not in lately)
    last = await kollegan.cards.last_of(these if lately else ())

    def told(person: PersonId) -> frozenset[str]:
        came = last.get(person)
        return old | {name_of(edit) for edit in lately if came is not None and edit.holds_from <= came}

    return told
