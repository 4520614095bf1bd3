"""The Connector of the fake Teams: an HTTP server on loopback.

What it knows of the real one, with the documentation's words (read 2026-11-22, from stored copies):

- "Message splitting occurs when a text message and an attachment are sent in the same activity payload. [...] As the
  activity is split, you do not receive the message ID in response." (conversation-messages)
- "404 | Code: ConversationNotFound", "413 | Code: MessageSizeTooBig", "429 | Code: Throttled [...] Also returns when
  to retry after." (conversation-messages, status code responses)
- A person's Entra object id goes into `members[0].id`; in `aadObjectId` alone it is a 400.
"""

import asyncio
import json
import time
from collections import defaultdict, deque
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Self, cast

from aiohttp import web

from tests.fake_teams.identity import TENANT
from tests.fake_teams.limits import (
    EVERYTHING,
    LARGEST,
    MEMBERS,
    SENDING,
    Pace,
    Paces,
    Windows,
    everything,
    is_too_large,
)
from tests.fake_teams.memory import Call, Json, Memory
from tests.fake_teams.tally import Tally
from tests.fake_teams.trouble import Fault, Trouble

Handler = Callable[[str, web.Request, Json], "Outcome"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a call is answered; `retry_after` in seconds."""

    status: int
    body: Json
    retry_after: int = 0


def error(status: int, code: str, message: str) -> Outcome:
    """A refusal as the Connector words it."""
    return Outcome(status, {"error": {"code": code, "message": message}})


class FakeTeams:
    """A Teams on loopback. `async with FakeTeams() as teams`, then `teams.url` is the service address.

    `faults` are answers given instead of the usual ones, by conversation, the next first; `trouble` makes its own, on
    a seed. `roster` says who a member is, where that is not a plain member of staff; `absent` are members that no
    conversation has; `gone` are conversations that take nothing any more, each with its answer. `clock` counts seconds.
    `per_second` is the limit of all calls together; for a crowd the words are not remembered (`keeps_words`), and all
    is counted.
    """

    def __init__(
        self,
        clock: Callable[[], float] = time.monotonic,
        *,
        per_second: int = EVERYTHING[0][1],
        trouble: Trouble | None = None,
        keeps_words: bool = True,
    ) -> None:
        self.memory = Memory(keeps=keeps_words)
        self.tally = Tally()
        self.trouble = trouble
        self.faults: defaultdict[str, deque[Outcome]] = defaultdict(deque)
        self.roster: dict[str, Json] = {}
        self.absent: set[str] = set()
        self.gone: dict[str, Outcome] = {}
        self.url = ""
        self._clock = clock
        self._paces = Paces(Pace(everything(per_second)))
        self._runner = web.AppRunner(self._app(), access_log=None)

    def _app(self) -> web.Application:
        app = web.Application(client_max_size=1 << 20)
        one = "/v3/conversations/{conversation}"
        app.router.add_post("/v3/conversations", self._served("create", SENDING, self._create))
        app.router.add_post(f"{one}/activities", self._served("send", SENDING, self._send))
        app.router.add_post(f"{one}/activities/{{activity}}", self._served("reply", SENDING, self._send))
        app.router.add_put(f"{one}/activities/{{activity}}", self._served("update", SENDING, self._update))
        app.router.add_delete(f"{one}/activities/{{activity}}", self._served("delete", SENDING, self._delete))
        app.router.add_get(f"{one}/members/{{member}}", self._served("member", MEMBERS, self._member))
        app.router.add_get("/remembered", self._remembered)
        app.router.add_get("/tally", self._tallied)
        return app

    def _served(
        self, what: str, windows: Windows, handler: Handler
    ) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        async def serve(request: web.Request) -> web.StreamResponse:
            body = cast("Json", await request.json() if request.can_read_body else {})
            conversation = request.match_info.get("conversation", "")
            outcome = self._refusal(conversation or _member_of(body), windows, body, request.content_length or 0)
            if outcome is None:
                fault = self.trouble.next(conversation, self._clock()) if self.trouble and conversation else None
                outcome = await self._troubled(fault, conversation, request, body, handler)
            activity, token = request.match_info.get("activity", ""), request.headers.get("Authorization", "")
            self.memory.note(Call(what, conversation, activity, body, outcome.status, token))
            headers = {"Retry-After": str(outcome.retry_after)} if outcome.retry_after else {}
            return web.json_response(outcome.body, status=outcome.status, headers=headers)

        return serve

    async def _troubled(
        self, fault: Fault | None, conversation: str, request: web.Request, body: Json, handler: Handler
    ) -> Outcome:
        """The usual answer, or the one that the fault gives; to a call that is dropped nothing is said at all."""
        if fault is None:
            return handler(conversation, request, body)
        await asyncio.sleep(fault.seconds)
        usual = handler(conversation, request, body) if fault.arrives or not (fault.status or fault.drops) else None
        if fault.drops and request.transport is not None:
            request.transport.abort()
        if usual is None or fault.status:
            return Outcome(fault.status or 503, fault.body, fault.retry_after)
        return usual

    def _refusal(self, conversation: str, windows: Windows, body: Json, size: int) -> Outcome | None:
        if conversation in self.gone:
            return self.gone[conversation]
        if self.faults[conversation]:
            return self.faults[conversation].popleft()
        wait = self._paces.take(conversation, windows, self._clock())
        if wait:
            self.tally.refused += 1
            return Outcome(429, error(429, "Throttled", "Too many requests.").body, wait)
        self.tally.let_in_at.append(self._clock())
        if size * 2 > LARGEST and is_too_large(body):
            return error(413, "MessageSizeTooBig", "Message size too large.")
        return None

    def _create(self, _: str, __: web.Request, body: Json) -> Outcome:
        members = cast("list[Mapping[str, str]]", body.get("members") or [])
        if not members or not members[0].get("id"):
            return error(400, "BadSyntax", "Incorrect conversation creation parameters")
        made = _member_of(body)
        if self.trouble is not None:
            self.trouble.made_anew(made)
        return Outcome(201, {"id": made})

    def _send(self, conversation: str, _: web.Request, body: Json) -> Outcome:
        if body.get("text") and body.get("attachments"):
            self._remember(conversation, {k: v for k, v in body.items() if k != "attachments"})
            self._remember(conversation, {k: v for k, v in body.items() if k != "text"})
            return Outcome(201, {})
        return Outcome(201, {"id": self._remember(conversation, body)})

    def _remember(self, conversation: str, body: Json) -> str:
        self.tally.arrived[conversation] += 1
        return self.memory.put(conversation, body)

    def _update(self, conversation: str, request: web.Request, body: Json) -> Outcome:
        held, sent = self.memory.messages.get(conversation, {}), request.match_info["activity"]
        if sent not in held:
            return error(404, "ActivityNotFoundInConversation", "The activity is not in the conversation.")
        held[sent] = {**body, "id": sent}
        return Outcome(200, {"id": sent})

    def _delete(self, conversation: str, request: web.Request, _: Json) -> Outcome:
        if self.memory.messages.get(conversation, {}).pop(request.match_info["activity"], None) is None:
            return error(404, "ActivityNotFoundInConversation", "The activity is not in the conversation.")
        return Outcome(200, {})

    def _member(self, _: str, request: web.Request, __: Json) -> Outcome:
        member = request.match_info["member"]
        if member in self.absent:
            return error(404, "MemberNotFoundInConversation", "The member is not in the conversation.")
        usual = {"id": member, "name": "Somebody", "userPrincipalName": "somebody@region.example", "userRole": "user"}
        return Outcome(200, {**usual, "tenantId": TENANT, **self.roster.get(member, {})})

    async def _remembered(self, _: web.Request) -> web.Response:
        return web.json_response(self.memory.told(), dumps=lambda held: json.dumps(held, ensure_ascii=False))

    async def _tallied(self, _: web.Request) -> web.Response:
        met = dict(self.trouble.met) if self.trouble else dict[str, int]()
        return web.json_response(self.tally.told() | {"met": met})

    async def start(self, port: int = 0) -> str:
        """Listen on loopback; the address."""
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", port).start()
        host, bound = self._runner.addresses[0][:2]
        self.url = f"http://{host}:{bound}/"
        return self.url

    async def stop(self) -> None:
        """Listen no more."""
        await self._runner.cleanup()

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()


def _member_of(body: Json) -> str:
    """The personal chat with whom a conversation is asked for."""
    members = cast("list[Mapping[str, str]]", body.get("members") or [{}])
    return f"a:{members[0].get('id', '')}"
