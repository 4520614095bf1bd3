"""The morning in the whole house: it comes by itself, and is accounted for on the command line."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.actions.arriving import Reference
from bot.app.tickets.bringing import bring
from bot.content import personas, stories
from bot.desk.making import ticket_id
from bot.ids import ConversationId, PersonId, TenantId
from bot.preferences import Preferences
from functions import morning
from functions.settings import Settings
from functions.wiring import House, Unsigned, build
from tests.fake_teams.server import FakeTeams

CUTOVER = ("2026-12-07T06:29:59+01:00", "2026-12-07T07:44:59+01:00", "2026-12-07T13:14:59+01:00")
FIRST = ("Gör så här först", "Do this first")
ALMOST = datetime.fromisoformat("2026-11-23T06:29:59+01:00")


class Clock:
    """Shows `at`, and runs on from when it was set."""

    def __init__(self, at: datetime) -> None:
        self.set(at)

    def set(self, at: datetime) -> None:
        self._ahead = at - datetime.now(UTC)

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self._ahead


@pytest.fixture
async def teams() -> AsyncIterator[FakeTeams]:
    async with FakeTeams() as fake:
        yield fake


def database(tmp_path: Path) -> str:
    return f"sqlite+aiosqlite:///{tmp_path}/kollegan.db"


async def house_at(moment: datetime, tmp_path: Path, teams: FakeTeams) -> House:
    """The house, knowing the demo's people, each with a chat."""
    settings, clock = Settings(database=database(tmp_path)), Clock(moment)
    house = await build(settings, Unsigned(), clock)
    people = [persona.person for persona in personas(settings.content_folder)]
    await house.store.people.take_over(people)
    for person in people:
        chat = Reference(ConversationId(f"a:{person.upn}"), teams.url, TenantId("t"), "28:kollegan")
        house.store.references.note(person.id, chat, moment)
    await house.store.references.close()
    clock.set(moment)
    return house


def clock_of(house: House) -> Clock:
    """The clock that the house was given."""
    assert isinstance(house.kollegan.clock, Clock)
    return house.kollegan.clock


async def person(house: House, handle: str) -> PersonId:
    found = await house.store.people.with_upn(f"{handle}.demo@regionexempel.example")
    assert found is not None
    return found.id


async def test_at_half_past_six_the_ward_nurses_digest_is_in_her_chat(tmp_path: Path, teams: FakeTeams) -> None:
    house = await house_at(ALMOST, tmp_path, teams)
    await house.mornings.plan()
    await house.mornings.bring()
    (shown,) = teams.memory.shown("a:agnes.demo@regionexempel.example")
    assert "nyhet" in str(shown["summary"])
    await house.close()


async def test_her_ticket_stands_in_it_and_is_brought_along_once(tmp_path: Path, teams: FakeTeams) -> None:
    house = await house_at(ALMOST, tmp_path, teams)
    await house.mornings.plan()
    demo = stories(Settings().content_folder, house.kollegan.region)
    await bring(house.kollegan, demo)
    await bring(house.kollegan, demo)
    await house.mornings.bring()
    (shown,) = teams.memory.shown("a:agnes.demo@regionexempel.example")
    assert "IT-2026-00864" in str(shown)
    assert await house.kollegan.votes.count(ticket_id("IT-2026-00764")) == 6
    await house.close()


async def test_on_the_morning_of_the_cutover_exactly_its_readers_are_told_what_to_do_first(
    tmp_path: Path, teams: FakeTeams
) -> None:
    house = await house_at(datetime.fromisoformat(CUTOVER[0]), tmp_path, teams)
    for moment in CUTOVER:
        clock_of(house).set(datetime.fromisoformat(moment))
        await house.mornings.plan()
        await house.mornings.bring()
    everybody = [persona.upn for persona in personas(Settings().content_folder) if not persona.person.guest]
    told = [
        upn
        for upn in everybody
        for card in teams.memory.shown(f"a:{upn}")
        if any(first in str(card) for first in FIRST)
    ]
    assert [upn.partition(".")[0] for upn in told] == ["agnes", "omar", "britt", "bodil", "sami"]
    assert max(len(teams.memory.shown(f"a:{upn}")) for upn in everybody) == 1
    await house.close()


async def test_what_will_be_closed_alerts_the_day_before_and_as_it_begins(tmp_path: Path, teams: FakeTeams) -> None:
    house = await house_at(datetime.fromisoformat("2026-12-03T06:29:59+01:00"), tmp_path, teams)
    for moment in ("2026-12-03T06:29:59+01:00", "2026-12-03T06:35:00+01:00", "2026-12-04T17:29:59+01:00"):
        clock_of(house).set(datetime.fromisoformat(moment))
        await house.mornings.plan()
        await house.mornings.bring()
    shown = teams.memory.shown("a:agnes.demo@regionexempel.example")
    alerts = [str(card["summary"]) for card in shown if "channelData" in card]
    assert alerts == ["Planerat avbrott", "Ett planerat avbrott börjar"]
    assert "E-tjänsterna stängda" in str([card for card in shown if "channelData" in card])
    await house.close()


async def test_who_stops_after_the_plan_was_made_gets_none(tmp_path: Path, teams: FakeTeams) -> None:
    house = await house_at(ALMOST, tmp_path, teams)
    await house.mornings.plan()
    agnes, now = await person(house, "agnes"), house.kollegan.clock()
    await house.store.people.prefer(agnes, Preferences(stopped=True), None, now)
    await house.mornings.bring()
    assert teams.memory.shown("a:agnes.demo@regionexempel.example") == []
    await house.close()


async def test_the_account_of_a_morning_is_printed_and_says_whether_it_adds_up(
    tmp_path: Path, teams: FakeTeams, capsys: pytest.CaptureFixture[str]
) -> None:
    now = datetime.now(UTC)
    house = await house_at(now, tmp_path, teams)
    await house.mornings.plan()
    await house.close()
    asked = ["--database", database(tmp_path), "--date", str(now.date() - timedelta(days=30))]
    assert await morning.tell(asked) == 0
    said = capsys.readouterr().out
    assert "reconciled" in said
    assert "NOT" not in said
    assert "sent             0" in said
