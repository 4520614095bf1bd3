"""What the store finds for somebody to take is never less than what they may take."""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from bot import content
from bot.app.office import office
from bot.desk.access import Sight, sight
from bot.desk.reach import reach
from bot.desk.ticket import Ticket
from bot.ids import PersonId
from bot.people import Person
from bot.region import Region
from bot.routing import Priority
from bot.store import Store
from bot.systems import Logic
from functions.settings import Settings
from tests.store.conftest import NOW
from tests.store.tickets import draft, make

MANY = 80
MOMENTS = (NOW, NOW + timedelta(hours=13), NOW + timedelta(days=14))
"""A working day with Jonas away, a night with somebody on call, and a day when others are away."""


@pytest.fixture(scope="module")
def region() -> Region:
    return content.load(Settings().content_folder)


def _tickets(region: Region) -> Iterator[Ticket]:
    """Nobody's tickets of all kinds."""
    chance = random.Random(4)  # noqa: S311 - repeatable
    members = (None, *region.staff.members)
    for number in range(MANY):
        yield replace(
            draft(str(number), queue=chance.choice(tuple(region.routing.queues))),
            unit=chance.choice((None, *region.units)),
            area=chance.choice((None, *region.areas)),
            system=chance.choice((None, *region.systems)),
            logic=chance.choice((None, *Logic)),
            priority=chance.choice((None, *Priority)),
            contact=chance.choice(members) if chance.random() < 0.1 else None,
        )


async def test_who_may_take_a_ticket_finds_it_among_those_of_their_reach(store: Store, region: Region) -> None:
    every = [(await make(store, one)).ticket for one in _tickets(region)]
    desk, judged, found_in_all = office(region), 0, 0
    for now in MOMENTS:
        for member in region.staff.members.values():
            person = Person(PersonId(member.id), member.name, "sv", upn=member.upn)
            others = [one for one in every if one.contact != member.id]
            theirs = {one.id for one in others if sight(person, member, one, desk, now) >= Sight.WORK}
            found = await store.tickets.unclaimed(reach(person, member, desk, now), MANY)
            assert theirs <= {one.id for one in found}, member.id
            assert [(one.priority or Priority.P4).value for one in found] == sorted(
                (one.priority or Priority.P4).value for one in found
            )
            judged, found_in_all = judged + len(theirs), found_in_all + len(found)
    assert judged > MANY
    assert judged / found_in_all > 0.9, "hardly any that is not theirs"
