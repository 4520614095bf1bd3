"""The bot's token: fetched once, kept while it is good. `tests/real` shows the exchange with azure-identity itself."""

import asyncio
import threading
from collections.abc import Callable

import pytest
from azure.core.credentials import AccessToken
from azure.core.exceptions import ClientAuthenticationError

from bot.errors import NotDelivered
from functions.identity import AGAIN_AFTER, BotToken

HOUR = 3600


class Azure:
    """Gives tokens that last an hour, numbered; `says` is what it answers instead."""

    def __init__(self) -> None:
        self.now = 0.0
        self.given = 0
        self.says: Callable[[], Exception] | None = None
        self.answers = threading.Event()
        self.answers.set()

    def fetch(self) -> AccessToken:
        self.answers.wait(5)
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


async def test_while_azure_gives_no_new_token_the_old_one_is_used_until_it_ends(
    azure: Azure, caplog: pytest.LogCaptureFixture
) -> None:
    token = BotToken(azure.fetch, azure.clock)
    await token()
    azure.says = lambda: ClientAuthenticationError("AADSTS90033: a transient error")
    azure.now = HOUR - 1
    assert await token() == "token 1"
    assert "The token is used until it ends: 0 Azure gave no token for the bot: AADSTS90033" in caplog.text
    azure.now = HOUR
    with pytest.raises(NotDelivered):
        await token()


async def test_a_renewal_that_failed_is_not_tried_for_every_message(azure: Azure) -> None:
    token = BotToken(azure.fetch, azure.clock)
    await token()
    azure.now, azure.says = HOUR - 200.0, lambda: ClientAuthenticationError("AADSTS90033")
    assert await token() == "token 1"
    azure.says = None
    assert await token() == "token 1"
    azure.now += AGAIN_AFTER
    assert await token() == "token 2"


async def test_azure_that_does_not_answer_is_not_waited_for_beyond_a_turn(azure: Azure) -> None:
    token = BotToken(azure.fetch, azure.clock, longest=0.1)
    azure.answers.clear()
    with pytest.raises(NotDelivered, match="in time"):
        await token()
    azure.answers.set()


async def test_who_loses_patience_does_not_take_the_token_from_the_others(azure: Azure) -> None:
    token = BotToken(azure.fetch, azure.clock)
    azure.answers.clear()
    hurried, patient = asyncio.create_task(token()), asyncio.create_task(token())
    await asyncio.sleep(0.05)
    hurried.cancel()
    azure.answers.set()
    assert await patient == "token 1"
    assert azure.given == 1


async def test_a_token_that_teams_refuses_is_replaced_once_and_not_in_a_flood(azure: Azure) -> None:
    token = BotToken(azure.fetch, azure.clock)
    await token()
    azure.now = AGAIN_AFTER
    assert await token(refused="token 1") == "token 2"
    assert await token(refused="token 1") == "token 2"
    assert await token(refused="token 2") == "token 2"
    assert azure.given == 2
