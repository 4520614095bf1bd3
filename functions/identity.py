"""Who Kollegan is in Azure: the bot's token, without a secret anywhere.

The app registration trusts the function's managed identity (a federated credential): the identity's own assertion is
exchanged for a token of the app. The identity's bare token names the wrong app, and Teams answers it with 401.
"""

import asyncio
import logging
import time
from collections.abc import Callable

from azure.core.credentials import AccessToken

from bot.errors import NotDelivered

SCOPE = "https://api.botframework.com/.default"
POSTGRESQL = "https://ossrdbms-aad.database.windows.net/.default"
STORAGE = "https://storage.azure.com/.default"
GRAPH = "https://graph.microsoft.com/.default"
EXCHANGE = "api://AzureADTokenExchange/.default"
EARLY = 300.0
LONGEST = 8.0
"""Seconds that fetching may take: Azure's own patience is minutes, and a turn has ten seconds."""

AGAIN_AFTER = 30.0
"""Seconds from one fetch to the next, while there is a token that has not ended."""

_log = logging.getLogger(__name__)


class BotToken:
    """Calling it gives a token: the one at hand until five minutes before it ends, then a new one.

    It is the bot's, or the one `of` what else it is for; that is named where there is none.

    `fetch` may take its time, `longest` seconds at most: it runs beside the event loop, and once however many ask
    meanwhile. While Azure gives no new token, the one at hand is used until it ends; without one, `NotDelivered` is
    raised, since that is what a message without a token is.
    """

    def __init__(
        self,
        fetch: Callable[[], AccessToken],
        clock: Callable[[], float] = time.time,
        longest: float = LONGEST,
        of: str = "the bot",
    ) -> None:
        self._fetch = fetch
        self._of = of
        self._clock = clock
        self._longest = longest
        self._held: AccessToken | None = None
        self._fetched_at = float("-inf")
        self._fetching: asyncio.Task[AccessToken | NotDelivered] | None = None

    async def __call__(self, refused: str = "") -> str:
        """The token. `refused` is one that Teams did not take: it is not given again where there is another."""
        held = self._held
        if held is None or self._clock() >= held.expires_on:
            return (await self._new()).token
        ends_soon = self._clock() >= held.expires_on - EARLY
        if not (ends_soon or held.token == refused) or self._clock() < self._fetched_at + AGAIN_AFTER:
            return held.token
        try:
            return (await self._new()).token
        except NotDelivered as fault:
            _log.warning("The token is used until it ends: %s", fault)
            return held.token

    async def _new(self) -> AccessToken:
        if self._fetching is None or self._fetching.done():
            self._fetched_at = self._clock()
            self._fetching = asyncio.create_task(self._fetched())
        # why a shield: who asked may lose patience, and the others still wait for the same token
        fetched = await asyncio.shield(self._fetching)
        if isinstance(fetched, NotDelivered):
            raise fetched
        return fetched

    async def _fetched(self) -> AccessToken | NotDelivered:
        """What fetching comes to. Never raises: nobody may be waiting any more, and asyncio would print it."""
        from azure.core.exceptions import AzureError

        try:
            async with asyncio.timeout(self._longest):
                self._held = await asyncio.to_thread(self._fetch)
        except AzureError as fault:
            return NotDelivered(0, f"Azure gave no token for {self._of}: {fault.message}", permanent=False)
        except TimeoutError:
            return NotDelivered(0, f"Azure gave no token for {self._of} in time", permanent=False)
        return self._held


def federated(tenant: str, app: str, identity: str, scope: str = SCOPE) -> Callable[[], AccessToken]:
    """Fetches a token for the app registration `app`; the managed identity with this client id vouches for it."""

    def fetch() -> AccessToken:
        # why here: 0.3 s of imports, which the first message need not wait for on the event loop
        from azure.identity import ClientAssertionCredential, ManagedIdentityCredential

        # why the timeouts: a thread that waits cannot be stopped, and is to end by itself
        ours = ManagedIdentityCredential(client_id=identity, connection_timeout=LONGEST, read_timeout=LONGEST)
        # why: the authority is Microsoft's own or the one that Azure set here; asking whether it exists costs a call
        credential = ClientAssertionCredential(
            tenant,
            app,
            lambda: ours.get_token(EXCHANGE).token,
            disable_instance_discovery=True,
            connection_timeout=LONGEST,
            read_timeout=LONGEST,
        )
        with ours, credential:
            return credential.get_token(scope)

    return fetch


def own(identity: str, scope: str) -> Callable[[], AccessToken]:
    """Fetches the managed identity's own token, for the storage account (`STORAGE`) or the database (`POSTGRESQL`)."""

    def fetch() -> AccessToken:
        from azure.identity import ManagedIdentityCredential

        with ManagedIdentityCredential(client_id=identity, connection_timeout=LONGEST, read_timeout=LONGEST) as ours:
            return ours.get_token(scope)

    return fetch


def signed_in() -> AccessToken:
    """Fetches a token for the database, of whoever is signed in on this machine."""
    from azure.identity import DefaultAzureCredential

    with DefaultAzureCredential() as ours:
        return ours.get_token(POSTGRESQL)
