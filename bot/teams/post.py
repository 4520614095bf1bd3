"""The post: everything that Kollegan says to Teams leaves here, replies and proactive messages alike."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from urllib.parse import quote

import aiohttp
from yarl import URL

from bot.actions.arriving import Reference
from bot.errors import NotDelivered
from bot.ids import ActivityId, ConversationId, PersonId, TenantId
from bot.teams.addresses import allowed
from bot.teams.answers import Answer, Patience
from bot.teams.outgoing import encoded

Json = Mapping[str, object]

WAITING = 10.0
"""How long somebody who waits for a reply is worth trying for, in seconds. Teams itself gives up after 15."""

HEADERS = {"Content-Type": "application/json; charset=utf-8"}
LONGEST_CALL = 8.0
LONGEST_CONNECT = 3.0
CONNECTIONS = 100


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody in a conversation's roster, as Teams knows them. Empty where Teams does not say."""

    upn: str
    role: str
    tenant: str

    def is_guest_in(self, tenant: TenantId) -> bool:
        """Whether they are another organisation's, or invited into ours."""
        elsewhere = bool(self.tenant) and self.tenant.lower() != tenant.lower()
        return elsewhere or self.role.lower() in {"guest", "anonymous"} or "#ext#" in self.upn.lower()


class Post:
    """One HTTP client for all that is sent. Make one a process, and close it.

    `token` gives the bot's token, from its own cache; None is the unsigned local run, which reaches this machine
    only. `also` are further origins that the token may be sent to (a Teams of one's own, in tests).
    Every method raises `NotDelivered` where Teams does not take it.
    """

    def __init__(self, token: Callable[[], Awaitable[str]] | None, also: frozenset[str] = frozenset()) -> None:
        self._token = token
        self._also = also
        self._session: aiohttp.ClientSession | None = None

    async def reply(
        self, reference: Reference, activity: Json, to: ActivityId, *, waiting: float = WAITING
    ) -> ActivityId | None:
        """Answer the message `to`, in its thread. Somebody waits: what passes is tried again for ten seconds."""
        path = f"{_conversation(reference)}/activities/{_safe(to)}"
        return _id(await self._call("POST", reference, path, {**activity, "replyToId": to}, waiting))

    async def send(self, reference: Reference, activity: Json, *, waiting: float = 0.0) -> ActivityId | None:
        """Write to a conversation; tried again for `waiting` seconds. None where Teams gives no id."""
        return _id(await self._call("POST", reference, f"{_conversation(reference)}/activities", activity, waiting))

    async def update(self, reference: Reference, sent: ActivityId, activity: Json) -> None:
        """Show something else in place of what was sent."""
        path = f"{_conversation(reference)}/activities/{_safe(sent)}"
        await self._call("PUT", reference, path, {**activity, "id": sent})

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

    async def member(self, reference: Reference, member: str) -> Member:
        """Who that is, by the conversation's roster."""
        found = await self._call("GET", reference, f"{_conversation(reference)}/members/{_safe(member)}", None, WAITING)
        upn, role, tenant = (found.get(name) for name in ("userPrincipalName", "userRole", "tenantId"))
        return Member(str(upn or ""), str(role or ""), str(tenant or ""))

    async def close(self) -> None:
        """Let go of the connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def _call(
        self, method: str, reference: Reference, path: str, activity: Json | None = None, waiting: float = 0.0
    ) -> Json:
        base = allowed(reference.service_url, with_token=self._token is not None, also=self._also)
        url, body = URL(f"{base}/v3/conversations{path}", encoded=True), _encoded(activity)
        patience = Patience(waiting)
        while True:
            answer = await self._once(method, url, body, patience.left())
            if answer.is_good:
                return answer.json()
            if not await patience.allows(answer):
                raise answer.failure()

    async def _once(self, method: str, url: URL, body: bytes | None, seconds: float) -> Answer:
        headers = dict(HEADERS)
        if self._token is not None:
            headers["Authorization"] = f"Bearer {await self._token()}"
        try:
            async with self._client().request(
                method, url, data=body, headers=headers, timeout=_timeout(seconds), allow_redirects=False
            ) as answer:
                return Answer(answer.status, await answer.read(), answer.headers.get("Retry-After", ""))
        except (aiohttp.ClientError, TimeoutError) as fault:
            return Answer.of_fault(fault)

    def _client(self) -> aiohttp.ClientSession:
        """Made on first use: a session belongs to the event loop that it was made in."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=CONNECTIONS), cookie_jar=aiohttp.DummyCookieJar()
            )
        return self._session


def _conversation(reference: Reference) -> str:
    return f"/{_safe(reference.conversation)}"


def _safe(part: str) -> str:
    return quote(part, safe="")


def _timeout(seconds: float) -> aiohttp.ClientTimeout:
    """For one call, the whole of it ends when patience does: a turn may not outlast Teams'."""
    total = min(seconds, LONGEST_CALL) if seconds > 0 else LONGEST_CALL
    return aiohttp.ClientTimeout(total=total, connect=LONGEST_CONNECT)


def _id(answer: Json) -> ActivityId | None:
    named = answer.get("id")
    return ActivityId(named) if isinstance(named, str) and named else None


def _encoded(activity: Json | None) -> bytes | None:
    """The activity's bytes. A card and a text in one is refused: Teams splits it, and then tells no id."""
    if activity is None:
        return None
    if activity.get("text") and activity.get("attachments"):
        raise ValueError("an activity carries a card or text, never both")
    return encoded(activity)
