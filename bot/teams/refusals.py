"""What a refusal by Teams means for somebody's digest: tried again, or ended, and why."""

import random
from datetime import datetime, timedelta
from http import HTTPStatus

from bot.errors import NotDelivered
from bot.mornings.delivery import Ended, Later, Leased, Note, Why

FIRST_PAUSE, LONGEST_PAUSE = timedelta(seconds=0.5), timedelta(minutes=5)

MOST_UNCERTAIN = 3
"""So often it may have arrived without our knowing; once more might be a fourth copy."""

LOST_CHAT = "ConversationNotFound"
"""The chat was deleted: made anew, it can be written to."""

_BLOCKED = frozenset(
    {
        "MessageWritesBlocked",  # blocked, muted or uninstalled: Teams does not say which
        "ConversationBlockedByUser",
        "BotNotInConversationRoster",
        "ForbiddenOperationException",  # a chat cannot be made: the app is not installed for them
    }
)
_DISABLED = "BotDisabledByAdmin"


def meaning(refused: NotDelivered, leased: Leased, now: datetime) -> Note:
    """How it goes on. What passes is tried again, later each time; a 500 never, since it may have arrived."""
    ended = _ended(refused)
    if ended is not None:
        return ended
    again = now + pause(refused, leased.tries)
    too_often = refused.may_have_arrived and leased.uncertain + 1 >= MOST_UNCERTAIN
    if too_often or again >= leased.last_at:
        return Ended(Why.GAVE_UP, maybe=refused.may_have_arrived)
    return Later(again, maybe=refused.may_have_arrived)


def meaning_instead(refused: NotDelivered, leased: Leased, now: datetime) -> Note:
    """The same for what takes the place of a message: shown twice it shows the same, and nothing is uncertain."""
    if refused.status == HTTPStatus.NOT_FOUND:
        return Ended(Why.NOT_THERE)
    if not refused.may_have_arrived:
        return meaning(refused, leased, now)
    again = now + pause(refused, leased.tries)
    return Ended(Why.GAVE_UP) if again >= leased.last_at else Later(again)


def pause(refused: NotDelivered, tries: int) -> timedelta:
    """As long as Teams asks for, or doubling; spread, so that who was refused together does not return together."""
    doubled = min(FIRST_PAUSE * 2 ** min(tries, 16), LONGEST_PAUSE)
    asked = timedelta(seconds=refused.retry_after)
    return max(doubled, asked) * random.uniform(1.0, 1.5)  # noqa: S311 - spreads retries, guards nothing


def is_about_the_person(why: Why) -> bool:
    """Whether nothing reaches them until they are heard of again. What an admin has disabled is no word of theirs."""
    return why in (Why.BLOCKED, Why.GONE)


def shuts_out(refused: NotDelivered) -> bool:
    """Whether nothing reaches this person, for reasons of theirs."""
    ended = _ended(refused)
    return ended is not None and is_about_the_person(ended.why)


def _ended(refused: NotDelivered) -> Ended | None:
    if refused.code in _BLOCKED:
        return Ended(Why.BLOCKED)
    if refused.code == _DISABLED:
        return Ended(Why.DISABLED)
    if refused.status == HTTPStatus.FORBIDDEN:
        return Ended(Why.BLOCKED)
    if refused.status == HTTPStatus.NOT_FOUND:
        return Ended(Why.GONE)
    return Ended(Why.GAVE_UP, maybe=refused.may_have_arrived) if refused.permanent else None
