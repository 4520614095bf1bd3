"""A manager's word on a request, as sentences."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.app.office import office
from bot.content import load
from bot.desk.approval import asked, asking, may_approve
from bot.desk.approval_steps import Approve, Decline
from bot.desk.assignment import place
from bot.desk.changes import Changed, Denied, take
from bot.desk.making import make
from bot.desk.matters import Matter
from bot.desk.office import Office
from bot.desk.ticket import Actor, Kind, Side, State
from bot.ids import PersonId, RoleId, TicketId, UnitId
from bot.intent import Intent
from bot.people import Membership, Person
from bot.privacy import Screened, screen
from bot.routing import RequestKind
from functions.settings import Settings

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
BODIL = Person(
    PersonId("bodil"),
    "Bodil",
    "sv",
    frozenset({RoleId("avdelningschef")}),
    memberships=(Membership(UnitId("med-avd5")),),
)
AGNES = Person(PersonId("agnes"), "Agnes", "sv")


def words(text: str) -> Screened:
    said = screen(text)
    assert isinstance(said, Screened)
    return said


@pytest.fixture(scope="module")
def desk() -> Office:
    return office(load(Settings().content_folder))


def access(desk: Office, asker: str = "agnes", request: RequestKind = RequestKind.ACCESS) -> Changed:
    matter = Matter(Kind.REQUEST, Intent.REQUEST, "sv", unit=UnitId("med-avd5"), request=request)
    placed = place(matter, desk, NOW)
    return make(TicketId("t"), words("Behörighet"), PersonId(asker), matter, placed, desk, NOW)


def test_the_units_manager_is_asked(desk: Office) -> None:
    made = asking(access(desk), [BODIL], desk, TODAY)
    assert asked([made.event]) == "bodil"


def test_nobody_approves_what_they_ask_for_themselves(desk: Office) -> None:
    made = asking(access(desk, "bodil"), [BODIL], desk, TODAY)
    assert asked([made.event]) is None
    assert not may_approve(BODIL, made.ticket, [replace(made.event, to="bodil")])


def test_who_manages_no_longer_is_not_asked(desk: Office) -> None:
    gone = replace(BODIL, memberships=(Membership(UnitId("med-avd5"), date(2026, 11, 22)),))
    assert asked([asking(access(desk), [gone], desk, TODAY).event]) is None


def test_what_needs_no_manager_asks_none(desk: Office) -> None:
    made = asking(access(desk, request=RequestKind.EQUIPMENT), [BODIL], desk, TODAY)
    assert asked([made.event]) is None


def test_only_who_was_asked_may_approve(desk: Office) -> None:
    made = asking(access(desk), [BODIL], desk, TODAY)
    assert may_approve(BODIL, made.ticket, [made.event])
    assert not may_approve(AGNES, made.ticket, [made.event])


def test_a_yes_lets_it_go_on_and_is_said_once(desk: Office) -> None:
    made, by = access(desk).ticket, Actor(Side.MANAGER, "bodil")
    queue = desk.queue(made.queue)
    done = take(made, Approve(), by, NOW, desk.clock, queue)
    assert isinstance(done, Changed)
    assert not done.ticket.needs_manager
    assert done.ticket.state is made.state
    assert isinstance(take(done.ticket, Decline(words("Nej")), by, NOW, desk.clock, queue), Denied)


def test_a_no_closes_it_with_its_reason(desk: Office) -> None:
    made = access(desk).ticket
    done = take(made, Decline(words("Nej")), Actor(Side.MANAGER, "bodil"), NOW, desk.clock, desk.queue(made.queue))
    assert isinstance(done, Changed)
    assert (done.ticket.state, done.event.words) == (State.WITHDRAWN, words("Nej"))
