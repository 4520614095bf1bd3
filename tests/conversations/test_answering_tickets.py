"""The asker's answer in free text, and what the consultant can do with a ticket."""

from tests.conversations.chat import Chat, Ward

NUMBER = "IT-2026-00873"
QUESTION = "hur vattnar jag blommorna i entrén"


async def consultant(ward: Ward, name: str = "Maja") -> Chat:
    chat = ward.chat(name)
    await chat.installs()
    return chat


async def asked_back(ward: Ward, question: str = "Vilken entré?") -> tuple[Chat, Chat]:
    """Agnes has a ticket, and Maja has asked her something."""
    maja, agnes = await consultant(ward), ward.chat("Agnes")
    await agnes.says(QUESTION)
    await agnes.presses("Fråga en IT-konsult")
    await maja.looks_at(NUMBER)
    await maja.presses("Öppna")
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
