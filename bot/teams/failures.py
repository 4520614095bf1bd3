"""What Teams says when it does not take a message, and whether trying again can help."""

import json
from collections.abc import Iterator, Mapping
from http import HTTPStatus
from typing import cast

from bot.errors import NotDelivered

WORTH_WAITING_FOR = frozenset({429, 412, 502, 503, 504})
"""Documented as passing. Never 500: the message may have arrived."""

PASSING = WORTH_WAITING_FOR | {HTTPStatus.UNAUTHORIZED, HTTPStatus.REQUEST_TIMEOUT}
"""Another try, later, can help: a 401 is our token's fault, which the next token mends."""

UNKNOWABLE = frozenset({500, 502, 504})
"""Said by whoever stands between, or by a Teams that broke on the way: the message may stand in the chat."""

CODES = ("subCode", "errorSubCode", "code")
DEEPEST = 4


def failure(status: int, body: bytes, retry_after: float = 0.0) -> NotDelivered:
    """The error for an answer that is no success. Nothing of the body but its code is kept."""
    return NotDelivered(
        status,
        _code(body) or _phrase(status),
        permanent=status not in PASSING,
        retry_after=retry_after,
        may_have_arrived=status in UNKNOWABLE,
    )


def _phrase(status: int) -> str:
    return HTTPStatus(status).phrase if status in HTTPStatus._value2member_map_ else "Unknown"


def _code(body: bytes) -> str | None:
    """The innermost code. Teams writes JSON inside the JSON's `message`, at times under `error`."""
    try:
        return next(_codes(json.loads(body), DEEPEST), None)
    except (ValueError, RecursionError):
        return None


def _codes(value: object, depth: int) -> Iterator[str]:
    if not isinstance(value, dict) or not depth:
        return
    said = cast("Mapping[str, object]", value)
    yield from _codes(said.get("error"), depth - 1)
    yield from _codes(_parsed(said.get("message")), depth - 1)
    yield from (code for name in CODES if isinstance(code := said.get(name), str) and code.isalnum())


def _parsed(text: object) -> object:
    if not isinstance(text, str) or not text.lstrip().startswith("{"):
        return None
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None
