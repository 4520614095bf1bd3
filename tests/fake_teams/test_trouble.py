"""The fake Teams makes the same trouble for the same seed, and each kind of it as it is documented."""

import aiohttp
import pytest

from tests.fake_teams.server import FakeTeams
from tests.fake_teams.trouble import THROTTLED_FOR, Kind, Trouble

CHATS = [f"a:{number}" for number in range(4_000)]


async def send(teams: FakeTeams, chat: str) -> tuple[int, str]:
    """The status, 0 where the connection ended, and Retry-After."""
    try:
        async with aiohttp.ClientSession() as session:
            url = f"{teams.url}v3/conversations/{chat}/activities"
            async with session.post(url, json={"type": "message", "text": "Hej"}) as answer:
                return answer.status, answer.headers.get("Retry-After", "")
    except aiohttp.ClientConnectionError:
        return 0, ""


async def remake(teams: FakeTeams, person: str) -> None:
    async with aiohttp.ClientSession() as session:
        await session.post(f"{teams.url}v3/conversations", json={"members": [{"id": person}]})


def only(kind: Kind) -> FakeTeams:
    return FakeTeams(trouble=Trouble(1.0, kinds=(kind,)))


def test_a_seed_makes_the_same_trouble_again_and_another_seed_other_trouble() -> None:
    first, again, other = ([Trouble(0.05, seed).kind_of(chat) for chat in CHATS] for seed in (1, 1, 2))
    assert first == again != other


def test_of_a_hundred_conversations_five_meet_trouble_and_all_kinds_come() -> None:
    met = [kind for chat in CHATS if (kind := Trouble(0.05).kind_of(chat)) is not None]
    assert 0.04 < len(met) / len(CHATS) < 0.06
    assert set(met) == set(Kind)


@pytest.mark.parametrize(
    ("kind", "statuses"),
    [
        (Kind.THROTTLED, [429, 201]),
        (Kind.PRECONDITION, [412, 201]),
        (Kind.BROKEN, [500, 201]),
        (Kind.BAD_GATEWAY, [502, 201]),
        (Kind.UNAVAILABLE, [503, 201]),
        (Kind.GATEWAY_TIMEOUT, [504, 201]),
        (Kind.WRITES_BLOCKED, [403, 403]),
        (Kind.BLOCKED_BY_USER, [403, 403]),
        (Kind.NOT_IN_ROSTER, [403, 403]),
        (Kind.NOT_INSTALLED, [403, 403]),
        (Kind.DISABLED, [403, 403]),
        (Kind.LOST_CHAT, [404, 404]),
        (Kind.NO_SUCH_PERSON, [404, 404]),
        (Kind.SLOW, [201, 201]),
        (Kind.RESET, [0, 201]),
        (Kind.ACCEPT_THEN_DROP, [0, 201]),
    ],
)
async def test_what_passes_is_said_once_and_what_lasts_each_time(kind: Kind, statuses: list[int]) -> None:
    async with only(kind) as teams:
        assert [(await send(teams, "a:1"))[0] for _ in statuses] == statuses


async def test_what_is_accepted_and_then_dropped_stands_in_the_chat() -> None:
    for kind, arrived in ((Kind.ACCEPT_THEN_DROP, 1), (Kind.RESET, 0)):
        async with only(kind) as teams:
            await send(teams, "a:1")
            assert teams.tally.arrived["a:1"] == arrived


async def test_a_retry_after_throttles_everybody_for_its_second() -> None:
    now = 0.0
    trouble = Trouble(1.0, kinds=(Kind.RETRY_AFTER,))
    async with FakeTeams(lambda: now, trouble=trouble) as teams:
        assert [await send(teams, chat) for chat in ("a:1", "a:2")] == [(429, "1")] * 2
        now = THROTTLED_FOR
        assert [await send(teams, chat) for chat in ("a:1", "a:2")] == [(201, "")] * 2


async def test_a_lost_chat_is_found_again_when_it_is_made_anew() -> None:
    async with only(Kind.LOST_CHAT) as teams:
        assert (await send(teams, "a:1"))[0] == 404
        await remake(teams, "1")
        assert (await send(teams, "a:1"))[0] == 201


async def test_a_crowd_is_counted_and_its_words_forgotten() -> None:
    async with FakeTeams(per_second=2, keeps_words=False) as teams:
        assert [(await send(teams, chat))[0] for chat in ("a:1", "a:2", "a:3")] == [201, 201, 429]
        assert (teams.tally.most_in_a_second(), teams.tally.refused, dict(teams.tally.arrived)) == (
            2,
            1,
            {"a:1": 1, "a:2": 1},
        )
        assert (teams.memory.calls, teams.memory.messages) == ([], {})
