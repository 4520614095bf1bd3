"""The minute's sweep looks after every ticket, whatever is wrong with some of them."""

from dataclasses import replace
from datetime import timedelta

from sqlalchemy import insert, select, update

from bot.app.tickets.timing import AFTER_A_FAULT, AT_ONCE
from bot.store.desk_tables import tickets
from bot.store.ticket_rows import ticket_row
from tests.conversations.chat import Ward
from tests.conversations.conftest import Clock
from tests.conversations.test_desk import asks_about_cosmic, consultant
from tests.store.tickets import draft

FIRST, SECOND = "IT-2026-00873", "IT-2026-00874"
SOON = "Ett ärende behöver snart svar"


async def spoil(ward: Ward, number: str, kind: str = "?") -> None:
    """Make a row that the program cannot read."""
    await ward.house.store.database.change(update(tickets).where(tickets.c.number == number).values(kind=kind), {})


async def test_a_ticket_that_cannot_be_read_holds_up_no_other_and_is_looked_after_when_it_can(
    ward: Ward, clock: Clock
) -> None:
    maja = await consultant(ward)
    await asks_about_cosmic(ward)
    await asks_about_cosmic(ward, "hur vattnar jag gurkorna i cosmic")
    await spoil(ward, FIRST)
    clock.now += timedelta(hours=4, minutes=10)
    await ward.house.sweep()
    await maja.looks_at(SOON)
    maja.sees(SECOND).does_not_see(FIRST)
    await spoil(ward, FIRST, kind="question")
    clock.now += AFTER_A_FAULT
    await ward.house.sweep()
    await maja.looks()
    assert any(SOON in card.text() and FIRST in card.text() for card in maja.shown)


async def test_what_nothing_is_due_of_any_more_holds_up_nobody_either(ward: Ward, clock: Clock) -> None:
    maja, store = await consultant(ward), ward.house.store
    await asks_about_cosmic(ward)
    answered = replace(draft(), first_response_at=clock.now, next_at=clock.now - timedelta(days=1))
    stale = [replace(answered, id=f"old-{number}", number=f"old-{number}") for number in range(AT_ONCE)]
    await store.database.change_all(insert(tickets), [ticket_row(each) for each in stale])
    clock.now += timedelta(hours=5)
    await ward.house.sweep()
    await maja.looks_at(SOON)
    maja.sees(FIRST)
    rows = await store.database.rows(select(tickets.c.id).where(tickets.c.next_at <= clock.now), {})
    assert rows == [], "none of them is looked at again each minute"
