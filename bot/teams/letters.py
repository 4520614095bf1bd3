"""The next letters of a round: read together, drawn and encoded; and what ended before it was posted."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.actions.arriving import Reference
from bot.ids import PersonId
from bot.mornings.delivery import Ended, Later, Leased, Note, Why
from bot.people import Occasion
from bot.store.readers import Reader
from bot.teams.chats import NO_CONVERSATION
from bot.teams.faults import told

log = logging.getLogger(__name__)

AFTER_A_FAULT = timedelta(minutes=5)
"""What cannot be drawn is tried again then: somebody may have mended it, and it is in nobody's way till then."""


"""It is to be made."""


@dataclass(frozen=True, slots=True)
class Due:
    """A delivery, and whom it goes to."""

    leased: Leased
    reader: Reader


Drawn = Callable[[Due], bytes | Why]
"""The activity, encoded; or why there is none."""

Compose = Callable[[Sequence[Due]], Awaitable[Drawn]]
"""Reads what these people's digests need, together; what it gives makes the activity of each."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A digest, ready to be posted."""

    leased: Leased
    chat: Reference
    body: bytes


async def written(
    leased: Sequence[Leased],
    readers: Mapping[PersonId, Reader],
    compose: Compose,
    now: datetime,
    elsewhere: Reference | None = None,
) -> tuple[Sequence[Letter], Mapping[Leased, Note]]:
    """The letters of these, and how those ended that there is no letter for.

    Who has no chat yet gets one made where `elsewhere`, somebody's, is: their letter has no conversation.
    """
    notes: dict[Leased, Note] = {}
    due = list[Due]()
    for each in leased:
        reader = _with_chat(readers.get(each.person), elsewhere)
        why = _why_not(each, reader, now)
        if why is not None or reader is None:
            notes[each] = Ended(why or Why.LEFT)
        else:
            due.append(Due(each, reader))
    letters = list[Letter]()
    if due:
        draw = await compose(due)
        for each in due:
            _write(each, draw, letters, notes, now)
            await asyncio.sleep(0)  # why: what was written before is posted meanwhile, evenly
    return letters, notes


def _with_chat(reader: Reader | None, elsewhere: Reference | None) -> Reader | None:
    """Where a chat could not be made, it is not tried again: once the app is installed Teams says so."""
    if reader is None or reader.chat is not None or elsewhere is None or Occasion.NO_CHAT in reader.person.past:
        return reader
    return replace(reader, chat=replace(elsewhere, conversation=NO_CONVERSATION, locale=None))


def _why_not(leased: Leased, reader: Reader | None, now: datetime) -> Why | None:
    if leased.last_at <= now:
        return Why.GAVE_UP if leased.tries else Why.LATE
    if reader is None:
        return Why.LEFT
    return Why.BLOCKED if reader.chat is None else reader.unreachable


def _write(due: Due, draw: Drawn, letters: list[Letter], notes: dict[Leased, Note], now: datetime) -> None:
    try:
        drawn = draw(due)
        if isinstance(drawn, Why):
            notes[due.leased] = Ended(drawn)
        elif due.reader.chat is not None:
            letters.append(Letter(due.leased, due.reader.chat, drawn))
    except Exception as error:  # One that cannot be drawn must not hold up the others.
        log.error("A digest cannot be drawn\n%s", told(error))
        notes[due.leased] = Later(now + AFTER_A_FAULT)
