"""Two hundred agents of the service desk press "take it" at once, each in a call of their own."""

import asyncio
import json
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.desk.ticket import Move, Ticket
from bot.ids import PersonId
from bot.people import Person
from bot.staff import Member
from functions.azure import make_app
from functions.hosting import Hosted
from functions.settings import Settings
from functions.wiring import House, Loaded, Unsigned, build, load
from tests.conversations.conftest import MORNING
from tests.fake_teams.identity import TENANT
from tests.fake_teams.server import FakeTeams

AGENTS = 200
Client = TestClient[web.Request, web.Application]


def name(number: int) -> str:
    return f"Agent {number:03}"


def staffed(loaded: Loaded) -> Loaded:
    """The region with so many agents at its service desk."""
    staff = loaded.region.staff
    usual = staff.members[staff.service_desk[0]]
    agents = [replace(usual, id=f"a-{n}", name=name(n), upn=f"agent{n}@region.example") for n in range(AGENTS)]
    members: dict[str, Member] = {**staff.members, **{agent.id: agent for agent in agents}}
    many = replace(staff, members=members, service_desk=tuple(agent.id for agent in agents))
    return replace(loaded, region=replace(loaded.region, staff=many))


@dataclass(frozen=True, slots=True)
class Desk:
    """Kollegan over HTTP, and the one ticket that all want."""

    house: House
    caller: Client
    teams: FakeTeams

    async def sends(self, activity: dict[str, object], who: str, person: str, conversation: str) -> str:
        kind = "personal" if conversation.startswith("a:") else "channel"
        around = {
            "id": f"{who}-{activity['type']}",
            "channelId": "msteams",
            "serviceUrl": self.teams.url,
            "locale": "sv-SE",
            "from": {"id": f"29:{who}", "name": who, "aadObjectId": person},
            "recipient": {"id": "28:kollegan", "name": "Kollegan"},
            "conversation": {"id": conversation, "conversationType": kind, "tenantId": TENANT},
            "channelData": {"tenant": {"id": TENANT}},
        }
        async with self.caller.post("/api/messages", json=around | activity) as answer:
            assert answer.status == 200
            return await answer.text()

    async def claims(self, number: int, ticket: Ticket) -> str:
        """What this agent's card says after the press."""
        data = {"action": "ticket.claim", "ticket": ticket.id}
        action = {"type": "Action.Execute", "verb": "ticket.claim", "data": data}
        pressed: dict[str, object] = {"type": "invoke", "name": "adaptiveCard/action", "value": {"action": action}}
        answer = await self.sends(pressed, name(number), f"agent-{number}", "19:desk@thread.tacv2")
        return json.dumps(json.loads(answer)["value"], ensure_ascii=False)


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    settings = Settings(database=f"sqlite+aiosqlite:///{tmp_path}/kollegan.db")
    house = await build(settings, Unsigned(), lambda: MORNING, staffed(load(settings)))
    agents = [Person(PersonId(f"agent-{n}"), name(n), "sv", upn=f"agent{n}@region.example") for n in range(AGENTS)]
    await house.store.people.take_over(agents)

    async def ready() -> House:
        return house

    app = web.Application()
    app.add_routes(Hosted.of(make_app(ready)).routes)
    async with FakeTeams() as teams, TestClient(TestServer(app)) as caller:
        yield Desk(house, caller, teams)
        await house.close()


async def test_of_two_hundred_who_press_at_once_one_has_it_and_all_others_are_told_who(desk: Desk) -> None:
    await desk.sends({"type": "message", "text": "skrivaren på expeditionen är trasig"}, "Agnes", "agnes", "a:agnes")
    pressed = {"action": "ask.consultant", "question": "skrivaren på expeditionen är trasig"}
    action = {"type": "Action.Execute", "verb": "ask.consultant", "data": pressed}
    await desk.sends(
        {"type": "invoke", "name": "adaptiveCard/action", "value": {"action": action}}, "Agnes", "agnes", "a:agnes"
    )
    (ticket,) = await desk.house.store.tickets.asked_by(PersonId("agnes"), 2)
    assert ticket.owner is None

    cards = await asyncio.gather(*(desk.claims(number, ticket) for number in range(AGENTS)))

    won = await desk.house.store.tickets.get(ticket.id)
    assert won is not None
    winner = desk.house.kollegan.region.staff.members[won.owner or ""].name
    refused = [card for card in cards if f"{winner} har redan tagit det" in card]
    assert len(refused) == AGENTS - 1
    (first,) = (card for card in cards if card not in refused)
    assert f"{winner} har det" in first
    moves = Counter(event.move for event in await desk.house.store.tickets.events(ticket.id))
    assert moves[Move.CLAIMED] == 1
