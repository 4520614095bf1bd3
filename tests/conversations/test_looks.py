"""Every look at somebody else's ticket is in the audit trail, by whichever way it was found."""

from collections.abc import Awaitable, Callable

import pytest

from tests.conversations.chat import Chat, Ward
from tests.conversations.test_desk import NUMBER, asks_a_person, consultant, queue_channel

Way = Callable[[Ward], Awaitable[Chat]]


async def lookers(ward: Ward) -> list[str]:
    """The names of who looked at the ticket, in order."""
    ticket = await ward.house.store.tickets.numbered(NUMBER)
    assert ticket is not None
    looks = await ward.house.store.tickets.looks(ticket.id)
    people = [await ward.house.store.people.find(look.person) for look in looks]
    return [person.name for person in people if person is not None]


async def by_its_number(ward: Ward) -> Chat:
    return await ward.chat("Maja").says(NUMBER)


async def in_their_queue(ward: Ward) -> Chat:
    return await ward.chat("Maja").says("min kö")


async def as_a_row_for_a_manager(ward: Ward) -> Chat:
    return await ward.chat("Bodil").says(NUMBER)


async def by_the_button_of_a_card(ward: Ward) -> Chat:
    maja = ward.chat("Maja")
    await maja.looks_at(NUMBER)
    return await maja.presses("Öppna")


async def from_the_channel(ward: Ward) -> Chat:
    channel = ward.channel("konsulterna", "Maja")
    await channel.looks_at(NUMBER)
    return await channel.presses("Öppna")


async def by_taking_it(ward: Ward) -> Chat:
    channel = ward.channel("konsulterna", "Maja")
    await channel.looks_at(NUMBER)
    return await channel.presses("Ta ärendet")


WAYS: dict[Way, str] = {
    by_its_number: "Maja Provberg",
    in_their_queue: "Maja Provberg",
    as_a_row_for_a_manager: "Bodil Demo",
    by_the_button_of_a_card: "Maja Provberg",
    from_the_channel: "Maja Provberg",
    by_taking_it: "Maja Provberg",
}


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
async def test_a_look_is_written_down_once(ward: Ward, way: Way) -> None:
    await consultant(ward)
    await queue_channel(ward)
    await asks_a_person(ward)
    await way(ward)
    assert await lookers(ward) == [WAYS[way]]


async def test_what_nobody_has_is_looked_at_in_its_list(ward: Ward) -> None:
    fatima, agnes = await consultant(ward, "Fatima"), ward.chat("Agnes")
    await agnes.says("skrivaren på expeditionen är trasig")
    await agnes.presses("Skicka felanmälan")
    await fatima.says("otagna")
    fatima.sees("Ett otaget ärende", NUMBER)
    assert await lookers(ward) == ["Fatima Lurqvist"]


async def test_whoever_comes_second_and_is_told_who_has_it_has_looked(ward: Ward) -> None:
    await asks_a_person(ward)
    fatima = await consultant(ward, "Fatima")
    ticket = await ward.house.store.tickets.numbered(NUMBER)
    assert ticket is not None
    await fatima.presses_verb("ticket.claim", ticket=ticket.id)
    assert await lookers(ward) == ["Fatima Lurqvist"]


async def test_ones_own_is_nobody_else_s(ward: Ward) -> None:
    agnes = await asks_a_person(ward)
    await agnes.says(NUMBER)
    await agnes.says("mina ärenden")
    agnes.sees(NUMBER)
    assert await lookers(ward) == []


async def test_who_is_told_that_there_is_none_has_seen_nothing(ward: Ward) -> None:
    await asks_a_person(ward)
    await ward.chat("Omar").says(NUMBER)
    assert await lookers(ward) == []
