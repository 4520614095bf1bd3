"""Everybody gets their morning once, whatever Teams answers; and it is written down how each ended."""

import json
from collections.abc import AsyncIterator
from datetime import timedelta
from itertools import pairwise

import pytest

from bot.ids import PersonId
from bot.mornings.delivery import LATEST, State, Why
from bot.mornings.reckoning import Reckoning
from bot.people import Person
from bot.store import Store
from bot.store.cards import Sending
from bot.teams.post import Post
from tests.fake_teams.server import FakeTeams, Outcome, error
from tests.fake_teams.trouble import Kind, Trouble
from tests.mornings.crowd import MONDAY, START, at, employ, plan, running_from, worker

MANY = [f"p{number}" for number in range(200)]


@pytest.fixture
async def teams() -> AsyncIterator[FakeTeams]:
    async with FakeTeams(per_second=100_000) as fake:
        yield fake


@pytest.fixture
async def post() -> AsyncIterator[Post]:
    made = Post(None)
    yield made
    await made.close()


@pytest.fixture
async def store(sqlite: str) -> AsyncIterator[Store]:
    opened = await Store.open(sqlite)
    yield opened
    await opened.close()


async def bring(
    store: Store, post: Post, later: timedelta = timedelta(), call: float = 3.0, *, makes_chats: bool = False
) -> Reckoning:
    """A worker's round; what the morning's account says then."""
    clock = running_from(START + later)
    await worker(store, post, clock, call=call, makes_chats=makes_chats).run(START + later + timedelta(seconds=30))
    return await store.reckonings.of(MONDAY)


def sent(teams: FakeTeams, person: str) -> int:
    return len(teams.memory.shown(f"a:{person}"))


async def test_everybody_gets_it_once(teams: FakeTeams, post: Post, store: Store) -> None:
    await employ(store, teams.url, MANY)
    await plan(store, MANY, START)
    await bring(store, post)
    reckoned = await bring(store, post)
    assert reckoned.ended == {(State.SENT, None): 200}
    assert reckoned.is_reconciled
    assert teams.tally.arrived == {f"a:{person}": 1 for person in MANY}


async def test_the_card_is_theirs_and_its_message_is_remembered(teams: FakeTeams, post: Post, store: Store) -> None:
    await employ(store, teams.url, ["agnes"])
    await plan(store, ["agnes"], START)
    await bring(store, post)
    (shown,) = teams.memory.shown("a:agnes")
    assert '"text": "agnes"' in json.dumps(shown)
    assert shown["summary"] == "2 nyheter"
    (card,) = await store.cards.after(0, Sending(MONDAY, START, START + timedelta(hours=1)), 10)
    assert (card.person, card.day) == ("agnes", MONDAY)
    assert (card.shown.conversation, card.shown.activity) == ("a:agnes", shown["id"])


async def test_what_is_planned_for_later_in_the_round_is_waited_for(teams: FakeTeams, post: Post, store: Store) -> None:
    await employ(store, teams.url, ["agnes", "omar"])
    await plan(store, ["agnes"], START + timedelta(seconds=1))
    await plan(store, ["omar"], START + timedelta(minutes=1))
    reckoned = await bring(store, post)
    assert (sent(teams, "agnes"), sent(teams, "omar"), reckoned.waiting) == (1, 0, 1)


async def test_who_has_nothing_to_read_gets_nothing(teams: FakeTeams, post: Post, store: Store) -> None:
    await employ(store, teams.url, ["agnes", "nothing-1"])
    await plan(store, ["agnes", "nothing-1", "left"], START)
    reckoned = await bring(store, post)
    expected = {(State.SENT, None): 1, (State.SKIPPED, Why.NOTHING): 1, (State.SKIPPED, Why.LEFT): 1}
    assert reckoned.ended == expected


async def test_what_comes_three_hours_late_is_not_sent(teams: FakeTeams, post: Post, store: Store) -> None:
    await employ(store, teams.url, ["agnes"])
    await plan(store, ["agnes"], START)
    reckoned = await bring(store, post, LATEST)
    assert reckoned.ended == {(State.SKIPPED, Why.LATE): 1}
    assert sent(teams, "agnes") == 0


@pytest.mark.parametrize("status", [429, 412, 502, 503, 504])
async def test_who_was_refused_for_the_moment_gets_it_a_moment_later(
    teams: FakeTeams, post: Post, store: Store, status: int
) -> None:
    await employ(store, teams.url, ["agnes"])
    await plan(store, ["agnes"], START)
    teams.faults["a:agnes"].append(Outcome(status, {}))
    reckoned = await bring(store, post)
    assert reckoned.ended == {(State.SENT, None): 1}
    assert sent(teams, "agnes") == 1


async def test_when_teams_asks_one_to_wait_everybody_waits(teams: FakeTeams, post: Post, store: Store) -> None:
    people = [f"p{number}" for number in range(120)]
    await employ(store, teams.url, people)
    await plan(store, people, START)
    teams.faults["a:p0"].append(Outcome(429, {}, retry_after=1))
    reckoned = await bring(store, post)
    assert reckoned.ended == {(State.SENT, None): 120}
    let_in = teams.tally.let_in_at
    assert max(later - earlier for earlier, later in pairwise(let_in)) > 0.8


async def test_where_teams_refuses_too_many_all_send_more_slowly(teams: FakeTeams, post: Post, store: Store) -> None:
    await employ(store, teams.url, MANY)
    await plan(store, MANY, START)
    for person in MANY[::10]:
        teams.faults[f"a:{person}"].append(Outcome(429, {}))
    reckoned = await bring(store, post)
    assert reckoned.ended == {(State.SENT, None): 200}
    _, share = await store.pace.reserve(START.timestamp(), 0)
    assert share < 1


async def test_a_500_is_not_tried_again_and_is_counted_as_uncertain(teams: FakeTeams, post: Post, store: Store) -> None:
    await employ(store, teams.url, ["agnes"])
    await plan(store, ["agnes"], START)
    teams.faults["a:agnes"].append(Outcome(500, {}))
    reckoned = await bring(store, post)
    assert reckoned.ended == {(State.FAILED, Why.GAVE_UP): 1}
    assert (reckoned.uncertain, sent(teams, "agnes")) == (1, 0)


@pytest.mark.parametrize(
    ("status", "code", "why"),
    [
        (403, "MessageWritesBlocked", Why.BLOCKED),
        (403, "ConversationBlockedByUser", Why.BLOCKED),
        (403, "BotNotInConversationRoster", Why.BLOCKED),
        (403, "ForbiddenOperationException", Why.BLOCKED),
        (403, "BotDisabledByAdmin", Why.DISABLED),
        (404, "MemberNotFoundInConversation", Why.GONE),
        (400, "BadSyntax", Why.GAVE_UP),
        (413, "MessageSizeTooBig", Why.GAVE_UP),
    ],
)
async def test_each_refusal_has_its_own_end(
    teams: FakeTeams, post: Post, store: Store, status: int, code: str, why: Why
) -> None:
    await employ(store, teams.url, ["agnes"])
    await plan(store, ["agnes"], START)
    teams.faults["a:agnes"].append(error(status, code, "No."))
    reckoned = await bring(store, post)
    assert reckoned.ended == {(State.FAILED, why): 1}
    assert len(teams.memory.calls) == 1


async def test_a_chat_that_was_deleted_is_made_anew(teams: FakeTeams, post: Post, store: Store) -> None:
    await employ(store, teams.url, ["agnes"])
    await plan(store, ["agnes"], START)
    teams.faults["a:agnes"].append(error(404, "ConversationNotFound", "Conversation not found."))
    reckoned = await bring(store, post)
    assert [call.what for call in teams.memory.calls] == ["send", "create", "send"]
    assert reckoned.ended == {(State.SENT, None): 1}


async def test_a_deleted_chat_of_somebody_who_uninstalled_cannot_be_made_anew(
    teams: FakeTeams, post: Post, store: Store
) -> None:
    await employ(store, teams.url, ["agnes"])
    await plan(store, ["agnes"], START)
    teams.faults["a:agnes"] += [error(404, "ConversationNotFound", ""), error(403, "ForbiddenOperationException", "")]
    assert (await bring(store, post)).ended == {(State.FAILED, Why.BLOCKED): 1}


async def test_who_has_no_chat_yet_gets_one_where_the_app_is_installed(
    teams: FakeTeams, post: Post, store: Store
) -> None:
    await employ(store, teams.url, ["agnes"])
    await store.people.take_over([Person(PersonId("omar"), "Omar Demo", "sv")])
    await plan(store, ["agnes", "omar"], START)
    reckoned = await bring(store, post, makes_chats=True)
    assert reckoned.ended == {(State.SENT, None): 2}
    assert sorted(call.what for call in teams.memory.calls) == ["create", "send", "send"]
    assert await store.references.of(PersonId("omar")) is not None


async def test_who_has_no_chat_and_no_app_is_asked_for_once_and_named(
    teams: FakeTeams, post: Post, store: Store
) -> None:
    await employ(store, teams.url, ["agnes"])
    await store.people.take_over([Person(PersonId("omar"), "Omar Demo", "sv")])
    teams.faults["a:omar"].append(error(403, "ForbiddenOperationException", ""))
    for days in range(2):
        await plan(store, ["omar"], START + timedelta(days=days), MONDAY + timedelta(days=days))
        await bring(store, post, timedelta(days=days), makes_chats=True)
        assert (await store.reckonings.of(MONDAY + timedelta(days=days))).ended == {(State.FAILED, Why.BLOCKED): 1}
    assert [call.what for call in teams.memory.calls] == ["create"]
    assert await store.readers.unreachable() == {"omar": Why.BLOCKED}


async def test_who_blocked_it_is_left_alone_until_they_are_back(teams: FakeTeams, post: Post, store: Store) -> None:
    await employ(store, teams.url, ["agnes"])
    teams.faults["a:agnes"].append(error(403, "MessageWritesBlocked", ""))
    for days in range(3):
        day, due = MONDAY + timedelta(days=days), START + timedelta(days=days)
        await plan(store, ["agnes"], due, day)
        if days == 2:
            assert await store.readers.unreachable() == {"agnes": Why.BLOCKED}
            store.references.note(PersonId("agnes"), at("agnes", teams.url), due - timedelta(hours=1))
            await store.references.close()
        await bring(store, post, timedelta(days=days))
    assert [call.status for call in teams.memory.calls] == [403, 201]
    assert await store.readers.unreachable() == {}


async def test_who_removed_kollegan_is_not_written_to(teams: FakeTeams, post: Post, store: Store) -> None:
    await employ(store, teams.url, ["agnes"])
    await store.references.gone(PersonId("agnes"), START - timedelta(hours=1))
    await plan(store, ["agnes"], START)
    assert (await bring(store, post)).ended == {(State.FAILED, Why.BLOCKED): 1}
    assert teams.memory.calls == []


async def test_a_connection_that_ended_under_way_is_tried_again_and_counted(post: Post, store: Store) -> None:
    async with FakeTeams(per_second=100_000, trouble=Trouble(1.0, kinds=(Kind.ACCEPT_THEN_DROP,))) as teams:
        await employ(store, teams.url, ["agnes"])
        await plan(store, ["agnes"], START)
        reckoned = await bring(store, post)
        assert reckoned.ended == {(State.SENT, None): 1}
        assert (reckoned.uncertain, sent(teams, "agnes")) == (1, 2)


async def test_an_answer_that_does_not_come_in_time_may_have_arrived(post: Post, store: Store) -> None:
    async with FakeTeams(per_second=100_000, trouble=Trouble(1.0, kinds=(Kind.SLOW,))) as teams:
        await employ(store, teams.url, ["agnes"])
        await plan(store, ["agnes"], START)
        reckoned = await bring(store, post, call=1.0)
        assert (reckoned.number(State.SENT), reckoned.uncertain) == (1, 1)


async def test_a_digest_that_cannot_be_drawn_holds_up_nobody(
    teams: FakeTeams, post: Post, store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    await employ(store, teams.url, ["agnes", "broken", "omar"])
    await plan(store, ["agnes", "broken", "omar"], START)
    reckoned = await bring(store, post)
    assert (reckoned.number(State.SENT), reckoned.waiting) == (2, 1)
    assert "A digest cannot be drawn" in caplog.text
    assert "omar" not in caplog.text
