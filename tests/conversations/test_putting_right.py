"""What is published is corrected or withdrawn: who has it in a digest already, has it put right there."""

import asyncio
from datetime import UTC, date, datetime, timedelta

from bot.mornings.delivery import State, Why
from bot.mornings.reckoning import Reckoning
from tests.conversations.chat import Chat, Ward
from tests.conversations.conftest import Clock
from tests.conversations.test_publishing import BODY, TITLE, published
from tests.fake_teams.server import error

MONDAY = date(2026, 11, 23)
HALF_PAST_SIX = datetime(2026, 11, 23, 5, 30, tzinfo=UTC)
RIGHT = "Rätt rutin för vikt på rond"


async def brought(ward: Ward, clock: Clock, now: datetime) -> Reckoning:
    """A round of then, while the clock runs on, quickly."""
    clock.now = now
    await ward.house.mornings.plan()
    round_now = asyncio.create_task(ward.house.mornings.bring())
    while not round_now.done():
        clock.now += timedelta(seconds=0.2)
        await asyncio.sleep(0.02)
    await round_now
    return await ward.house.store.reckonings.of(MONDAY)


async def with_a_digest(ward: Ward, clock: Clock, *names: str) -> list[Chat]:
    """These have said hello, and got their digest at half past six with Hugo's item in it."""
    clock.now -= timedelta(minutes=20)
    chats = [ward.chat(name) for name in names]
    for chat in chats:
        await chat.installs()
    await ward.house.store.references.close()
    await ward.house.mornings.plan()
    hugo = await published(ward, "avd 5, avd 3")
    await brought(ward, clock, HALF_PAST_SIX)
    for chat in chats:
        await chat.looks_at("Din dag")
    return [hugo, *chats]


async def corrected(hugo: Chat) -> None:
    await hugo.says("rätta nyheten om vikt på rond")
    hugo.sees("Rätta", "Dra tillbaka")
    hugo.fills("Rubrik", RIGHT)
    await hugo.presses("Förhandsgranska")


async def test_who_got_it_has_it_put_right_and_is_counted_before(ward: Ward, clock: Clock) -> None:
    hugo, agnes, sami = await with_a_digest(ward, clock, "Agnes", "Sami")
    agnes.sees(TITLE)
    sami.sees(TITLE)
    await corrected(hugo)
    hugo.sees("Förhandsvisning", RIGHT, "2 morgonkort som redan har kommit ändras.")
    await hugo.presses("Rätta för alla")
    hugo.sees("Nyheten är rättad", "2 morgonkort som redan har kommit ändras.")
    before = len(ward.teams.memory.shown("a:Agnes"))
    await brought(ward, clock, clock.now + timedelta(minutes=2))
    await agnes.looks_at("Din dag")
    agnes.sees("En nyhet är rättad sedan kortet kom.", f"Rättad: {RIGHT}", BODY).does_not_see(TITLE)
    await sami.looks_at("Din dag")
    sami.sees(f"Rättad: {RIGHT}")
    assert len(ward.teams.memory.shown("a:Agnes")) == before
    assert [call.what for call in ward.teams.memory.calls].count("update") == 2


async def test_who_has_not_got_it_yet_gets_the_right_one(ward: Ward, clock: Clock) -> None:
    hugo, _ = await with_a_digest(ward, clock, "Agnes")
    await corrected(hugo)
    await hugo.presses("Rätta för alla")
    sami = ward.chat("Sami")
    await sami.says("idag")
    sami.sees(f"Rättad: {RIGHT}").does_not_see(TITLE, "sedan kortet kom")


async def test_who_has_read_it_as_it_was_is_shown_it_again(ward: Ward, clock: Clock) -> None:
    hugo, agnes = await with_a_digest(ward, clock, "Agnes")
    await agnes.presses(TITLE)
    await agnes.presses("Läst")
    agnes.does_not_see(TITLE)
    await corrected(hugo)
    await hugo.presses("Rätta för alla")
    await agnes.says("nyheter")
    agnes.sees(f"Rättad: {RIGHT}")


async def test_what_is_withdrawn_goes_from_the_digests_too(ward: Ward, clock: Clock) -> None:
    hugo, agnes = await with_a_digest(ward, clock, "Agnes")
    await hugo.says("nyheten om vikt på rond är felaktig, dra tillbaka")
    hugo.sees("Dra tillbaka nyheten?", TITLE, "1 morgonkort som redan har kommit ändras.")
    ask = hugo.shown[-1]
    await hugo.presses("Dra tillbaka")
    hugo.sees("Nyheten är tillbakadragen")
    hugo.shown.append(ask)
    await hugo.presses("Dra tillbaka")
    hugo.sees("Nyheten är tillbakadragen")
    await brought(ward, clock, clock.now + timedelta(minutes=2))
    await agnes.looks_at("Din dag")
    agnes.sees("En nyhet är tillbakadragen sedan kortet kom.", "Byte av ärendehantering").does_not_see(TITLE)


async def test_a_message_that_is_gone_ends_with_that_reason(ward: Ward, clock: Clock) -> None:
    hugo, agnes = await with_a_digest(ward, clock, "Agnes")
    await corrected(hugo)
    await hugo.presses("Rätta för alla")
    ward.teams.faults[agnes.conversation].append(error(404, "ActivityNotFoundInConversation", "No."))
    reckoned = await brought(ward, clock, clock.now + timedelta(minutes=2))
    assert reckoned.ended[(State.FAILED, Why.NOT_THERE)] == 1
    assert await ward.house.store.readers.unreachable() == {}


async def test_what_may_have_been_shown_is_shown_again_and_nothing_is_uncertain(ward: Ward, clock: Clock) -> None:
    hugo, agnes = await with_a_digest(ward, clock, "Agnes")
    await corrected(hugo)
    await hugo.presses("Rätta för alla")
    ward.teams.faults[agnes.conversation].append(error(500, "ServiceError", "Sorry."))
    reckoned = await brought(ward, clock, clock.now + timedelta(minutes=2))
    await agnes.looks_at("Din dag")
    agnes.sees(f"Rättad: {RIGHT}")
    assert reckoned.uncertain == 0


async def test_planned_again_nothing_more_is_planned(ward: Ward, clock: Clock) -> None:
    hugo, _ = await with_a_digest(ward, clock, "Agnes")
    await corrected(hugo)
    await hugo.presses("Rätta för alla")
    clock.now += timedelta(minutes=2)
    first, second = await ward.house.mornings.put_right(), await ward.house.mornings.put_right()
    assert (first.number, second.number) == (1, 0)


async def test_an_item_of_the_content_can_be_withdrawn_by_who_serves_its_readers(ward: Ward) -> None:
    hugo, bodil = ward.chat("Hugo"), ward.chat("Bodil")
    await hugo.says("nyheten om attestera är felaktig, dra tillbaka")
    hugo.sees("Dra tillbaka nyheten?", "Attestera före årsbrytet")
    await hugo.presses("Dra tillbaka")
    await bodil.says("nyheter")
    bodil.does_not_see("Attestera före årsbrytet")


async def test_of_two_editors_the_second_is_told_that_it_has_changed(ward: Ward, clock: Clock) -> None:
    hugo, _ = await with_a_digest(ward, clock, "Agnes")
    await corrected(hugo)
    preview = hugo.shown[-1]
    await hugo.says("rätta nyheten om vikt på rond")
    hugo.fills("Rubrik", "Somebody was quicker")
    await hugo.presses("Förhandsgranska")
    await hugo.presses("Rätta för alla")
    hugo.shown.append(preview)
    await hugo.presses("Rätta för alla")
    hugo.sees("Det har ändrats under tiden")
