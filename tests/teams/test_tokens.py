"""Who is let in, and that everybody else is turned away without a fuss."""

import asyncio
import base64
import json
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass

import jwt
import pytest

from bot.errors import OtherTenant, Refused, Unauthorized
from bot.ids import TenantId
from bot.teams.keys import BETWEEN_FAILURES, BETWEEN_FETCHES, DAY, LONGEST_KEPT, Keys
from bot.teams.tokens import Guard
from tests.fake_teams.identity import APP_ID, SERVICE_URL, TENANT, Identity, Signer, new_key

ACTIVITY: dict[str, object] = {
    "type": "message",
    "channelId": "msteams",
    "serviceUrl": SERVICE_URL,
    "conversation": {"id": "a:1", "tenantId": TENANT},
    "channelData": {"tenant": {"id": TENANT}},
}


@dataclass
class Clock:
    """A clock that stands still until it is told."""

    now: float = 1000.0

    def __call__(self) -> float:
        return self.now


PRIVATE = new_key()


@pytest.fixture
async def teams() -> AsyncIterator[Identity]:
    async with Identity(Signer(private=PRIVATE)) as identity:
        yield identity


def guard_of(teams: Identity, clock: Callable[[], float] = time.monotonic) -> Guard:
    return Guard(APP_ID, TenantId(TENANT), Keys(teams.metadata_url, clock))


async def knock(guard: Guard, authorization: str | None, activity: dict[str, object] = ACTIVITY) -> int:
    try:
        guard.admit(await guard.verify(authorization), activity)
    except Refused as refused:
        return refused.status.value
    return 200


async def test_what_teams_signed_for_us_is_let_in(teams: Identity) -> None:
    assert await knock(guard_of(teams), teams.bearer()) == 200


async def test_the_skew_of_clocks_is_forgiven_for_five_minutes(teams: Identity) -> None:
    now = int(time.time())
    guard = guard_of(teams)
    assert await knock(guard, teams.bearer(exp=now - 280)) == 200
    assert await knock(guard, teams.bearer(exp=now - 320)) == 401
    assert await knock(guard, teams.bearer(nbf=now + 280)) == 200
    assert await knock(guard, teams.bearer(nbf=now + 320)) == 401


@pytest.mark.parametrize(
    "claims",
    [
        {"exp": 1_500_000_000},
        {"exp": None},
        {"exp": "tomorrow"},
        {"exp": [1]},
        {"exp": 1e400},
        {"nbf": {"a": 1}},
        {"aud": "6e1c3f60-0000-4000-8000-00000000beef"},
        {"aud": None},
        {"aud": [APP_ID, "https://api.botframework.com"]},
        {"aud": 7},
        {"iss": "https://sts.windows.net/" + TENANT + "/"},
        {"iss": "https://api.botframework.com.evil.example"},
        {"iss": None},
        {"serviceurl": "https://evil.example/"},
        {"serviceurl": SERVICE_URL.rstrip("/")},
        {"serviceurl": None},
        {"serviceurl": 5},
    ],
    ids=str,
)
async def test_a_claim_that_does_not_hold_is_401(teams: Identity, claims: dict[str, object]) -> None:
    assert await knock(guard_of(teams), teams.bearer(**claims)) == 401


async def test_another_ones_signature_under_a_known_name_is_401(teams: Identity) -> None:
    forger = Signer(key_id=teams.signers[0].key_id)
    assert await knock(guard_of(teams), f"Bearer {forger.token()}") == 401


async def test_a_key_that_may_not_speak_for_teams_is_401() -> None:
    async with Identity(Signer(endorsements=("webchat", "emulator"))) as teams:
        assert await knock(guard_of(teams), teams.bearer()) == 401


@pytest.mark.parametrize("channel", ["webchat", "emulator", "", None, 7, ["msteams"]])
async def test_another_channel_than_teams_is_401(teams: Identity, channel: object) -> None:
    assert await knock(guard_of(teams), teams.bearer(), ACTIVITY | {"channelId": channel}) == 401


@pytest.mark.parametrize("address", ["https://evil.example/", "", None, 7, {}])
async def test_another_service_address_than_the_tokens_is_401(teams: Identity, address: object) -> None:
    assert await knock(guard_of(teams), teams.bearer(), ACTIVITY | {"serviceUrl": address}) == 401


async def test_the_algorithm_none_is_401(teams: Identity) -> None:
    claims = jwt.decode(teams.signers[0].token(), options={"verify_signature": False})
    headers = {"kid": teams.signers[0].key_id}
    unsigned = jwt.encode(claims, "", algorithm="none", headers=headers)
    assert await knock(guard_of(teams), f"Bearer {unsigned}") == 401
    assert teams.fetches == 0


async def test_the_public_key_used_as_a_shared_secret_is_401(teams: Identity) -> None:
    def part(value: object) -> str:
        return base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=").decode()

    claims = jwt.decode(teams.signers[0].token(), options={"verify_signature": False})
    header = {"alg": "HS256", "kid": teams.signers[0].key_id}
    assert await knock(guard_of(teams), f"Bearer {part(header)}.{part(claims)}.{part('x')}") == 401


NESTED = base64.urlsafe_b64encode(b"[" * 5000).decode()


@pytest.mark.parametrize(
    "authorization",
    [
        None,
        "",
        " ",
        "Bearer",
        "Bearer ",
        "Bearer junk",
        "Bearer a.b.c",
        "Bearer ..",
        "Bearer ü.ü.ü",
        "Bearer \udc80.\udc80.\udc80",
        "Bearer e30.e30.e30",
        f"Bearer {NESTED}.e30.e30",
        "Basic dXNlcjpwYXNz",
        "Bearer " + "x" * 100_000,
    ],
    ids=lambda text: repr(text)[:20],
)
async def test_junk_is_401_and_fetches_nothing(teams: Identity, authorization: str | None) -> None:
    assert await knock(guard_of(teams), authorization) == 401
    assert teams.fetches == 0


async def test_a_token_cut_short_anywhere_is_401(teams: Identity) -> None:
    guard, whole = guard_of(teams), teams.bearer()
    statuses = {await knock(guard, whole[:length]) for length in range(0, len(whole), 7)}
    assert statuses == {401}


async def test_a_changed_letter_anywhere_is_401(teams: Identity) -> None:
    guard, whole = guard_of(teams), teams.bearer()
    # The last letter of the signature holds unused bits: it is left alone.
    for place in range(len("Bearer "), len(whole) - 2, 11):
        other = "A" if whole[place] != "A" else "B"
        assert await knock(guard, whole[:place] + other + whole[place + 1 :]) == 401


@pytest.mark.parametrize(
    "about",
    [
        {"channelData": {"tenant": {"id": "7a3e0000-0000-4000-8000-00000000dead"}}},
        {"conversation": {"id": "a:1", "tenantId": "7a3e0000-0000-4000-8000-00000000dead"}},
        {"channelData": {}, "conversation": {}},
        {"channelData": None, "conversation": None},
        {"channelData": "x", "conversation": [1]},
        {"channelData": {"tenant": {"id": [TENANT]}}},
    ],
    ids=str,
)
async def test_another_organisation_is_403(teams: Identity, about: dict[str, object]) -> None:
    guard = guard_of(teams)
    assert await knock(guard, teams.bearer(), ACTIVITY | about) == 403
    with pytest.raises(OtherTenant):
        guard.admit(await guard.verify(teams.bearer()), ACTIVITY | about)


async def test_a_flood_of_unknown_keys_fetches_once(teams: Identity) -> None:
    guard = guard_of(teams)
    assert await knock(guard, teams.bearer()) == 200
    strangers = [Signer(private=teams.signers[0].private).token() for _ in range(50)]
    statuses = await asyncio.gather(*(knock(guard, f"Bearer {token}") for token in strangers))
    assert set(statuses) == {401}
    assert teams.fetches == 1


async def test_many_at_once_on_a_cold_start_share_one_fetch(teams: Identity) -> None:
    guard, bearer = guard_of(teams), teams.bearer()
    statuses = await asyncio.gather(*(knock(guard, bearer) for _ in range(20)))
    assert set(statuses) == {200}
    assert teams.fetches == 1


async def test_a_key_rolled_over_while_running_is_picked_up(teams: Identity) -> None:
    clock = Clock()
    guard = guard_of(teams, clock)
    old = teams.bearer()
    assert await knock(guard, old) == 200
    teams.roll()
    clock.now += BETWEEN_FETCHES
    assert await knock(guard, teams.bearer()) == 200
    assert await knock(guard, old) == 401
    assert teams.fetches == 2


async def test_a_withdrawn_key_is_forgotten_within_a_day(teams: Identity) -> None:
    clock = Clock()
    guard = guard_of(teams, clock)
    old = teams.bearer()
    assert await knock(guard, old) == 200
    teams.roll()
    clock.now += DAY - 1
    assert await knock(guard, old) == 200
    clock.now += 1
    assert await knock(guard, old) == 401


async def test_without_the_published_keys_everybody_is_401_and_it_is_logged(
    teams: Identity, caplog: pytest.LogCaptureFixture
) -> None:
    clock = Clock()
    guard = guard_of(teams, clock)
    teams.is_down = True
    assert await knock(guard, teams.bearer()) == 401
    assert await knock(guard, teams.bearer()) == 401
    assert teams.fetches == 1
    assert "keys of Teams could not be fetched" in caplog.text
    teams.is_down = False
    clock.now += BETWEEN_FAILURES
    assert await knock(guard, teams.bearer()) == 200


async def test_known_keys_outlive_an_outage_but_not_for_ever(teams: Identity) -> None:
    clock = Clock()
    guard = guard_of(teams, clock)
    assert await knock(guard, teams.bearer()) == 200
    teams.is_down = True
    clock.now += DAY + 1
    assert await knock(guard, teams.bearer()) == 200
    clock.now += LONGEST_KEPT
    assert await knock(guard, teams.bearer()) == 401


async def test_the_reason_is_ours_to_know_and_holds_nothing_of_the_token(teams: Identity) -> None:
    with pytest.raises(Unauthorized) as refused:
        await guard_of(teams).verify(teams.bearer(aud="6e1c3f60-0000-4000-8000-00000000beef"))
    assert str(refused.value) == "InvalidAudienceError"
    assert refused.value.__suppress_context__
