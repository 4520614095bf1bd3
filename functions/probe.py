"""What Teams really answers, tried in a test tenant: a card posted, updated, deleted; a chat made; one 429 met.

What it answered is kept without a name, an id or a word, so that `tests/fake_teams` can answer the same.
"""

import asyncio
import json
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import cast

from bot.actions.arriving import Reference
from bot.errors import NotDelivered
from bot.ids import ActivityId, PersonId
from bot.replies.reply import Card
from bot.routing import QueueId
from bot.store import Store
from bot.teams.answers import Answer
from bot.teams.outgoing import message
from bot.teams.post import Post
from functions.findings import Patient

Sleep = Callable[[float], Awaitable[None]]

BURST = 20
"""So many at once are more than a conversation takes in a second (7) and in two (8)."""

UNKNOWN = "is not known: write to Kollegan there first"

KEPT = frozenset({"code", "errorCode", "subCode", "userRole"})
"""Whose values are Teams' own words, and nobody's."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing tried, and what was answered to it."""

    name: str
    as_expected: bool
    says: str
    answers: Sequence[Answer]


@dataclass
class _Notebook:
    """What Teams answers to what is tried."""

    heard: list[Answer] = field(default_factory=list[Answer])
    steps: list[Step] = field(default_factory=list[Step])

    def hear(self, _: str, answer: Answer, __: float) -> None:
        self.heard.append(answer)

    async def tried(self, name: str, does: Callable[[], Awaitable[str]]) -> None:
        begun, first = time.monotonic(), len(self.heard)
        try:
            says, is_well = await does(), True
        except NotDelivered as refused:
            says, is_well = str(refused), False
        took = f"{says}, {(time.monotonic() - begun) * 1000:.0f} ms"
        self.steps.append(Step(name, is_well, took, self.heard[first:]))


async def probe(patient: Patient, queue: QueueId, person: PersonId, sleep: Sleep = asyncio.sleep) -> Sequence[Step]:
    """Try all of it, and leave nothing behind. The queue must have a channel, and the person a chat.

    It waits a second between what it deletes: Teams counts that too.
    """
    notes = _Notebook()
    post = Post(patient.bot, frozenset({patient.settings.service_url.rstrip("/")}), heard=notes.hear)
    store = await Store.open(patient.settings.database, password=patient.password)
    try:
        channel, chat = await store.channels.of(queue), await store.references.of(person)
        for name, where in (("channel", channel), ("chat", chat)):
            if where is None:
                notes.steps.append(
                    Step(name, as_expected=False, says="is not known: write to Kollegan there", answers=())
                )
            else:
                await _card(notes, post, name, where)
        if chat is not None:
            await notes.tried("chat made anew", lambda: _made(post, chat, person))
            await notes.tried("one 429", lambda: _throttled(post, chat, sleep))
    finally:
        await post.close()
        await store.close()
    return notes.steps


async def _card(notes: _Notebook, post: Post, name: str, where: Reference) -> None:
    sent: list[ActivityId] = []

    async def send() -> str:
        sent.append(await post.send(where, _shown("1")) or ActivityId(""))
        return "has an id" if sent[0] else "has no id"

    async def update() -> str:
        await post.update(where, sent[0], _shown("2"))
        return "taken"

    async def delete() -> str:
        await post.delete(where, sent[0])
        return "taken"

    await notes.tried(f"{name}: a card is posted", send)
    if sent and sent[0]:
        await notes.tried(f"{name}: it is updated", update)
        await notes.tried(f"{name}: it is deleted", delete)


async def _made(post: Post, chat: Reference, person: PersonId) -> str:
    made = await post.create_conversation(chat.service_url, chat.tenant, chat.bot, person)
    return "the same chat" if made == chat.conversation else "another id for the chat"


async def _throttled(post: Post, chat: Reference, sleep: Sleep) -> str:
    """Write until Teams has had enough, and take all of it away again."""
    sent: list[ActivityId] = []
    try:
        for number in range(BURST):
            sent.append(await post.send(chat, _shown(str(number))) or ActivityId(""))  # noqa: PERF401 what was sent is known when it fails
    except NotDelivered as refused:
        if refused.status != HTTPStatus.TOO_MANY_REQUESTS:
            raise
        said = f"after {len(sent)} messages, Retry-After {refused.retry_after:.0f}"
    else:
        said = f"none within {BURST} messages"
    for each in sent:
        await sleep(1.0)
        await post.delete(chat, each)
    return said


def _shown(text: str) -> dict[str, object]:
    block = {"type": "TextBlock", "text": f"Kollegan: prov {text}", "wrap": True}
    return message(Card({"type": "AdaptiveCard", "version": "1.5", "body": [block]}, "Kollegan"))


def saved(steps: Sequence[Step]) -> str:
    """The answers as JSON, a list of `{"step", "status", "retry_after", "body"}`: nobody's id, name or word in it."""
    rows = [
        {"step": step.name, "status": answer.status, "retry_after": answer.retry_after, "body": redacted(answer.body)}
        for step in steps
        for answer in step.answers
    ]
    return json.dumps(rows, indent=1)


def redacted(body: bytes) -> object:
    """An answer's shape: its names, and of its values only Teams' own codes."""
    try:
        return _bare(json.loads(body), kept=False) if body else {}
    except ValueError:
        return "not JSON"


def _bare(value: object, *, kept: bool) -> object:
    match value:
        case dict():
            named = cast("dict[str, object]", value)
            return {name: _bare(inner, kept=name in KEPT) for name, inner in named.items()}
        case list():
            return [_bare(inner, kept=False) for inner in cast("list[object]", value)]
        case str() if not kept:
            return _inner(value)
        case _:
            return value


def _inner(text: str) -> str:
    """A text is nobody's business; JSON inside it (so Teams writes what blocked chats answer) keeps its shape."""
    if not text.startswith("{"):
        return "redacted"
    try:
        return json.dumps(_bare(json.loads(text), kept=False))
    except ValueError:
        return "redacted"
