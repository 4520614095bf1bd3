"""Who Kollegan is in Azure: the bot's token, without a secret anywhere.

The app registration trusts the function's managed identity (a federated credential): the identity's own assertion is
exchanged for a token of the app. The identity's bare token names the wrong app, and Teams answers it with 401.
"""

import asyncio
import time
from collections.abc import Callable

from azure.core.credentials import AccessToken

from bot.errors import NotDelivered

SCOPE = "https://api.botframework.com/.default"
EXCHANGE = "api://AzureADTokenExchange/.default"
EARLY = 300.0


class BotToken:
    """Calling it gives the bot's token: the one at hand until five minutes before it ends, then a new one.

    `fetch` may take its time: it runs beside the event loop, and once however many ask meanwhile. Where Azure gives no
    token, `NotDelivered` is raised, since that is what a message without one is.
    """

    def __init__(self, fetch: Callable[[], AccessToken], clock: Callable[[], float] = time.time) -> None:
        self._fetch = fetch
        self._clock = clock
        self._lock = asyncio.Lock()
        self._held: AccessToken | None = None

    async def __call__(self) -> str:
        return self._fresh() or await self._renewed()

    def _fresh(self) -> str | None:
        held = self._held
        return held.token if held is not None and self._clock() < held.expires_on - EARLY else None

    async def _renewed(self) -> str:
        from azure.core.exceptions import AzureError

        async with self._lock:
            if fresh := self._fresh():
                return fresh
            try:
                self._held = await asyncio.to_thread(self._fetch)
            except AzureError as fault:
                raise NotDelivered(0, f"Azure gave no token for the bot: {fault.message}", permanent=False) from fault
            return self._held.token


def federated(tenant: str, app: str, identity: str) -> Callable[[], AccessToken]:
    """Fetches a token for the app registration `app`; the managed identity with this client id vouches for it."""

    def fetch() -> AccessToken:
        # why here: 0.3 s of imports, which the first message need not wait for on the event loop
        from azure.identity import ClientAssertionCredential, ManagedIdentityCredential

        ours = ManagedIdentityCredential(client_id=identity)
        # why: the authority is Microsoft's own or the one that Azure set here; asking whether it exists costs a call
        credential = ClientAssertionCredential(
            tenant, app, lambda: ours.get_token(EXCHANGE).token, disable_instance_discovery=True
        )
        with ours, credential:
            return credential.get_token(SCOPE)

    return fetch
