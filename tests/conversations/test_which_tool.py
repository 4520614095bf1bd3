"""Which 1177 tool: a ward changes over on 7 December, a health centre did so in October."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from tests.conversations.chat import Chat, Ward
from tests.conversations.conftest import Clock

STOCKHOLM = ZoneInfo("Europe/Stockholm")
ASKED = "hur svarar jag på ett ärende från en invånare i 1177"
CASES = "Ta emot, tilldela och besvara ärenden i 1177"
OLD_CASES = "Hitta gamla ärenden under bytet av personalverktyg"
RULE = "Ärenden som kom in före bytet avslutas i gamla verktyget senast 20 december"


def at(local: str) -> datetime:
    return datetime.fromisoformat(local).replace(tzinfo=STOCKHOLM).astimezone(UTC)


async def asks(chat: Chat, question: str, title: str) -> None:
    """Ask, and choose this film where there are several to choose from."""
    await chat.says(question)
    rows = [str(action["title"]) for action in chat.shown[-1].actions() if action.get("tooltip") == title]
    if rows:
        await chat.presses(rows[0])


async def test_before_the_date_the_old_one_and_the_film_is_shown_all_the_same(ward: Ward, clock: Clock) -> None:
    clock.now = at("2026-12-01T10:00")
    agnes = ward.chat("Agnes")
    await asks(agnes, ASKED, CASES)
    agnes.sees(CASES, "Gäller er från 7 december; till dess: Gamla ärendehanteringen.", "Spela filmen (86 s)")
    agnes.does_not_see("Planerat avbrott", RULE)
    agnes.sees("Så gör ni till dess")
    await agnes.presses("Visa")
    agnes.sees(OLD_CASES, "Spela filmen (62 s)").does_not_see("Gäller er från")


@pytest.mark.parametrize("moment", ["2026-12-04T17:30", "2026-12-06T12:00", "2026-12-07T05:59"])
async def test_while_it_is_changed_none_is_open_and_the_phone_is_named(ward: Ward, clock: Clock, moment: str) -> None:
    clock.now = at(moment)
    agnes = ward.chat("Agnes")
    await asks(agnes, ASKED, CASES)
    agnes.sees("Planerat avbrott till 7 december kl. 06.00:", "Invånare hänvisas till telefon.", "Spela filmen (86 s)")
    agnes.does_not_see("till dess:", "Så gör ni till dess", RULE)


async def test_until_it_closes_and_once_it_is_open_nothing_is_said_to_be_closed(ward: Ward, clock: Clock) -> None:
    agnes = ward.chat("Agnes")
    for moment in ("2026-12-04T17:29", "2026-12-07T06:00"):
        clock.now = at(moment)
        await asks(agnes, ASKED, CASES)
        agnes.sees(CASES).does_not_see("Planerat avbrott")


async def test_from_the_date_the_new_one_and_old_cases_in_the_old(ward: Ward, clock: Clock) -> None:
    clock.now = at("2026-12-08T10:00")
    agnes = ward.chat("Agnes")
    await asks(agnes, ASKED, CASES)
    agnes.sees(CASES, RULE).does_not_see("Gäller er från")
    agnes.sees("Så gör du i det gamla")
    await agnes.presses("Visa")
    agnes.sees(OLD_CASES, RULE, "Så gör du i det nya")


async def test_afterwards_the_new_one_and_old_cases_can_only_be_read(ward: Ward, clock: Clock) -> None:
    clock.now = at("2026-12-21T10:00")
    agnes = ward.chat("Agnes")
    await asks(agnes, ASKED, CASES)
    agnes.sees(CASES).does_not_see(RULE, "Gäller er från", "Så gör du i det gamla")
    await asks(agnes, "hittar inte mina gamla 1177 ärenden", OLD_CASES)
    agnes.sees("användes till 20 december. Nu gäller Personalverktyget.", "Gamla är läsbara till 31 december 2027.")


async def test_where_the_new_one_has_been_in_use_since_october_nothing_is_said_of_the_date(
    ward: Ward, clock: Clock
) -> None:
    clock.now = at("2026-12-01T10:00")
    vera = ward.chat("Vera")
    await asks(vera, ASKED, CASES)
    vera.sees(CASES, "Spela filmen (86 s)").does_not_see("Gäller er från", "till dess")


async def test_a_locum_hears_the_same_in_english(ward: Ward, clock: Clock) -> None:
    clock.now = at("2026-12-01T10:00")
    omar = ward.chat("Omar", locale="en-GB")
    await asks(omar, "answer a question that came in from 1177", "Handle and answer resident cases in 1177")
    omar.sees("Applies to you from 7 December; until then: The old case handling.", "What to do until then")


async def test_a_film_about_a_system_near_its_end_says_what_replaces_it(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await asks(agnes, "hur registrerar jag en ny graviditet i obstetrix", "Ny graviditet och partogram i Obstetrix")
    agnes.sees("Obstetrix ersätts av COSMIC tidigast 2028.")
