"""What the screen keeps back of what is typed into a ticket's card: the rest goes where it was going."""

from pathlib import Path

from tests.conversations.chat import Ward
from tests.conversations.test_desk import NUMBER, asks_a_person, consultant
from tests.conversations.test_screened import kept_in


async def test_what_is_added_without_the_name_is_added_to_the_ticket(ward: Ward, tmp_path: Path) -> None:
    maja, agnes = await consultant(ward), await asks_a_person(ward)
    await agnes.presses("Lägg till något")
    agnes.fills("Vad vill du lägga till?", "Anna Hittepasson på sal 4 hittas inte i nova")
    await agnes.presses("Skicka")
    agnes.sees("spara resten", "Än så länge är inget sparat", "Är en patient i fara?")
    agnes.does_not_see("Hittepasson", "tre punkterna")
    await agnes.presses("Ja, spara resten")
    agnes.sees(NUMBER, "hittas inte i nova").does_not_see("Hittepasson")
    await maja.looks_at("hittas inte i nova")
    maja.does_not_see("Hittepasson")
    await ward.house.close()
    assert b"Hittepasson" not in kept_in(tmp_path)


async def test_pressed_twice_it_is_added_once(ward: Ward) -> None:
    agnes = await asks_a_person(ward)
    await agnes.presses("Lägg till något")
    agnes.fills("Vad vill du lägga till?", "Anna Hittepasson på sal 4 hittas inte i nova")
    await agnes.presses("Skicka")
    await agnes.presses("Ja, spara resten")
    agnes.shown.pop()
    await agnes.presses("Ja, spara resten")
    assert agnes.shown[-1].text().count("hittas inte i nova") == 1


async def test_a_number_typed_into_a_card_is_not_kept_and_the_card_is_there_still(ward: Ward, tmp_path: Path) -> None:
    agnes = await asks_a_person(ward)
    await agnes.presses("Lägg till något")
    agnes.fills("Vad vill du lägga till?", "det gäller 19121212-1212")
    ticket = agnes.shown[-1]
    await agnes.presses("Skicka")
    agnes.sees("Det du skrev sparades inte", "Ändra det på kortet").does_not_see("1212", "tre punkterna")
    agnes.shown.append(ticket)
    agnes.fills("Vad vill du lägga till?", "det gäller blommorna")
    await agnes.presses("Skicka")
    agnes.sees("det gäller blommorna")
    await ward.house.close()
    assert b"19121212-1212" not in kept_in(tmp_path)


async def test_a_consultant_s_answer_goes_on_without_the_name(ward: Ward) -> None:
    maja, agnes = await consultant(ward), await asks_a_person(ward)
    await maja.looks_at(NUMBER)
    await maja.presses("Öppna")
    maja.fills("Skriv här", "Patienten Anna Hittepasson ligger i fel vy, byt vy.")
    await maja.presses("Svara och lös")
    maja.sees("spara resten").does_not_see("Hittepasson")
    await maja.presses("Ja, spara resten")
    await agnes.looks()
    agnes.sees("Maja Provberg har svarat dig", "byt vy").does_not_see("Hittepasson")
