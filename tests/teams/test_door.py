"""Through the whole door: what a person sees, what Teams is answered, and what is remembered."""

import asyncio
import json
import logging
import time
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import cast

import pytest
from sqlalchemy import Engine, event

from bot import content, words
from bot.actions.arriving import Arrival
from bot.app.edited import Edited
from bot.app.kollegan import Kollegan
from bot.app.respond import respond
from bot.ids import PersonId, TenantId
from bot.library import Catalogue, measured_bounds
from bot.library.intents import Interpreter
from bot.people import Person
from bot.region import Region
from bot.replies.reply import Spoken
from bot.store import Store
from bot.teams.door import Door, HttpAnswer
from bot.teams.keys import Keys
from bot.teams.post import Post
from bot.teams.tokens import Guard
from cards import draw
from tests.fake_teams.identity import APP_ID, TENANT, Identity
from tests.fake_teams.server import FakeTeams, Outcome, error
from tests.teams.payloads import (
    ADMIN,
    CHANNEL,
    CHAT,
    NURSE,
    Payload,
    account,
    activity,
    added,
    in_channel,
    installation,
    press,
    submit,
)
from tests.teams.payloads import message as message_of

NOW = datetime(2026, 11, 23, 5, 25, tzinfo=UTC)
QUESTION = "hur signerar jag läkemedel"
ME = "28:6e1c3f60-0000-4000-8000-00000000b07a Kollegan"
TAKEN = Outcome(201, {"id": "1"})
IN_ROSTER = Outcome(200, {"userRole": "user"})
SOLVED: Payload = {"action": "howto.solved", "topic": "cosmic-signera", "question": QUESTION}


@cache
def region() -> Region:
    return content.load(Path("content/region-exempel"))


@cache
def library() -> Catalogue:
    return Catalogue.of(region())


@cache
def interpreter() -> Interpreter:
    return Interpreter.of(region())


@dataclass(repr=False)  # why: asyncio writes out a fixture's result, all of the region
class Place:
    """A door with a real store behind it, and a Teams in front of it."""

    door: Door
    store: Store
    teams: FakeTeams

    async def send(self, payload: Payload, authorization: str | None = None) -> HttpAnswer:
        body = payload | {"serviceUrl": self.teams.url}
        return await self.door.receive(authorization, json.dumps(body).encode())

    def shown(self, chat: str = CHAT) -> list[str]:
        """The cards in a chat, as text."""
        return [json.dumps(card, ensure_ascii=False) for card in self.teams.memory.shown(chat)]

    def asked(self, what: str) -> int:
        return sum(call.what == what for call in self.teams.memory.calls)


@pytest.fixture
async def place() -> AsyncIterator[Place]:
    store = await Store.open("sqlite+aiosqlite:///:memory:")
    await store.migrate()
    post = Post(None)
    bounds = measured_bounds()
    kollegan = Kollegan(
        Edited(region(), store.edits),
        library(),
        interpreter(),
        bounds,
        store.people,
        store.learning,
        store.corrections,
        store.tickets,
        store.shown,
        store.channels,
        store.traces,
        store.votes,
        store.proposals,
        store.items,
        store.cards,
        lambda: NOW,
    )
    async with FakeTeams() as teams:
        yield Place(Door(kollegan, respond, store, post, draw, words.load(), None), store, teams)
        await post.close()
        await store.close()


def value_of(answer: HttpAnswer) -> Mapping[str, object]:
    assert answer.body is not None
    return cast("Mapping[str, object]", json.loads(answer.body))


async def broken(_: Kollegan, __: Arrival, ___: Person) -> Spoken:
    raise KeyError(QUESTION)


async def test_a_question_is_answered_in_the_same_turn(place: Place) -> None:
    assert await place.send(message_of(QUESTION)) == HttpAnswer(200)
    first = place.teams.memory.shown(CHAT)[0]
    assert "Signera" in json.dumps(first, ensure_ascii=False)
    assert first["replyToId"] == "1485983408511"
    assert "text" not in first
    assert first["summary"]


async def test_in_a_channel_the_answer_stands_in_the_thread(place: Place) -> None:
    await place.send(in_channel(f"<at>Kollegan</at> {QUESTION}", ME))
    [only] = place.teams.memory.shown(CHANNEL)
    assert only["replyToId"] == "1485983408511"


async def test_the_same_message_is_answered_once_however_often_it_comes(place: Place) -> None:
    await place.store.people.meet(PersonId(NURSE), "Agnes Prov", "sv", NOW)
    answers = await asyncio.gather(*(place.send(message_of("tack")) for _ in range(5)))
    assert {answer.status for answer in answers} == {200}
    assert len(place.shown()) == 1


async def test_a_mended_question_is_answered_again_under_the_message(place: Place) -> None:
    await place.send(message_of("tack"))
    changed: Payload = {"eventType": "editMessage", "tenant": {"id": TENANT}}
    before = len(place.shown())
    await place.send(message_of(QUESTION, type="messageUpdate", channelData=changed))
    assert "Signera" in place.shown()[before]
    assert place.teams.memory.shown(CHAT)[before]["replyToId"] == "1485983408511"


async def test_a_press_is_answered_with_a_card_in_place_of_the_pressed_one(place: Place) -> None:
    answer = await place.send(press(SOLVED))
    told = value_of(answer)
    assert (answer.status, told["statusCode"]) == (200, 200)
    assert told["type"] == "application/vnd.microsoft.card.adaptive"
    assert cast("Mapping[str, object]", told["value"])["type"] == "AdaptiveCard"
    assert place.shown() == []


async def test_a_press_that_comes_twice_gets_the_same_card_twice(place: Place) -> None:
    assert await place.send(press(SOLVED)) == await place.send(press(SOLVED))


async def test_a_press_of_an_old_client_is_answered_with_a_message(place: Place) -> None:
    assert await place.send(submit(SOLVED)) == HttpAnswer(200)
    assert len(place.shown()) == 1


@pytest.mark.parametrize(
    "payload",
    [activity("typing"), activity("messageDelete"), activity("invoke", name="task/fetch"), message_of(" ")],
    ids=lambda payload: str(payload["type"]),
)
async def test_what_does_not_concern_us_is_a_polite_nothing(place: Place, payload: Payload) -> None:
    assert await place.send(payload) == HttpAnswer(200)
    assert place.teams.memory.calls == []


@pytest.mark.parametrize("body", [b"", b"junk", b"[]", b"{}", b'{"type": 5}', b'{"type": "message"}'])
async def test_what_is_no_activity_is_400(place: Place, body: bytes) -> None:
    assert await place.door.receive(None, body) == HttpAnswer(400)


async def test_a_button_that_is_too_old_says_so(place: Place) -> None:
    answer = await place.send(press({"action": "drop.tables"}))
    assert answer.status == 200
    assert "Den knappen är för gammal" in json.dumps(value_of(answer), ensure_ascii=False)


async def test_a_fault_ends_in_an_apology_with_a_number_that_the_log_knows(
    place: Place, caplog: pytest.LogCaptureFixture
) -> None:
    door = replace(place.door, respond=broken)
    faulty = replace(place, door=door)
    assert await faulty.send(message_of(QUESTION)) == HttpAnswer(200)
    [apology] = place.shown()
    number = caplog.records[-1].getMessage().split()[1]
    assert number in apology
    assert "KeyError" in caplog.text
    assert "tests.teams.test_door" in caplog.text
    assert QUESTION not in caplog.text
    await place.send(message_of(QUESTION))
    assert len(place.shown()) == 1


async def test_a_database_that_is_gone_ends_in_the_same_apology(place: Place, caplog: pytest.LogCaptureFixture) -> None:
    await place.store.database.close()  # what lived in memory is gone
    assert await place.send(message_of(QUESTION)) == HttpAnswer(200)
    [apology] = place.shown()
    assert caplog.records[-1].getMessage().split()[1] in apology
    await place.store.migrate()
    assert await place.send(message_of("tack", id="2")) == HttpAnswer(200)


async def test_a_fault_behind_a_press_ends_in_an_apology_on_the_card(place: Place) -> None:
    door = replace(place.door, respond=broken)
    answer = await replace(place, door=door).send(press(SOLVED))
    assert answer.status == 200
    assert value_of(answer)["type"] == "application/vnd.microsoft.card.adaptive"


async def test_an_apology_that_cannot_be_sent_leaves_the_message_to_be_sent_again(place: Place) -> None:
    door = replace(place.door, respond=broken)
    await place.store.people.meet(PersonId(NURSE), "Agnes Prov", "sv", NOW)
    place.teams.faults[CHAT].append(Outcome(503, {}))
    assert await replace(place, door=door).send(message_of("tack")) == HttpAnswer(503)
    assert await place.send(message_of("tack")) == HttpAnswer(200)
    assert len(place.shown()) == 1


async def test_a_reply_that_teams_will_never_take_is_let_be(place: Place) -> None:
    await place.store.people.meet(PersonId(NURSE), "Agnes Prov", "sv", NOW)
    place.teams.faults[CHAT].append(error(403, "ConversationBlockedByUser", "User blocked the bot."))
    assert await place.send(message_of("tack")) == HttpAnswer(200)
    assert place.asked("reply") == 1


@pytest.mark.parametrize("status", [400, 413])
async def test_an_answer_that_teams_refuses_for_what_it_is_is_apologised_for(place: Place, status: int) -> None:
    await place.store.people.meet(PersonId(NURSE), "Agnes Prov", "sv", NOW)
    place.teams.faults[CHAT].append(Outcome(status, {}))
    assert await place.send(message_of("tack")) == HttpAnswer(200)
    assert "Felnummer" in place.shown()[0]


async def test_a_500_is_neither_repeated_nor_apologised_for_since_it_may_have_arrived(place: Place) -> None:
    await place.store.people.meet(PersonId(NURSE), "Agnes Prov", "sv", NOW)
    place.teams.faults[CHAT].append(Outcome(500, {}))
    assert await place.send(message_of("tack")) == HttpAnswer(200)
    assert place.asked("reply") == 1


async def test_what_fails_after_the_answer_is_not_apologised_for(place: Place) -> None:
    await place.store.people.meet(PersonId(NURSE), "Agnes Prov", "sv", NOW)
    place.teams.faults[CHAT].extend([TAKEN, Outcome(400, {})])
    assert await place.send(message_of(QUESTION)) == HttpAnswer(200)
    await place.send(message_of(QUESTION))
    assert place.asked("reply") == 2
    assert place.shown() == []
    await place.send(message_of(QUESTION, id="2"))
    assert "Var arbetar du" in place.shown()[1]


async def test_a_whole_turn_takes_no_longer_than_somebody_waits(place: Place) -> None:
    place.teams.faults[CHAT].extend([Outcome(429, {}, retry_after=3)] * 9)
    begun = time.monotonic()
    assert (await place.send(press(SOLVED))).status == 200
    assert time.monotonic() - begun < 5


async def test_nothing_that_a_person_wrote_is_logged(place: Place, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, logger="bot"):
        await place.send(message_of(QUESTION))
        await place.send(press(SOLVED))
        await place.send(message_of("19121212-1212 fick fel", id="2"))
    assert "signerar" not in caplog.text
    assert "19121212" not in caplog.text


async def test_a_guest_is_refused_once_and_then_met_with_silence(place: Place) -> None:
    place.teams.roster[f"29:{NURSE}"] = {"userRole": "guest"}
    for number in range(3):
        await place.send(message_of(QUESTION, id=str(number)))
    [refusal] = place.shown()
    assert "Signera" not in refusal
    assert place.asked("member") == 1
    assert await place.store.references.of(PersonId(NURSE)) is None


async def test_who_a_newcomer_is_must_be_known_before_anything_is_told(place: Place) -> None:
    place.teams.absent.add(f"29:{NURSE}")
    await place.send(message_of(QUESTION))
    [apology] = place.shown()
    assert "Signera" not in apology
    assert await place.store.people.find(PersonId(NURSE)) is None


async def test_somebody_whose_teams_speaks_english_is_spoken_to_in_english(place: Place) -> None:
    await place.send(message_of("hej", locale="en-GB"))
    met = await place.store.people.find(PersonId(NURSE))
    assert met is not None
    assert met.language == "en"


async def test_the_own_chat_is_remembered_and_a_channel_is_not(place: Place) -> None:
    await place.send(in_channel(f"<at>Kollegan</at> {QUESTION}", ME))
    assert await place.store.references.of(PersonId(NURSE)) is None
    await place.send(message_of(QUESTION, id="2"))
    noted = await place.store.references.of(PersonId(NURSE))
    assert noted is not None
    assert (noted.conversation, noted.service_url) == (CHAT, place.teams.url)


async def test_who_installs_it_is_welcomed_once(place: Place) -> None:
    await place.send(added({"id": ME.split()[0]}, account()))
    welcomed = place.shown()
    assert "Kollegan" in welcomed[0]
    await place.send(installation("add"))
    assert place.shown() == welcomed
    assert await place.store.references.of(PersonId(NURSE)) is not None


async def test_two_activities_at_once_are_one_welcome(place: Place) -> None:
    both = installation("add"), added({"id": ME.split()[0]}, account())
    await asyncio.gather(*(place.send(activity) for activity in both))
    assert sum("Jag är Kollegan" in card for card in place.shown()) == 1


async def test_a_welcome_that_does_not_arrive_is_said_the_next_time(place: Place) -> None:
    for refusal, told in ((400, 503), (403, 200)):
        place.teams.faults[CHAT].extend([IN_ROSTER, Outcome(refusal, {})])
        assert await place.send(installation("add")) == HttpAnswer(told)
        assert place.shown() == []
    assert await place.send(installation("add")) == HttpAnswer(200)
    assert "Jag är Kollegan" in place.shown()[0]


async def test_a_roster_that_is_busy_loses_no_installation(place: Place) -> None:
    place.teams.faults[CHAT].append(Outcome(429, {}, retry_after=60))
    assert await place.send(installation("add")) == HttpAnswer(503)
    assert place.shown() == []
    assert await place.send(installation("add")) == HttpAnswer(200)
    assert "Jag är Kollegan" in place.shown()[0]
    assert await place.store.references.of(PersonId(NURSE)) is not None


@pytest.mark.parametrize(
    "payload",
    [
        activity("messageReaction", reactionsAdded=[{"type": "like"}]),
        message_of(None, attachments=[{"contentType": "image/*"}]),
        installation("add-upgrade"),
        press({"action": "drop.tables"}),
    ],
    ids=["reaction", "file", "upgrade", "old button"],
)
async def test_whatever_happens_in_the_own_chat_tells_how_to_reach_it(place: Place, payload: Payload) -> None:
    await place.store.people.meet(PersonId(NURSE), "Agnes Prov", "sv", NOW)
    await place.send(payload)
    noted = await place.store.references.of(PersonId(NURSE))
    assert noted is not None
    assert noted.conversation == CHAT


async def test_a_turn_that_fails_tells_how_to_reach_the_chat_too(place: Place) -> None:
    await replace(place, door=replace(place.door, respond=broken)).send(message_of(QUESTION))
    assert await place.store.references.of(PersonId(NURSE)) is not None


async def test_an_upgrade_by_an_administrator_is_not_taken_for_their_chat(place: Place) -> None:
    await place.store.people.meet(PersonId(ADMIN), "Adam Prov", "sv", NOW)
    place.teams.absent.add(f"29:{ADMIN}")
    await place.send(installation("add-upgrade", **{"from": account(ADMIN)}))
    assert await place.store.references.of(PersonId(ADMIN)) is None


async def test_who_has_no_account_is_politely_refused(place: Place) -> None:
    nameless: Payload = {"id": "29:anonymous", "name": "Besök"}
    assert await place.send(message_of(QUESTION, **{"from": nameless})) == HttpAnswer(200)
    [refusal] = place.shown()
    assert "regionens egen personal" in refusal
    assert await place.store.people.find(PersonId("")) is None


async def test_a_guest_who_presses_again_is_answered_in_the_form_that_teams_wants(place: Place) -> None:
    await place.store.people.meet(PersonId(NURSE), "Agnes Prov", "sv", NOW, guest=True)
    assert "regionens egen personal" in json.dumps(value_of(await place.send(press(SOLVED))))
    told = value_of(await place.send(press(SOLVED)))
    assert told == {
        "statusCode": 200,
        "type": "application/vnd.microsoft.activity.message",
        "value": "Det finns inget mer att visa.",
    }


async def test_somebody_known_costs_one_question_to_the_store_before_the_answer(place: Place) -> None:
    await place.send(message_of("hej"))
    await place.send(message_of("hej", id="2"))
    await asyncio.sleep(0.5)  # until what nobody waits for is written
    asked: list[str] = []

    def count(*called: object) -> None:
        asked.append(str(called[2]))

    event.listen(Engine, "before_cursor_execute", count)
    await place.send(message_of("hej", id="3"))
    event.remove(Engine, "before_cursor_execute", count)
    assert len(asked) == 1, asked


async def test_when_an_administrator_installs_it_nobody_is_disturbed(place: Place) -> None:
    place.teams.absent.add(f"29:{ADMIN}")
    await place.send(added({"id": ME.split()[0]}, account(), **{"from": account(ADMIN)}))
    await place.send(installation("add", **{"from": account(ADMIN)}))
    assert place.shown() == []
    assert await place.store.references.of(PersonId(NURSE)) is not None
    assert await place.store.references.of(PersonId(ADMIN)) is None


async def test_who_removes_it_is_written_to_no_more(place: Place) -> None:
    await place.send(message_of("hej"))
    await place.send(installation("remove"))
    assert await place.store.references.of(PersonId(NURSE)) is None


async def test_an_administrator_who_removes_it_for_somebody_keeps_their_own(place: Place) -> None:
    own: Payload = {"conversationType": "personal", "tenantId": TENANT, "id": "a:the-administrators-own"}
    await place.send(message_of("hej", **{"from": account(ADMIN), "conversation": own}))
    await place.send(installation("remove", **{"from": account(ADMIN)}))
    assert await place.store.references.of(PersonId(ADMIN)) is not None


async def test_behind_the_guard_only_teams_is_heard(place: Place) -> None:
    async with Identity() as identity:
        guard = Guard(APP_ID, TenantId(TENANT), Keys(identity.metadata_url))
        guarded = replace(place, door=replace(place.door, guard=guard))
        good = identity.bearer(serviceurl=place.teams.url)
        elsewhere: Payload = {"tenant": {"id": "7a3e0000-0000-4000-8000-00000000dead"}}
        assert await guarded.send(message_of(QUESTION)) == HttpAnswer(401)
        assert await guarded.send(message_of(QUESTION), "Bearer junk") == HttpAnswer(401)
        assert await guarded.send(message_of(QUESTION, channelData=elsewhere), good) == HttpAnswer(403)
        assert await guarded.door.receive(None, b"junk") == HttpAnswer(401)
        assert await guarded.door.receive(good, b"junk") == HttpAnswer(400)
        assert place.teams.memory.calls == []
        assert await place.store.people.find(PersonId(NURSE)) is None
        assert await guarded.send(message_of(QUESTION), good) == HttpAnswer(200)
        assert "Signera" in place.shown()[0]
