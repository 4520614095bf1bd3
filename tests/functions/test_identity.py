"""The bot's token: fetched once, kept while it is good. `tests/real` shows the exchange with azure-identity itself."""

import asyncio
from collections.abc import Callable

import pytest
from azure.core.credentials import AccessToken
from azure.core.exceptions import ClientAuthenticationError

from bot.errors import NotDelivered
from functions.identity import BotToken

HOUR = 3600


class Azure:
    """Gives tokens that last an hour, numbered; `says` is what it answers instead."""

    def __init__(self) -> None:
        self.now = 0.0
        self.given = 0
        self.says: Callable[[], Exception] | None = None

    def fetch(self) -> AccessToken:
        if self.says is not None:
            raise self.says()
        self.given += 1
        return AccessToken(f"token {self.given}", int(self.now) + HOUR)

    def clock(self) -> float:
        return self.now


@pytest.fixture
def azure() -> Azure:
    return Azure()


async def test_a_hundred_messages_at_once_fetch_one_token(azure: Azure) -> None:
    token = BotToken(azure.fetch, azure.clock)
    assert set(await asyncio.gather(*(token() for _ in range(100)))) == {"token 1"}


async def test_a_token_is_used_until_five_minutes_before_its_end(azure: Azure) -> None:
    token = BotToken(azure.fetch, azure.clock)
    await token()
    azure.now = HOUR - 301
    assert await token() == "token 1"
    azure.now = HOUR - 300
    assert await token() == "token 2"


async def test_without_a_token_the_message_is_not_delivered_and_says_why(azure: Azure) -> None:
    azure.says = lambda: ClientAuthenticationError("AADSTS700213: no matching federated identity")
    token = BotToken(azure.fetch, azure.clock)
    with pytest.raises(NotDelivered, match="Azure gave no token for the bot: AADSTS700213") as refused:
        await token()
    assert not refused.value.permanent
    azure.says = None
    assert await token() == "token 1"
