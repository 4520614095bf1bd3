"""The asker's answer in free text, and what the consultant can do with a ticket."""

from tests.conversations.chat import Chat, Ward
from tests.conversations.screen import Shown

NUMBER = "IT-2026-00873"
QUESTION = "hur vattnar jag blommorna i entrén"


async def consultant(ward: Ward, name: str = "Maja") -> Chat:
    chat = ward.chat(name)
    await chat.installs()
    return chat


async def opened(ward: Ward) -> tuple[Chat, Chat]:
    """Agnes has a ticket, and Maja has it before her."""
    maja, agnes = await consultant(ward), ward.chat("Agnes")
    await agnes.says(QUESTION)
    await agnes.presses("Fråga en IT-konsult")
    await maja.looks_at(NUMBER)
    await maja.presses("Öppna")
    return maja, agnes


async def asked_back(ward: Ward, question: str = "Vilken entré?") -> tuple[Chat, Chat]:
    """Agnes has a ticket, and Maja has asked her something."""
    maja, agnes = await opened(ward)
    await maja.fills("Skriv här", question).presses("Fråga")
    await agnes.looks()
    return maja, agnes


async def test_what_is_written_while_somebody_waits_may_be_the_answer(ward: Ward) -> None:
    maja, agnes = await asked_back(ward)
    await agnes.says("den mot parken")
    agnes.sees("Är det ditt svar till Maja Provberg?", "Vilken entré?", "den mot parken", NUMBER)
    await agnes.presses("Skicka som svar")
    agnes.sees("Maja Provberg har ditt ärende", "den mot parken")
    await maja.looks_at("den mot parken")


async def test_or_it_is_something_new(ward: Ward) -> None:
    _, agnes = await asked_back(ward)
    await agnes.says("hur odlar jag tomater på balkongen")
    agnes.sees("Är det ditt svar till Maja Provberg?")
    await agnes.presses("Det är något nytt")
    agnes.sees("Jag har ingen film om det")


async def test_a_film_that_answers_is_shown_and_the_answer_asked_for_beside_it(ward: Ward) -> None:
    _, agnes = await asked_back(ward)
    await agnes.says("hur signerar jag läkemedel")
    agnes.sees("Är det ditt svar till Maja Provberg?")
    assert any("Signera utdelning av läkemedel" in card.text() for card in agnes.shown)


async def test_the_name_of_a_unit_may_be_the_answer(ward: Ward) -> None:
    _, agnes = await asked_back(ward, "Vilken avdelning?")
    await agnes.says("jag jobbar på Kirurgavdelning 3")
    agnes.sees("Är det ditt svar till Maja Provberg?")


async def test_danger_is_never_taken_for_an_answer(ward: Ward) -> None:
    _, agnes = await asked_back(ward)
    await agnes.says("cosmic är nere på hela avdelningen, vi kan inte ge läkemedel")
    assert any("Ring 0980-31 92 1" in card.text() for card in agnes.shown)
    assert not any("Är det ditt svar" in card.text() for card in agnes.shown)


async def test_a_number_or_my_tickets_is_what_it_says(ward: Ward) -> None:
    _, agnes = await asked_back(ward)
    await agnes.says(NUMBER)
    agnes.sees("Maja Provberg väntar på ditt svar").does_not_see("Är det ditt svar")
    await agnes.says("mina ärenden")
    agnes.sees("Ditt ärende").does_not_see("Är det ditt svar")


async def test_an_answer_sent_twice_stands_there_once(ward: Ward) -> None:
    _, agnes = await asked_back(ward)
    await agnes.says("den mot parken")
    await agnes.presses("Skicka som svar")
    pressed_again = agnes.shown[-2]
    agnes.shown.append(pressed_again)
    await agnes.presses("Skicka som svar")
    assert agnes.shown[-1].text().count("den mot parken") == 1


async def test_the_consultant_says_something_and_goes_on(ward: Ward) -> None:
    maja, agnes = await opened(ward)
    await maja.fills("Skriv här", "Jag tittar på det efter lunch.").presses("Svara")
    maja.sees("Pågår", "Jag tittar på det efter lunch.")
    await agnes.looks()
    agnes.sees("Maja Provberg har skrivit till dig", "Jag tittar på det efter lunch.").does_not_see("Löste det?")


async def test_a_film_is_the_answer_and_words_come_with_it(ward: Ward) -> None:
    maja, agnes = await consultant(ward), ward.chat("Agnes")
    await agnes.says("hur signerar jag läkemedel")
    await agnes.presses("Nej")
    await agnes.presses("Fråga en IT-konsult")
    await maja.looks_at(NUMBER)
    await maja.presses("Öppna")
    await maja.presses("Mer")
    maja.chooses("Film som svar", "Signera utdelning av läkemedel").fills("Skriv här", "Se från början.")
    await maja.presses("Svara och lös")
    maja.sees("Löst")
    await agnes.looks()
    agnes.sees("Maja Provberg har svarat dig", "Se från början.", "Signera utdelning av läkemedel", "Spela filmen")
    await agnes.presses("Ja")
    agnes.sees("Löst", "Spela filmen")


async def test_a_film_that_the_asker_may_not_see_is_not_among_them(ward: Ward) -> None:
    maja, agnes = await consultant(ward), ward.chat("Agnes")
    await agnes.says("hur skriver jag e-recept")
    await agnes.presses("Fråga en IT-konsult")
    await maja.looks_at(NUMBER)
    await maja.presses("Öppna")
    await maja.presses("Mer")
    assert "e-recept" not in str(next(e for e in maja.shown[-1].elements() if e.get("id") == "film")["choices"])
    await maja.presses_verb("ticket.resolve", ticket=ticket_of(maja.shown[-1]), film="cosmic-erecept", words="")
    maja.sees("Välj i listan först.")


async def test_a_time_is_booked_and_said_on_the_region_s_clocks(ward: Ward) -> None:
    maja, agnes = await opened(ward)
    await maja.presses("Mer")
    await maja.fills("Bokad tid: dag", "2026-11-24").fills("Klockan", "13:00").presses("Svara och lös")
    maja.sees("Löst", "Bokad tid: tisdag 24 november 13.00")
    await agnes.looks()
    agnes.sees("Maja Provberg har svarat dig", "Bokad tid: tisdag 24 november 13.00")
    await agnes.says(NUMBER)
    agnes.sees("Bokad tid: tisdag 24 november 13.00")


async def test_a_time_that_has_been_is_not_booked_and_what_was_written_stands_there_still(ward: Ward) -> None:
    maja, _ = await opened(ward)
    await maja.presses("Mer")
    await (
        maja.fills("Skriv här", "Vi ses!")
        .fills("Bokad tid: dag", "2026-11-23")
        .fills("Klockan", "06:00")
        .presses("Svara och lös")
    )
    maja.sees("Välj en dag och en tid som inte har varit.")
    assert maja.shown[-1].inputs()["words"] == "Vi ses!"


async def test_without_words_film_or_time_nothing_is_sent(ward: Ward) -> None:
    maja, _ = await opened(ward)
    await maja.presses("Svara och lös")
    maja.sees("Skriv något i fältet först.").does_not_see("Löst")


async def test_an_old_card_of_a_closed_ticket_tells_how_it_stands_now(ward: Ward) -> None:
    maja, agnes = await opened(ward)
    old = maja.shown[-1]
    await maja.fills("Skriv här", "Ring vaktmästeriet.").presses("Svara och lös")
    maja.shown.append(old)
    await maja.fills("Skriv här", "Glöm inte gödsel.").presses("Fråga")
    maja.sees("Ärendet är redan avslutat", "Inget är ändrat", "Löst", "Ring vaktmästeriet.")
    await agnes.looks()
    agnes.sees("Maja Provberg har svarat dig")
    await agnes.presses("Ja")
    shown = agnes.shown[-1]
    await agnes.presses_verb("ticket.withdraw", ticket=ticket_of(old))
    agnes.sees("Ärendet är redan avslutat", "Löst")
    assert shown is not agnes.shown[-1]


async def test_who_no_longer_has_it_is_told_who_does(ward: Ward) -> None:
    maja, _ = await opened(ward)
    old = maja.shown[-1]
    await maja.presses("Mer")
    await maja.chooses("Vem ska ha det, eller frågas?", "Leila Exempelsson").presses("Skicka vidare")
    maja.shown.append(old)
    await maja.fills("Skriv här", "Ring vaktmästeriet.").presses("Svara och lös")
    maja.sees("Leila Exempelsson har redan tagit det", NUMBER).does_not_see("Svara och lös")


def ticket_of(card: Shown) -> str:
    return card.data("Svara")["ticket"]
