"""Who helps says that they will be away: what is theirs goes to who covers, and who asked is told once."""

from datetime import timedelta

from tests.conversations.chat import Chat, Ward
from tests.conversations.conftest import Clock

NUMBER = "IT-2026-00873"


async def consultant(ward: Ward, name: str = "Maja") -> Chat:
    chat = ward.chat(name)
    await chat.installs()
    return chat


async def asked(ward: Ward) -> Chat:
    agnes = ward.chat("Agnes")
    await agnes.says("hur vattnar jag blommorna i entrén")
    await agnes.presses("Fråga en IT-konsult")
    return agnes


async def test_who_is_away_from_today_hands_on_at_once_and_the_asker_is_told_once(ward: Ward, clock: Clock) -> None:
    maja, leila, agnes = await consultant(ward), await consultant(ward, "Leila"), await asked(ward)
    await maja.says("jag är borta 23–25 november")
    maja.sees("Frånvaro", "Första dagen")
    held = maja.shown[-1].inputs()
    assert (held["first"], held["last"]) == ("2026-11-23", "2026-11-25")
    await maja.chooses("Vem ersätter?", "Leila Exempelsson").presses("Spara")
    maja.sees("Jag har noterat att du är borta", "Från måndag 23 november till och med onsdag 25 november")
    maja.sees("Leila Exempelsson tar dina ärenden.")
    await agnes.looks()
    agnes.sees("Leila Exempelsson tar över ditt ärende", "Maja Provberg är borta, åter 26/11")
    await leila.looks_at("Du har ett ärende för en kollega")
    seen = len(agnes.shown)
    await ward.house.sweep()
    await agnes.looks()
    agnes.has_seen(seen)
    clock.now += timedelta(days=4)
    await agnes.says(NUMBER)
    agnes.sees("Leila Exempelsson har ditt ärende").does_not_see("åter 26/11")


async def test_what_begins_later_moves_when_it_begins(ward: Ward, clock: Clock) -> None:
    maja, agnes = await consultant(ward), await asked(ward)
    await maja.says("frånvaro")
    await maja.fills("Första dagen", "2026-11-26").fills("Sista dagen", "2026-11-27").presses("Spara")
    maja.sees("Jag har noterat att du är borta", "Jonas Testlund tar dina ärenden.")
    await agnes.says(NUMBER)
    agnes.sees("Maja Provberg har ditt ärende")
    clock.now += timedelta(days=3)
    await ward.house.sweep()
    await agnes.looks()
    agnes.sees("Jonas Testlund tar över ditt ärende")


async def test_it_is_ended_early(ward: Ward) -> None:
    maja = await consultant(ward)
    await maja.says("jag är borta 23-25 nov")
    await maja.presses("Spara")
    await maja.says("jag är tillbaka")
    maja.sees("Välkommen tillbaka")
    agnes = await asked(ward)
    agnes.sees("Maja Provberg tar hand om din fråga")
    await maja.says("jag är tillbaka")
    maja.sees("Du är inte anmäld som borta")


async def test_what_has_not_begun_is_called_off_where_it_was_noted(ward: Ward, clock: Clock) -> None:
    maja = await consultant(ward)
    await maja.says("jag är borta 1/12 - 3/12")
    await maja.presses("Spara")
    await maja.presses("Avsluta frånvaron")
    clock.now += timedelta(days=8)
    agnes = await asked(ward)
    agnes.sees("Maja Provberg tar hand om din fråga")


async def test_a_lead_speaks_for_their_consultants(ward: Ward) -> None:
    petra = await consultant(ward, "Petra")
    await petra.says("frånvaro")
    petra.chooses("Vem är borta?", "Maja Provberg")
    await petra.fills("Första dagen", "2026-11-23").fills("Sista dagen", "2026-11-24").presses("Spara")
    petra.sees("Jag har noterat att Maja Provberg är borta")
    agnes = await asked(ward)
    agnes.sees("I stället för Maja Provberg, åter 25/11").does_not_see("Maja Provberg tar hand om")


async def test_a_consultant_speaks_for_nobody_else(ward: Ward) -> None:
    maja = await consultant(ward)
    await maja.presses_verb("absence.register", member="ik-stab", first="2026-11-23", last="2026-11-24", cover="")
    assert any("hjälper" in card.text() for card in maja.shown)
    maja.does_not_see("Jag har noterat")


async def test_who_does_not_help_is_never_away(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("frånvaro")
    agnes.does_not_see("Vem ersätter?")
    await agnes.presses_verb("absence.register", member="ik-slut", first="2026-11-23", last="2026-11-24", cover="")
    agnes.does_not_see("Jag har noterat")


async def test_days_that_have_been_and_covering_for_oneself_are_asked_about_again(ward: Ward) -> None:
    maja = await consultant(ward)
    await maja.says("frånvaro")
    await maja.fills("Första dagen", "2026-11-20").fills("Sista dagen", "2026-11-21").presses("Spara")
    maja.sees("Titta på det här igen:", "Dagarna ska vara från i dag och framåt")
    assert maja.shown[-1].inputs()["first"] == "2026-11-20"
    await (
        maja.fills("Första dagen", "2026-11-24")
        .fills("Sista dagen", "2026-11-25")
        .chooses("Vem ersätter?", "Maja Provberg")
        .presses("Spara")
    )
    maja.sees("Titta på det här igen:")
