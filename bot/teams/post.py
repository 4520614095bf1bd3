"""The post: everything that Kollegan says to Teams leaves here, replies and proactive messages alike."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import quote

import aiohttp
from yarl import URL

from bot.actions.arriving import Reference
from bot.errors import NotDelivered
from bot.ids import ActivityId, ConversationId, PersonId, TenantId
from bot.teams.addresses import allowed
from bot.teams.answers import Answer, Patience
from bot.teams.outgoing import encoded, with_id

Json = Mapping[str, object]
Heard = Callable[[str, Answer, float], None]

HEADERS = {"Content-Type": "application/json; charset=utf-8"}
LONGEST_CALL = 8.0
"""Seconds that one call may take, however much time there is."""

LONGEST_CONNECT = 3.0
CONNECTIONS = 100
IDLE = 3.0
"""Seconds that an unused connection is kept: less than servers do, so that none is written to as it is closed."""


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody in a conversation's roster, as Teams knows them. Empty where Teams does not say."""

    upn: str
    role: str
    tenant: str

    @property
    def is_told(self) -> bool:
        """Whether Teams says anything at all of them."""
        return bool(self.upn or self.role or self.tenant)

    def is_guest_in(self, tenant: TenantId) -> bool:
        """Whether they are another organisation's, or invited into ours."""
        elsewhere = bool(self.tenant) and self.tenant.lower() != tenant.lower()
        return elsewhere or self.role.lower() in {"guest", "anonymous"} or "#ext#" in self.upn.lower()


class Post:
    """One HTTP client for all that is sent. Make one a process, and close it.

    `token` gives the bot's token, from its own cache, and is told which one Teams refused last, so that it is not
    given again; None is the unsigned local run, which reaches this machine only. `also` are further origins that the
    token may be sent to (a Teams of one's own, in tests).
    `heard` is told of each call: its method, its answer, and the seconds that it took.
    Every method raises `NotDelivered` where Teams does not take it, or where the turn's `patience` is at its end; a
    call without one is made once.
    """

    def __init__(
        self,
        token: Callable[[str], Awaitable[str]] | None,
        also: frozenset[str] = frozenset(),
        heard: Heard | None = None,
    ) -> None:
        self._token = token
        self._also = also
        self._heard = heard
        self._refused = ""
        self._session: aiohttp.ClientSession | None = None

    async def reply(
        self, reference: Reference, activity: Json, to: ActivityId, patience: Patience | None = None
    ) -> ActivityId | None:
        """Answer the message `to`, in its thread."""
        path = f"{_conversation(reference)}/activities/{_safe(to)}"
        return _id(await self._call("POST", reference, path, {**activity, "replyToId": to}, patience))

    async def send(
        self, reference: Reference, activity: Json | bytes, patience: Patience | None = None
    ) -> ActivityId | None:
        """Write to a conversation; the activity may be encoded already. None where Teams gives no id."""
        return _id(await self._call("POST", reference, f"{_conversation(reference)}/activities", activity, patience))

    async def update(
        self, reference: Reference, sent: ActivityId, activity: Json | bytes, patience: Patience | None = None
    ) -> None:
        """Show something else in place of what was sent; the activity may be encoded already."""
        path = f"{_conversation(reference)}/activities/{_safe(sent)}"
        named = with_id(activity, sent) if isinstance(activity, bytes) else {**activity, "id": sent}
        await self._call("PUT", reference, path, named, patience)

    async def delete(self, reference: Reference, sent: ActivityId) -> None:
        """Take away what was sent."""
        await self._call("DELETE", reference, f"{_conversation(reference)}/activities/{_safe(sent)}")

    async def create_conversation(
        self, service_url: str, tenant: TenantId, bot: str, person: PersonId
    ) -> ConversationId:
        """The personal chat with somebody; works where the app is installed for them."""
        nowhere = Reference(ConversationId(""), service_url, tenant, bot)
        # In `aadObjectId` the person's id is a 400: Teams reads it from `id`.
        asked: Json = {
            "bot": {"id": bot},
            "isGroup": False,
            "members": [{"id": person}],
            "tenantId": tenant,
            "channelData": {"tenant": {"id": tenant}},
        }
        made = _id(await self._call("POST", nowhere, "", asked))
        if made is None:
            raise NotDelivered(200, "NoConversation", permanent=False)
        return ConversationId(made)

    async def member(self, reference: Reference, member: str, patience: Patience | None = None) -> Member:
        """Who that is, by the conversation's roster. An answer that tells nothing of them is none."""
        path = f"{_conversation(reference)}/members/{_safe(member)}"
        found = await self._call("GET", reference, path, None, patience)
        upn, role, tenant = (found.get(name) for name in ("userPrincipalName", "userRole", "tenantId"))
        told = Member(str(upn or ""), str(role or ""), str(tenant or ""))
        if self._token is not None and not told.is_told:
            raise NotDelivered(200, "NothingToldOfMember", permanent=False)
        return told

    async def close(self) -> None:
        """Let go of the connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def _call(
        self,
        method: str,
        reference: Reference,
        path: str,
        activity: Json | bytes | None = None,
        patience: Patience | None = None,
    ) -> Json:
        base = allowed(reference.service_url, with_token=self._token is not None, also=self._also)
        url, body = URL(f"{base}/v3/conversations{path}", encoded=True), _encoded(activity)
        patience = patience or Patience(LONGEST_CALL, repeats=False)
        while True:
            answer = await self._once(method, url, body, patience)
            if answer.is_good:
                return answer.json()
            if not await patience.allows(answer):
                raise answer.failure()

    async def _once(self, method: str, url: URL, body: bytes | None, patience: Patience) -> Answer:
        headers, begun = await self._headers(patience), time.monotonic()
        answer = await self._answered(method, url, body, headers, patience.left())
        if self._heard is not None:
            self._heard(method, answer, time.monotonic() - begun)
        return answer

    async def _answered(
        self, method: str, url: URL, body: bytes | None, headers: Mapping[str, str], seconds: float
    ) -> Answer:
        try:
            async with self._client().request(
                method, url, data=body, headers=headers, timeout=_timeout(seconds), allow_redirects=False
            ) as answer:
                refused = answer.status == HTTPStatus.UNAUTHORIZED and self._refuse(headers)
                return Answer(
                    answer.status, await answer.read(), answer.headers.get("Retry-After", ""), may_repeat=refused
                )
        except (aiohttp.ClientError, TimeoutError) as fault:
            return Answer.of_fault(fault)

    async def _headers(self, patience: Patience) -> dict[str, str]:
        if self._token is None:
            return HEADERS
        try:
            async with asyncio.timeout(patience.left()):
                return HEADERS | {"Authorization": f"Bearer {await self._token(self._refused)}"}
        except TimeoutError:
            raise NotDelivered(0, "NoTokenInTime", permanent=False) from None

    def _refuse(self, headers: Mapping[str, str]) -> bool:
        """Ask for another token than this from now on. Whether there was one; nothing has arrived then."""
        self._refused = headers.get("Authorization", "").removeprefix("Bearer ")
        return bool(self._refused)

    def _client(self) -> aiohttp.ClientSession:
        """Made on first use: a session belongs to the event loop that it was made in."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=CONNECTIONS, keepalive_timeout=IDLE),
                cookie_jar=aiohttp.DummyCookieJar(),
            )
        return self._session


def _conversation(reference: Reference) -> str:
    return f"/{_safe(reference.conversation)}"


def _safe(part: str) -> str:
    return quote(part, safe="")


def _timeout(seconds: float) -> aiohttp.ClientTimeout:
    """For one call: it ends when patience does, since a turn may not outlast Teams'."""
    return aiohttp.ClientTimeout(total=min(seconds, LONGEST_CALL), connect=LONGEST_CONNECT)


def _id(answer: Json) -> ActivityId | None:
    named = answer.get("id")
    return ActivityId(named) if isinstance(named, str) and named else None


def _encoded(activity: Json | bytes | None) -> bytes | None:
    """The activity's bytes. A card and a text in one is refused: Teams splits it, and then tells no id."""
    if activity is None or isinstance(activity, bytes):
        return activity
    if activity.get("text") and activity.get("attachments"):
        raise ValueError("an activity carries a card or text, never both")
    return encoded(activity)
