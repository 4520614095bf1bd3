"""What leaves for Teams, and what is done where Teams does not take it."""

import asyncio
import json
import time
from collections.abc import AsyncIterator

import pytest

from bot.actions.arriving import Reference
from bot.errors import NotDelivered
from bot.ids import ActivityId, ConversationId, PersonId, TenantId
from bot.replies.reply import Card
from bot.teams.answers import Patience
from bot.teams.outgoing import message
from bot.teams.post import Post
from tests.fake_teams.identity import TENANT
from tests.fake_teams.server import FakeTeams, Outcome, error

CHAT = ConversationId("a:1pL6i0oY3C0K8oAj8_x-")
CHANNEL = ConversationId("19:0b7f32667e064dd9@thread.tacv2;messageid=1700000000000")
HELLO = message(Card({"type": "AdaptiveCard", "version": "1.5", "body": []}, "1 svar"))

# As Teams writes it: JSON inside JSON.
BLOCKED = {
    "errorCode": 209,
    "message": '{\r\n  "subCode": "MessageWritesBlocked",\r\n  "details": "Thread is blocked from message writes.",\r\n'
    '  "errorCode": null,\r\n  "errorSubCode": null\r\n}',
}


@pytest.fixture
async def teams() -> AsyncIterator[FakeTeams]:
    async with FakeTeams() as fake:
        yield fake


@pytest.fixture
async def post() -> AsyncIterator[Post]:
    made = Post(None)
    yield made
    await made.close()


def at(teams: FakeTeams, conversation: ConversationId = CHAT) -> Reference:
    return Reference(conversation, teams.url, TenantId(TENANT), "28:bot")


async def test_a_card_stands_in_the_chat_and_has_an_id(teams: FakeTeams, post: Post) -> None:
    sent = await post.send(at(teams), HELLO)
    assert teams.memory.shown(CHAT) == [{**HELLO, "id": sent}]


async def test_a_reply_in_a_channel_goes_into_the_thread(teams: FakeTeams, post: Post) -> None:
    await post.reply(at(teams, CHANNEL), HELLO, ActivityId("1485983408511"))
    [call] = teams.memory.calls
    assert (call.what, call.conversation, call.activity) == ("reply", CHANNEL, "1485983408511")
    assert call.body["replyToId"] == "1485983408511"


async def test_what_was_sent_can_be_changed_and_taken_away(teams: FakeTeams, post: Post) -> None:
    sent = await post.send(at(teams), HELLO)
    assert sent is not None
    await post.update(at(teams), sent, {"type": "message", "text": "Klart"})
    assert teams.memory.shown(CHAT) == [{"type": "message", "text": "Klart", "id": sent}]
    await post.delete(at(teams), sent)
    assert teams.memory.shown(CHAT) == []


async def test_a_personal_chat_is_made_with_the_persons_object_id(teams: FakeTeams, post: Post) -> None:
    person = PersonId("7faf8ab2-3d56-4244-b585-20c8a42ed2b8")
    assert await post.create_conversation(teams.url, TenantId(TENANT), "28:bot", person) == f"a:{person}"
    assert teams.memory.calls[0].body["members"] == [{"id": person}]


async def test_the_roster_tells_who_is_a_guest(teams: FakeTeams, post: Post) -> None:
    teams.roster["29:guest"] = {"userRole": "guest"}
    teams.roster["29:invited"] = {"userPrincipalName": "eva_elsewhere.example#EXT#@region.example"}
    teams.roster["29:other"] = {"tenantId": "7a3e0000-0000-4000-8000-00000000dead"}
    ours = TenantId(TENANT.upper())
    assert not (await post.member(at(teams), "29:nurse")).is_guest_in(ours)
    for guest in teams.roster:
        assert (await post.member(at(teams), guest)).is_guest_in(ours)


async def test_a_card_with_text_beside_it_is_never_sent(teams: FakeTeams, post: Post) -> None:
    with pytest.raises(ValueError, match="never both"):
        await post.send(at(teams), {**HELLO, "text": "Hej"})
    assert teams.memory.calls == []


async def test_a_waiting_person_gets_the_reply_after_a_throttled_try(teams: FakeTeams, post: Post) -> None:
    teams.faults[CHAT].append(Outcome(429, {}, retry_after=1))
    begun = time.monotonic()
    assert await post.reply(at(teams), HELLO, ActivityId("1"), Patience(10))
    assert time.monotonic() - begun >= 1
    assert [call.status for call in teams.memory.calls] == [429, 201]


@pytest.mark.parametrize("status", [412, 502, 503, 504])
async def test_a_passing_fault_is_tried_again_for_somebody_who_waits(teams: FakeTeams, post: Post, status: int) -> None:
    teams.faults[CHAT].append(Outcome(status, {}))
    assert await post.reply(at(teams), HELLO, ActivityId("1"), Patience(10))


async def test_a_500_is_never_tried_again_since_it_may_have_arrived(teams: FakeTeams, post: Post) -> None:
    teams.faults[CHAT].append(Outcome(500, {}))
    with pytest.raises(NotDelivered) as refused:
        await post.reply(at(teams), HELLO, ActivityId("1"), Patience(10))
    assert (refused.value.status, refused.value.permanent) == (500, True)
    assert len(teams.memory.calls) == 1


async def test_nobody_is_kept_waiting_for_longer_than_is_bearable(teams: FakeTeams, post: Post) -> None:
    teams.faults[CHAT].append(Outcome(429, {}, retry_after=30))
    begun = time.monotonic()
    with pytest.raises(NotDelivered) as refused:
        await post.reply(at(teams), HELLO, ActivityId("1"), Patience(10))
    assert time.monotonic() - begun < 1
    assert not refused.value.permanent


async def test_a_proactive_message_is_tried_once_and_left_to_its_errand(teams: FakeTeams, post: Post) -> None:
    teams.faults[CHAT].append(Outcome(503, {}))
    with pytest.raises(NotDelivered) as refused:
        await post.send(at(teams), HELLO)
    assert not refused.value.permanent
    assert len(teams.memory.calls) == 1


@pytest.mark.parametrize(
    ("outcome", "code"),
    [
        (Outcome(403, BLOCKED), "MessageWritesBlocked"),
        (Outcome(403, {"error": {"code": "ServiceError", "message": json.dumps(BLOCKED)}}), "MessageWritesBlocked"),
        (error(403, "BotDisabledByAdmin", "The tenant admin disabled this bot."), "BotDisabledByAdmin"),
        (error(403, "BotNotInConversationRoster", "The bot is not part of the roster"), "BotNotInConversationRoster"),
        (error(403, "ConversationBlockedByUser", "User blocked the bot."), "ConversationBlockedByUser"),
        (error(403, "ForbiddenOperationException", "Not installed"), "ForbiddenOperationException"),
        (error(404, "ConversationNotFound", "Conversation not found."), "ConversationNotFound"),
        (Outcome(403, {"message": "{not json"}), "Forbidden"),
        (Outcome(400, {"error": "text", "message": ["x"]}), "BadRequest"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
async def test_a_refusal_is_known_by_its_code_and_is_final(
    teams: FakeTeams, post: Post, outcome: Outcome, code: str
) -> None:
    teams.faults[CHAT].append(outcome)
    with pytest.raises(NotDelivered) as refused:
        await post.send(at(teams), HELLO, Patience(5))
    assert refused.value.code.replace(" ", "") == code
    assert refused.value.permanent
    assert len(teams.memory.calls) == 1


async def test_a_teams_that_is_not_there_is_not_the_end(teams: FakeTeams, post: Post) -> None:
    await teams.stop()
    with pytest.raises(NotDelivered) as refused:
        await post.send(at(teams), HELLO)
    assert (refused.value.status, refused.value.permanent) == (0, False)


async def test_the_token_goes_with_every_call(teams: FakeTeams) -> None:
    async def token(_: str) -> str:
        return "made-up"

    post = Post(token, also=frozenset({teams.url.rstrip("/")}))
    await post.send(at(teams), HELLO)
    await post.close()
    assert teams.memory.calls[0].token == "Bearer made-up"


async def test_a_token_that_teams_refuses_is_not_sent_again(teams: FakeTeams) -> None:
    async def token(refused: str) -> str:
        return "second" if refused == "first" else "first"

    post = Post(token, also=frozenset({teams.url.rstrip("/")}))
    teams.faults[CHAT].append(error(401, "Unauthorized", "Authorization has been denied for this request."))
    await post.reply(at(teams), HELLO, ActivityId("1"), Patience(5))
    await post.send(at(teams), HELLO)
    await post.close()
    assert [call.token for call in teams.memory.calls] == ["Bearer first", "Bearer second", "Bearer second"]


@pytest.mark.parametrize(
    "address",
    [
        "https://evil.example/",
        "http://smba.trafficmanager.net/teams/",
        "https://smba.trafficmanager.net.evil.example/",
        "https://evil.example#.teams.microsoft.com",
        "https://user@smba.trafficmanager.net/",
        "https://smba.trafficmanager.net:8443/",
        "https://eviltrafficmanager.net/",
        "http://127.0.0.1:9/",
        "https://[::1/",
        "ftp://smba.trafficmanager.net/",
        "",
        "junk",
    ],
)
async def test_the_token_is_sent_nowhere_but_to_teams(address: str) -> None:
    async def token(_: str) -> str:
        pytest.fail("the token was asked for")

    post = Post(token)
    with pytest.raises(NotDelivered, match="ServiceUrlNotAllowed") as refused:
        await post.send(Reference(CHAT, address, TenantId(TENANT), "28:bot"), HELLO)
    assert refused.value.permanent


@pytest.mark.parametrize("address", ["https://smba.trafficmanager.net/emea/", "https://evil.example/"])
async def test_an_unsigned_run_reaches_this_machine_only(post: Post, address: str) -> None:
    with pytest.raises(NotDelivered, match="ServiceUrlNotAllowed"):
        await post.send(Reference(CHAT, address, TenantId(TENANT), "28:bot"), HELLO)


async def test_all_calls_of_a_turn_share_its_time(teams: FakeTeams, post: Post) -> None:
    begun, patience = time.monotonic(), Patience(1.2)
    teams.faults[CHAT].extend([Outcome(503, {})] * 9)
    with pytest.raises(NotDelivered):
        await post.member(at(teams), "29:nurse", patience)
    with pytest.raises(NotDelivered):
        await post.reply(at(teams), HELLO, ActivityId("1"), patience)
    assert time.monotonic() - begun < 1.3


async def test_when_no_time_is_left_nothing_is_sent(teams: FakeTeams, post: Post) -> None:
    with pytest.raises(NotDelivered, match="NoTimeLeft"):
        await post.reply(at(teams), HELLO, ActivityId("1"), Patience(0))
    assert teams.memory.calls == []


async def test_a_token_that_does_not_come_ends_with_the_turn(teams: FakeTeams) -> None:
    async def token(_: str) -> str:
        await asyncio.Event().wait()
        return ""

    post = Post(token, also=frozenset({teams.url.rstrip("/")}))
    with pytest.raises(NotDelivered, match="NoTokenInTime") as refused:
        await post.send(at(teams), HELLO, Patience(0.05))
    await post.close()
    assert not refused.value.permanent


async def test_a_message_whose_connection_ended_under_way_is_not_sent_again(post: Post) -> None:
    taken: list[bytes] = []

    async def take_and_hang_up(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        taken.append(await reader.read(65536))
        writer.close()

    server = await asyncio.start_server(take_and_hang_up, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        with pytest.raises(NotDelivered, match="ServerDisconnected"):
            await post.send(Reference(CHAT, f"http://127.0.0.1:{port}", TenantId(TENANT), "28:bot"), HELLO, Patience(5))
    assert len(taken) == 1


async def test_a_roster_that_tells_nothing_of_somebody_is_not_believed(teams: FakeTeams) -> None:
    async def token(_: str) -> str:
        return "made-up"

    post = Post(token, also=frozenset({teams.url.rstrip("/")}))
    teams.roster["29:somebody"] = {"userPrincipalName": None, "userRole": None, "tenantId": None}
    with pytest.raises(NotDelivered, match="NothingToldOfMember") as refused:
        await post.member(at(teams), "29:somebody")
    await post.close()
    assert not refused.value.permanent


async def test_many_at_once_share_a_few_connections(teams: FakeTeams, post: Post) -> None:
    chats = [ConversationId(f"a:{number}") for number in range(40)]
    sent = await asyncio.gather(*(post.send(at(teams, chat), HELLO) for chat in chats))
    assert len(set(sent)) == 40
