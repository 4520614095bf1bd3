"""What is to be sent arrives, or somebody hears that it did not."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from bot.app.deliver import compose
from bot.app.edited import Edited
from bot.app.tickets.listing import by_number
from bot.app.tickets.missed import missed
from bot.app.tickets.working import work
from bot.desk.steps import Claim
from bot.errands import Outcome, ShowInQueue
from bot.ids import TicketId
from bot.replies.ticket import WorkCard
from bot.routing import QueueId
from bot.store.desk_tables import errands
from tests.conversations.chat import Chat, Ward
from tests.conversations.conftest import Clock
from tests.conversations.test_desk import NUMBER, asks_a_person, asks_about_cosmic, consultant, queue_channel
from tests.fake_teams.identity import TENANT
from tests.fake_teams.server import Outcome as Answer
from tests.fake_teams.server import error

NOT_FOUND = error(404, "ConversationNotFound", "Conversation not found.")
ARCHIVED = error(403, "ForbiddenOperationException", "The team is archived.")
BLOCKED = error(403, "MessageWritesBlocked", "The bot is blocked.")
BUSY = Answer(429, error(429, "Throttled", "Too many requests.").body, 20)


async def resolves(maja: Chat, words: str = "Ring vaktmästeriet.") -> None:
    await maja.looks_at(NUMBER)
    await maja.presses("Öppna")
    await maja.fills("Skriv här", words).presses("Svara och lös")


async def open_errands(ward: Ward) -> int:
    return (await ward.house.store.errands.tally()).get(Outcome.LATER, 0)


async def test_what_teams_asks_to_wait_with_arrives_later_once_and_in_its_order(ward: Ward, clock: Clock) -> None:
    maja, agnes = await consultant(ward), await asks_a_person(ward)
    await maja.looks_at(NUMBER)
    await maja.presses("Öppna")
    ward.teams.faults[agnes.conversation].append(BUSY)
    await maja.fills("Skriv här", "Vilken entré?").presses("Fråga")
    await agnes.looks()
    agnes.sees(NUMBER).does_not_see("Vilken entré?")
    await maja.presses_verb("ticket.resolve", ticket=await ticket_id(ward), words="Ring vaktmästeriet.")
    await agnes.looks()
    agnes.does_not_see("Vilken entré?", "vaktmästeriet")
    clock.now += timedelta(seconds=30)
    await ward.house.sweep()
    before = len(agnes.shown)
    await agnes.looks()
    asked, solved = agnes.shown[before:]
    assert "Vilken entré?" in asked.text()
    assert "Ring vaktmästeriet." in solved.text()
    await ward.house.sweep()
    await agnes.looks()
    assert len(agnes.shown) == before + 2
    assert await open_errands(ward) == 0


async def ticket_id(ward: Ward) -> str:
    found = await ward.house.store.tickets.numbered(NUMBER)
    assert found is not None
    return found.id


async def test_when_the_asker_cannot_be_reached_who_answered_is_told(ward: Ward) -> None:
    maja, agnes = await consultant(ward), await asks_a_person(ward)
    ward.teams.gone[agnes.conversation] = BLOCKED
    await resolves(maja)
    await maja.looks_at("Ett meddelande kom inte fram")
    maja.sees("Det nådde inte den som frågade", NUMBER)


async def test_when_an_owner_has_no_kollegan_the_lead_of_the_area_is_told_once(ward: Ward) -> None:
    petra, agnes = await consultant(ward, "Petra"), await asks_about_cosmic(ward)
    await petra.looks_at("Ett meddelande kom inte fram")
    petra.sees("Det nådde inte Maja Provberg")
    seen = len(petra.shown)
    await agnes.says(NUMBER)
    await agnes.presses("Lägg till något")
    await agnes.fills("Vad vill du lägga till?", "Det brådskar").presses("Skicka")
    await petra.looks()
    assert not [card for card in petra.shown[seen:] if "Det nådde inte Maja" in card.text()]


@pytest.mark.parametrize("answer", [NOT_FOUND, ARCHIVED], ids=["deleted", "archived"])
async def test_a_channel_that_is_gone_stops_no_ticket_and_a_lead_is_told_once(ward: Ward, answer: Answer) -> None:
    maja, petra = await consultant(ward), await consultant(ward, "Petra")
    channel = await queue_channel(ward)
    ward.teams.gone[channel.conversation] = answer
    for words in ("hur vattnar jag blommorna i cosmic", "hur vattnar jag gurkorna i cosmic"):
        await asks_about_cosmic(ward, words)
    await petra.looks_at("Kanalen för ”Intern IT-konsult” är borta")
    shown = [m for m in ward.teams.memory.shown(petra.conversation) if "är borta" in str(m)]
    assert len(shown) == 1
    await maja.looks_at("gurkorna")
    maja.sees("Nytt ärende")


async def test_a_channel_that_teams_says_is_deleted_shows_nothing_more_until_another_is_chosen(ward: Ward) -> None:
    await consultant(ward)
    channel = await queue_channel(ward)
    event = {"eventType": "channelDeleted", "channel": {"id": channel.conversation, "name": "konsulterna"}}
    await channel.sends({"type": "conversationUpdate", "channelData": event | {"tenant": {"id": TENANT}}})
    before = len(ward.teams.memory.shown(channel.conversation))
    await asks_a_person(ward)
    await channel.looks()
    assert len(ward.teams.memory.shown(channel.conversation)) == before
    other = ward.channel("konsulterna-2", "Maja")
    await other.mentions("visa Intern IT-konsult här")
    agnes = ward.chat("Agnes")
    await agnes.says("hur putsar jag blommorna i entrén")
    await agnes.presses("Fråga en IT-konsult")
    await other.looks_at("IT-2026-00874")


@pytest.mark.parametrize("event", ["teamDeleted", "teamArchived", "uninstalled"])
async def test_a_team_that_is_gone_takes_its_channels_along(ward: Ward, event: str) -> None:
    await consultant(ward)
    channel = ward.channel("konsulterna", "Maja")
    of_team = {"team": {"id": "19:team"}, "tenant": {"id": TENANT}}
    mention = {"type": "mention", "text": "<at>Kollegan</at>", "mentioned": {"id": "28:kollegan", "name": "Kollegan"}}
    said = {"type": "message", "text": "<at>Kollegan</at> visa q-konsult här", "entities": [mention]}
    await channel.sends(said | {"channelData": of_team})
    gone = (
        {"type": "installationUpdate", "action": "remove", "channelData": of_team}
        if event == "uninstalled"
        else {"type": "conversationUpdate", "channelData": of_team | {"eventType": event}}
    )
    await channel.sends(gone)
    before = len(ward.teams.memory.shown(channel.conversation))
    await asks_a_person(ward)
    await channel.looks()
    assert len(ward.teams.memory.shown(channel.conversation)) == before


async def test_what_nobody_has_is_told_to_the_queue_s_people_where_there_is_no_channel(ward: Ward) -> None:
    fatima, agnes = await consultant(ward, "Fatima"), ward.chat("Agnes")
    await agnes.says("skrivaren på expeditionen är trasig")
    await agnes.presses("Skicka felanmälan")
    await fatima.looks_at("Nytt ärende")
    fatima.sees("skrivaren på expeditionen är trasig")


async def test_where_care_is_at_stake_the_message_alerts_and_otherwise_not(ward: Ward, clock: Clock) -> None:
    clock.now += timedelta(hours=4)
    fatima, agnes = await consultant(ward, "Fatima"), ward.chat("Agnes")
    await agnes.says("skrivaren på expeditionen är trasig")
    await agnes.presses("Skicka felanmälan")
    await agnes.says("akutliggaren har fryst hos alla")
    await fatima.looks_at("skrivaren på expeditionen")
    await fatima.looks_at("akutliggaren har fryst")
    told = ward.teams.memory.shown(fatima.conversation)
    alerts = [each for each in told if "channelData" in each]
    assert len(alerts) == 1
    assert "akutliggaren" in str(alerts[0])


async def test_what_cannot_be_sent_for_a_day_is_given_up_and_said(ward: Ward, clock: Clock) -> None:
    maja, agnes = await consultant(ward), await asks_a_person(ward)
    unavailable = error(503, "ServiceUnavailable", "Try again.")
    ward.teams.gone[agnes.conversation] = unavailable
    await resolves(maja)
    await maja.looks()
    maja.does_not_see("Ett meddelande kom inte fram")
    for _ in range(30):
        clock.now += timedelta(hours=1)
        await ward.house.outbox.run()
    await maja.looks_at("Ett meddelande kom inte fram")
    assert await open_errands(ward) == 0
    assert (await ward.house.store.errands.tally())[Outcome.GIVEN_UP] == 1


async def test_a_message_that_teams_may_have_taken_is_not_sent_twice_and_is_said_to_be_unsure(ward: Ward) -> None:
    maja, agnes = await consultant(ward), await asks_a_person(ward)
    ward.teams.faults[agnes.conversation].append(error(500, "InternalServerError", "Oh."))
    await resolves(maja)
    await maja.looks_at("Ett meddelande kom inte fram")
    assert (await ward.house.store.errands.tally())[Outcome.UNSURE] == 1
    calls = [call for call in ward.teams.memory.calls if call.conversation == agnes.conversation]
    assert [call.status for call in calls if call.what == "send"].count(500) == 1


async def test_a_card_is_updated_to_the_newest_state_alone_while_the_channel_takes_no_more(
    ward: Ward, clock: Clock
) -> None:
    maja, channel = await consultant(ward), await queue_channel(ward)
    await asks_a_person(ward)
    await channel.looks_at(NUMBER)
    ward.teams.faults[channel.conversation].append(BUSY)
    before = len(calls_to(ward, channel))
    await maja.looks_at(NUMBER)
    await maja.presses("Öppna")
    for words in ("Vilken entré?", "Den norra?", "Eller den södra?"):
        await maja.fills("Skriv här", words).presses("Fråga")
        await ward.house.outbox.quiet()
    assert len(calls_to(ward, channel)) == before + 1, "refused once, and left alone"
    clock.now += timedelta(seconds=30)
    await ward.house.sweep()
    assert len(calls_to(ward, channel)) == before + 2, "one card, once"
    await channel.looks_at("Väntar på svar från den som frågade")


def calls_to(ward: Ward, chat: Chat) -> list[str]:
    return [call.what for call in ward.teams.memory.calls if call.conversation == chat.conversation]


async def test_that_a_channel_is_deleted_is_told_at_once_where_a_ticket_is_open_there(ward: Ward) -> None:
    petra, channel = await consultant(ward, "Petra"), await queue_channel(ward)
    await asks_about_cosmic(ward)
    await channel.looks_at(NUMBER)
    event = {"eventType": "channelDeleted", "channel": {"id": channel.conversation, "name": "konsulterna"}}
    for _ in range(2):
        await channel.sends({"type": "conversationUpdate", "channelData": event | {"tenant": {"id": TENANT}}})
    await petra.looks_at("Kanalen för ”Intern IT-konsult” är borta")
    assert len([m for m in ward.teams.memory.shown(petra.conversation) if "är borta" in str(m)]) == 1


async def test_a_queue_that_the_region_has_given_up_holds_no_ticket_up(ward: Ward) -> None:
    fatima, agnes = await consultant(ward, "Fatima"), ward.chat("Agnes")
    await agnes.says("skrivaren på expeditionen är trasig")
    await agnes.presses("Skicka felanmälan")
    ticket, routing = TicketId(await ticket_id(ward)), ward.house.kollegan.region.routing
    left = {name: queue for name, queue in routing.queues.items() if name != "q-incident"}
    region = replace(ward.house.kollegan.region, routing=replace(routing, queues=left))
    kollegan = replace(ward.house.kollegan, edited=Edited(region, ward.house.kollegan.edited.edits))
    assert await compose(kollegan, ShowInQueue(ticket, 1, QueueId("q-incident"))) is None
    opened = await by_number(kollegan, NUMBER, fatima.person)
    assert isinstance(opened, WorkCard)
    taken = await work(kollegan, ticket, Claim(), fatima.person)
    assert isinstance(taken, WorkCard)
    assert taken.ticket.owner == "sc-1"


async def test_a_chat_that_was_deleted_is_made_anew_and_the_answer_stands_in_it(ward: Ward) -> None:
    maja, agnes = await consultant(ward), await asks_a_person(ward)
    ward.teams.faults[agnes.conversation].append(NOT_FOUND)
    await resolves(maja)
    await ward.house.outbox.quiet()
    made = await ward.house.store.references.of(agnes.person.id)
    assert made is not None
    assert "Ring vaktmästeriet." in str(ward.teams.memory.shown(made.conversation))
    assert await open_errands(ward) == 0


def makes_chats(ward: Ward) -> None:
    """As where callers are signed: then Teams makes chats."""
    outbox = ward.house.outbox
    outbox.courier = replace(outbox.courier, chats=replace(outbox.courier.chats, makes_first=True))


def created(ward: Ward, name: str) -> int:
    person = ward.chat(name).person.id
    return sum(call.what == "create" and person in str(call.body) for call in ward.teams.memory.calls)


async def test_who_never_wrote_gets_their_ticket_in_a_chat_of_their_own(ward: Ward) -> None:
    makes_chats(ward)
    await asks_a_person(ward)
    await ward.house.outbox.quiet()
    chat = await ward.house.store.references.of(ward.chat("Maja").person.id)
    assert chat is not None
    assert NUMBER in str(ward.teams.memory.shown(chat.conversation))


async def test_who_has_no_app_is_tried_once(ward: Ward) -> None:
    makes_chats(ward)
    ward.teams.faults[f"a:{ward.chat('Maja').person.id}"].append(error(403, "ForbiddenOperationException", "No app."))
    agnes = await asks_a_person(ward)
    await agnes.presses("Lägg till något")
    await agnes.fills("Vad vill du lägga till?", "Det brådskar").presses("Skicka")
    await ward.house.outbox.quiet()
    assert created(ward, "Maja") == 1


@pytest.mark.parametrize(("queue", "told"), [("q-incident", True), ("q-konsult", False)])
async def test_people_hear_of_what_their_channel_did_not_show_while_it_is_in_their_queue(
    ward: Ward, *, queue: str, told: bool
) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("skrivaren på expeditionen är trasig")
    await agnes.presses("Skicka felanmälan")
    await ward.house.outbox.quiet()
    members = select(func.count()).where(errands.c.kind == "tell-member", errands.c.version == 1)
    ticket = TicketId(await ticket_id(ward))
    await ward.house.store.database.change(
        errands.delete().where(errands.c.kind == "tell-member", errands.c.version == 1), {}
    )
    await missed(ward.house.kollegan, ShowInQueue(ticket, 1, QueueId(queue)))
    (after,) = await ward.house.store.database.rows(members, {})
    assert (after[0] > 0) is told
