"""A unit that wants to try something first says so once, and hears from somebody."""

import pytest

from bot.app.tickets.piloting import wants_to_pilot
from bot.privacy import Screened
from tests.conversations.chat import Chat, Ward
from tests.conversations.staff import helper

NUMBER = "IT-2026-00873"


async def asks(ward: Ward, name: str = "Bodil") -> Chat:
    chat = ward.chat(name)
    await chat.says("vi vill gärna bli pilot")
    chat.sees("Vill ni bli pilot?")
    return chat


async def registers(chat: Chat, why: str = "Vi har tid i januari.") -> Chat:
    chat.chooses("Vad vill ni prova?", "Nya larm och sökare").fills("Varför just ni?", why)
    await chat.presses("Anmäl oss")
    return chat


async def test_it_is_registered_with_what_where_and_why_and_somebody_has_it(ward: Ward) -> None:
    maja, arvid = await helper(ward, "Maja"), await helper(ward, "Arvid")
    bodil = await registers(await asks(ward))
    bodil.sees(NUMBER, "Maja Provberg tar hand om din beställning", "Medicinavdelning 5", "Vi har tid i januari.")
    await maja.looks_at("Vi har tid i januari.")
    await arvid.looks_at("Nytt ärende")


async def test_the_same_unit_asks_for_the_same_once(ward: Ward) -> None:
    bodil = await registers(await asks(ward))
    await registers(await asks(ward), "Vi vill verkligen.")
    agnes = await registers(await asks(ward, "Agnes"))
    agnes.sees("Ni är redan anmälda", "Medicinavdelning 5", "Maja Provberg").does_not_see("Vi har tid", NUMBER)
    await bodil.says(NUMBER)
    bodil.sees("Vi har tid i januari.")


async def test_what_is_withdrawn_can_be_asked_for_again(ward: Ward) -> None:
    bodil = await registers(await asks(ward))
    await bodil.presses("Dra tillbaka")
    await registers(await asks(ward), "Nu har vi tid.")
    await bodil.says("IT-2026-00874")
    bodil.sees("Nu har vi tid.")


async def test_nothing_is_registered_before_it_is_said_what(ward: Ward) -> None:
    bodil = await asks(ward)
    await bodil.fills("Varför just ni?", "Vi har tid.").presses("Anmäl oss")
    bodil.sees("Välj i listan först")


async def test_why_is_screened(ward: Ward) -> None:
    bodil = await registers(await asks(ward), "Patienten 19121212-1212 väntar.")
    bodil.does_not_see("121212", NUMBER)


async def test_the_form_of_a_request_asks_what_a_pilot_wants_to_try_and_keeps_why(ward: Ward) -> None:
    bodil = ward.chat("Bodil")
    await bodil.says("beställa")
    bodil.chooses("Vad gäller det?", "Vi vill bli pilot").fills("Beskriv vad du behöver", "Vi har tid i januari.")
    await bodil.presses("Skicka beställningen")
    bodil.sees("Vill ni bli pilot?")
    await bodil.chooses("Vad vill ni prova?", "Nya larm och sökare").presses("Anmäl oss")
    bodil.sees(NUMBER, "Vi har tid i januari.")


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("vi vill bli pilot för nova", True),
        ("kan avd 3 få vara pilotenhet?", True),
        ("We would like to be a pilot", True),
        ("anmäl oss som pilot", True),
        ("när börjar piloten på avd 5?", False),
        ("vilka är pilot för nova och när får vi det", False),
        ("hur gick piloten", False),
    ],
)
def test_who_wants_it_is_told_from_who_asks_about_it(said: str, meant: bool) -> None:  # noqa: FBT001
    assert wants_to_pilot(Screened(said)) == meant
