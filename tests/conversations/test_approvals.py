"""Access needs a manager's word: they are asked in their own chat, and their answer stands in the ticket."""

from tests.conversations.chat import Chat, Ward

NUMBER = "IT-2026-00873"


async def here(ward: Ward, name: str) -> Chat:
    chat = ward.chat(name)
    await chat.installs()
    return chat


async def asks_for_access(ward: Ward, name: str) -> Chat:
    asker = ward.chat(name)
    await asker.says("beställa")
    asker.chooses("Vad gäller det?", "Behörighet").fills("Beskriv vad du behöver", "Läsa röntgenbilder")
    await asker.presses("Skicka beställningen")
    asker.sees(NUMBER)
    return asker


async def test_the_manager_is_asked_and_their_yes_reaches_the_asker_and_the_consultant(ward: Ward) -> None:
    bodil, maja = await here(ward, "Bodil"), await here(ward, "Maja")
    agnes = await asks_for_access(ward, "Agnes")
    await bodil.looks()
    bodil.sees("Agnes Demo behöver ditt godkännande", NUMBER, "Läsa röntgenbilder")
    await maja.looks_at(NUMBER)
    await maja.presses("Öppna")
    maja.sees("Väntar på chefens godkännande.")
    await bodil.fills("Skriv varför, om du säger nej", "Ja, hela hösten.").presses("Godkänn")
    bodil.sees("Du har godkänt")
    await agnes.looks()
    agnes.sees("Din chef har godkänt", "Ja, hela hösten.")
    await maja.looks_at("Chefen har godkänt")
    await maja.presses("Öppna")
    maja.sees("Chefen, ", "Ja, hela hösten.").does_not_see("Väntar på chefens godkännande.")


async def test_a_no_needs_a_reason_and_closes_the_ticket(ward: Ward) -> None:
    bodil = await here(ward, "Bodil")
    agnes = await asks_for_access(ward, "Agnes")
    await bodil.looks()
    await bodil.presses("Säg nej")
    bodil.sees("Skriv något i fältet först.", "Agnes Demo behöver ditt godkännande")
    await bodil.fills("Skriv varför, om du säger nej", "Det sköter röntgen.").presses("Säg nej")
    bodil.sees("Du har sagt nej")
    await agnes.looks()
    agnes.sees("Din chef har sagt nej", "Det sköter röntgen.")
    await agnes.says(NUMBER)
    agnes.sees("Tillbakadraget", "Chefen, ", "Det sköter röntgen.")


async def test_it_is_not_solved_before_the_manager_has_said_yes(ward: Ward) -> None:
    bodil, maja = await here(ward, "Bodil"), await here(ward, "Maja")
    await asks_for_access(ward, "Agnes")
    await bodil.looks()
    await maja.looks_at(NUMBER)
    await maja.presses("Öppna")
    await maja.fills("Skriv här", "Du har behörighet nu.").presses("Svara och lös")
    maja.sees("Chefen har inte svarat än", "Det kan lösas när chefen har godkänt.")
    await bodil.presses("Godkänn")
    await maja.looks_at("Chefen har godkänt")
    await maja.presses("Öppna")
    await maja.fills("Skriv här", "Du har behörighet nu.").presses("Svara och lös")
    maja.sees("Löst")


async def test_an_answer_given_twice_stands(ward: Ward) -> None:
    bodil = await here(ward, "Bodil")
    await asks_for_access(ward, "Agnes")
    await bodil.looks()
    card = bodil.shown[-1]
    await bodil.presses("Godkänn")
    bodil.shown.append(card)
    await bodil.fills("Skriv varför, om du säger nej", "Nej förresten.").presses("Säg nej")
    bodil.sees("Du har godkänt")


async def test_only_the_manager_who_was_asked_may_answer(ward: Ward) -> None:
    bodil = await here(ward, "Bodil")
    agnes = await asks_for_access(ward, "Agnes")
    await bodil.looks()
    ticket = bodil.shown[-1].data("Godkänn")["ticket"]
    for name in ("Vera", "Maja"):
        other = ward.chat(name)
        await other.presses_verb("request.approve", ticket=ticket, words="")
        other.does_not_see("Du har godkänt")
    await agnes.presses_verb("request.approve", ticket=ticket, words="")
    agnes.does_not_see("Du har godkänt")


async def test_where_no_manager_is_known_the_consultant_finds_out(ward: Ward) -> None:
    maja = await here(ward, "Maja")
    await asks_for_access(ward, "Vera")
    await maja.looks_at(NUMBER)
    await maja.presses("Öppna")
    maja.sees("Chefen ska godkänna, men ingen chef är känd. Ta reda på vem som gör det.")


async def test_a_manager_who_is_not_reached_is_told_of_to_the_consultant(ward: Ward) -> None:
    maja = await here(ward, "Maja")
    await asks_for_access(ward, "Agnes")
    await maja.looks_at("Det nådde inte Bodil Demo")
    await maja.presses("Öppna")
    await maja.fills("Skriv här", "Bodil sa ja på telefon.").presses("Svara och lös")
    maja.sees("Löst")


async def test_other_requests_need_no_manager(ward: Ward) -> None:
    bodil, agnes = await here(ward, "Bodil"), ward.chat("Agnes")
    before = len(bodil.shown)
    await agnes.says("beställa")
    agnes.chooses("Vad gäller det?", "Utrustning").fills("Beskriv vad du behöver", "En skärm")
    await agnes.presses("Skicka beställningen")
    await bodil.looks()
    bodil.has_seen(before)


async def test_access_asked_for_in_one_s_own_words_needs_the_manager_too(ward: Ward) -> None:
    bodil, agnes = await here(ward, "Bodil"), ward.chat("Agnes")
    await agnes.says("jag behöver behörighet till npö")
    await agnes.presses("Skicka beställningen")
    agnes.sees(NUMBER, "Din chef ska godkänna det först")
    await bodil.looks()
    bodil.sees("Agnes Demo behöver ditt godkännande", "behörighet till npö")


async def test_what_was_declined_and_is_reopened_needs_the_manager_s_word_anew(ward: Ward) -> None:
    bodil, maja = await here(ward, "Bodil"), await here(ward, "Maja")
    agnes = await asks_for_access(ward, "Agnes")
    await bodil.looks()
    await bodil.fills("Skriv varför, om du säger nej", "Inte nu.").presses("Säg nej")
    await agnes.says(NUMBER)
    await agnes.presses("Det är inte klart")
    await agnes.fills("Vad är kvar?", "Nu börjar placeringen").presses("Öppna igen")
    await bodil.looks()
    bodil.sees("Agnes Demo behöver ditt godkännande")
    await bodil.presses("Godkänn")
    bodil.sees("Du har godkänt")
    await maja.says(NUMBER)
    maja.sees("Pågår", "Inte nu.").does_not_see("Väntar på chefens godkännande.")
