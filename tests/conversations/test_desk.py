"""A question that no film answers reaches a named person, and the answer comes back."""

from datetime import timedelta

from tests.conversations.chat import Chat, Ward
from tests.conversations.conftest import Clock

NUMBER = "IT-2026-00873"
QUESTION = "hur vattnar jag blommorna i entrén"


async def asks_a_person(ward: Ward) -> Chat:
    agnes = ward.chat("Agnes")
    await agnes.says(QUESTION)
    await agnes.presses("Fråga en IT-konsult")
    return agnes


async def asks_about_cosmic(ward: Ward, words: str = "hur vattnar jag blommorna i cosmic") -> Chat:
    """About a system, whose area has a lead; whatever is offered first."""
    agnes = ward.chat("Agnes")
    await agnes.presses_verb("ask.consultant", question=words)
    return agnes


async def consultant(ward: Ward, name: str = "Maja") -> Chat:
    chat = ward.chat(name)
    await chat.installs()
    return chat


async def test_the_asker_gets_a_number_and_a_name(ward: Ward) -> None:
    agnes = await asks_a_person(ward)
    agnes.sees(NUMBER, "Maja Provberg")


async def test_pressed_twice_it_is_one_ticket(ward: Ward) -> None:
    agnes = await asks_a_person(ward)
    await agnes.presses_verb("ask.consultant", question=QUESTION)
    agnes.sees("Du har redan ett ärende om det: " + NUMBER)


async def test_what_breaks_anew_after_it_was_solved_is_a_new_ticket_and_is_told(ward: Ward) -> None:
    maja, agnes = await consultant(ward), await asks_a_person(ward)
    await maja.looks_at(NUMBER)
    await maja.presses("Öppna")
    await maja.fills("Skriv här", "Det är ordnat.").presses("Svara och lös")
    await agnes.presses_verb("ask.consultant", question=QUESTION)
    agnes.sees("IT-2026-00874", "Maja Provberg").does_not_see("Du har redan ett ärende")
    await agnes.presses_verb("ask.consultant", question=QUESTION)
    agnes.sees("Du har redan ett ärende om det: IT-2026-00874")
    await maja.looks_at("IT-2026-00874")


async def test_yesterday_s_button_finds_yesterday_s_ticket(ward: Ward, clock: Clock) -> None:
    agnes = await asks_a_person(ward)
    clock.now += timedelta(days=1)
    await agnes.presses_verb("ask.consultant", question=QUESTION)
    agnes.sees("Du har redan ett ärende om det: " + NUMBER)


async def test_the_consultant_answers_in_teams_and_the_answer_comes_back(ward: Ward) -> None:
    maja = await consultant(ward)
    agnes = await asks_a_person(ward)
    await maja.looks_at(NUMBER)
    await maja.presses("Öppna")
    maja.sees(QUESTION).fills("Skriv här", "Ring vaktmästeriet, de sköter krukorna.")
    await maja.presses("Svara och lös")
    await agnes.looks()
    agnes.sees("Maja Provberg har svarat dig", "Ring vaktmästeriet")
    await agnes.presses("Ja")
    agnes.sees("Löst")


async def test_the_consultant_asks_back_and_the_asker_answers(ward: Ward) -> None:
    maja = await consultant(ward)
    agnes = await asks_a_person(ward)
    await maja.looks_at(NUMBER)
    await maja.presses("Öppna")
    await maja.fills("Skriv här", "Vilken entré?").presses("Fråga")
    await agnes.looks()
    agnes.sees("Maja Provberg har en fråga till dig", "Vilken entré?")
    await agnes.fills("Ditt svar", "Den mot parken").presses("Skicka svar")
    await maja.looks_at("Den mot parken")


async def test_it_is_reopened_when_it_did_not_help(ward: Ward) -> None:
    maja = await consultant(ward)
    agnes = await asks_a_person(ward)
    await maja.looks_at(NUMBER)
    await maja.presses("Öppna")
    await maja.fills("Skriv här", "Vattna på morgonen.").presses("Svara och lös")
    await agnes.looks()
    await agnes.says(NUMBER)
    await agnes.presses("Nej")
    await agnes.fills("Vad är kvar?", "De vissnar ändå").presses("Öppna igen")
    agnes.sees("Maja Provberg har ditt ärende", "De vissnar ändå")
    await maja.looks_at("De vissnar ändå")


async def queue_channel(ward: Ward, by: str = "Maja") -> Chat:
    channel = ward.channel("konsulterna", by)
    await channel.mentions("visa q-konsult här")
    channel.sees("Kön visas här")
    return channel


async def test_the_channel_shows_the_ticket_and_who_has_it_without_a_word_of_it(ward: Ward) -> None:
    maja, channel = await consultant(ward), await queue_channel(ward)
    agnes = await asks_a_person(ward)
    await channel.looks_at(NUMBER)
    channel.sees("Medicinavdelning 5").does_not_see("blommorna", "Agnes")
    await maja.looks_at(NUMBER)
    await maja.presses("Öppna")
    await maja.fills("Skriv här", "Ring vaktmästeriet.").presses("Svara och lös")
    await channel.looks_at(NUMBER)
    channel.sees("Löst")
    await agnes.looks()
    agnes.sees("Ring vaktmästeriet.")


async def test_who_is_first_takes_it_and_the_other_is_told_who_has_it(ward: Ward) -> None:
    fatima = await consultant(ward, "Fatima")
    channel = ward.channel("servicecenter", "Fatima")
    await channel.mentions("visa q-incident här")
    agnes = ward.chat("Agnes")
    await agnes.says("skrivaren på expeditionen är trasig")
    await agnes.presses("Skicka felanmälan")
    await channel.looks_at("IT-2026-")
    await channel.presses("Ta ärendet")
    channel.sees("Fatima Lurqvist har det")
    await fatima.looks_at("skrivaren på expeditionen är trasig")


async def test_whoever_may_not_see_a_ticket_is_told_that_there_is_none(ward: Ward) -> None:
    await asks_a_person(ward)
    omar = ward.chat("Omar")
    await omar.says(NUMBER)
    omar.sees("IT-2026-00873").does_not_see("blommorna")


async def test_my_queue_lists_what_i_have(ward: Ward) -> None:
    maja = await consultant(ward)
    await asks_a_person(ward)
    await maja.says("min kö")
    maja.sees(NUMBER)


async def test_danger_is_called_in_and_is_a_ticket_all_the_same(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("cosmic är nere på hela avdelningen, vi kan inte ge läkemedel")
    agnes.sees("Ring 0980-31 92 1", NUMBER)


async def test_who_has_not_answered_is_warned_and_then_the_area_s_lead_is_told_once(ward: Ward, clock: Clock) -> None:
    maja, petra = await consultant(ward), await consultant(ward, "Petra")
    await asks_about_cosmic(ward)
    clock.now += timedelta(hours=5)
    await ward.house.sweep()
    await maja.looks_at("Ett ärende behöver snart svar")
    clock.now += timedelta(hours=2)
    before = len((await petra.looks()).shown)
    await ward.house.sweep()
    await ward.house.sweep()
    await petra.looks()
    petra.sees("Ett ärende har inte fått svar i tid").has_seen(before + 1)


async def test_what_an_absent_consultant_has_goes_to_who_covers_and_the_asker_is_told(ward: Ward, clock: Clock) -> None:
    maja, vera = await consultant(ward), ward.chat("Vera")
    clock.now -= timedelta(days=3)
    await vera.says(QUESTION)
    await vera.presses("Fråga en IT-konsult")
    vera.sees("Jonas Testlund")
    clock.now += timedelta(days=3)
    await ward.house.sweep()
    await maja.looks_at("Du har ett ärende för en kollega")
    await vera.looks()
    vera.sees("Maja Provberg tar över ditt ärende", "Jonas Testlund är borta, åter 26/11")
