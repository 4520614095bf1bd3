"""An application for a new IT solution is judged side by side, and decided with a reason."""

from tests.conversations.chat import Chat, Ward
from tests.conversations.staff import helper, staff_chat

NUMBER, SECOND = "IT-2026-00873", "IT-2026-00874"
WANTED = "vi vill införa ett nytt verktyg som textar våra filmer, får vi det?"


async def applies(ward: Ward) -> Chat:
    hugo = await helper(ward, "Hugo")
    await hugo.says(WANTED)
    await hugo.presses("Skicka ansökan")
    return hugo


async def examined(ward: Ward) -> tuple[Chat, Chat, Chat]:
    """The applicant, and the two reviewers, each with the card to answer with."""
    leila = await helper(ward, "Leila")
    nora, nils = await staff_chat(ward, "rp-sak"), await staff_chat(ward, "k-adm")
    hugo = await applies(ward)
    await leila.says(NUMBER)
    await leila.presses("Till bedömning")
    return hugo, await nora.looks_at("har inte svarat än"), await nils.looks_at("har inte svarat än")


async def test_it_is_completed_before_it_is_judged(ward: Ward) -> None:
    leila, hugo = await helper(ward, "Leila"), await applies(ward)
    await leila.says(NUMBER)
    await leila.fills("Skriv varför", "Vem är leverantör?").presses("Be om komplettering")
    await hugo.looks()
    await hugo.sees("Vem är leverantör?").fills("Ditt svar", "Textbolaget Exempel").presses("Skicka svar")
    hugo.sees("Leila Exempelsson har din ansökan")
    await leila.says(NUMBER)
    leila.sees("Textbolaget Exempel", "Till bedömning")


async def test_the_applicant_sees_where_it_is_and_both_reviewers_have_it_at_once(ward: Ward) -> None:
    hugo, nora, nils = await examined(ward)
    await hugo.looks()
    hugo.sees("Din ansökan bedöms nu, 0 av 2 har svarat")
    nora.sees("Tillstyrk", "Avstyrk", WANTED)
    nils.sees("Tillstyrk", "Avstyrk", WANTED)


async def test_a_no_of_one_stops_nobody_and_the_head_of_it_decides_with_a_reason(ward: Ward) -> None:
    gun = await staff_chat(ward, "itc")
    hugo, nora, nils = await examined(ward)
    await nora.fills("Skriv varför", "Avtalet saknas.").presses("Avstyrk")
    await nils.fills("Skriv varför", "Vi behöver det.").presses("Tillstyrk")
    await gun.looks_at("Bevilja")
    gun.sees("Nora Skyddström avstyrker.", "Avtalet saknas.", "Nils Påhittsson tillstyrker.", "Vi behöver det.")
    await gun.presses("Bevilja")
    gun.sees("Skriv något i fältet först")
    await gun.fills("Skriv varför", "Ja, när avtalet är klart.").presses("Bevilja")
    await hugo.looks()
    hugo.sees("Din ansökan är beviljad", "Ja, när avtalet är klart.").does_not_see("Avtalet saknas.")


async def test_nobody_decides_before_all_have_said_what_they_think(ward: Ward) -> None:
    gun = await staff_chat(ward, "itc")
    _, nora, _ = await examined(ward)
    await nora.fills("Skriv varför", "Inga patientuppgifter.").presses("Tillstyrk")
    await gun.says(NUMBER)
    gun.does_not_see("Bevilja")
    ticket = await ward.house.store.tickets.numbered(NUMBER)
    assert ticket is not None
    await gun.presses_verb("application.grant", ticket=ticket.id, words="Ja.")
    gun.sees("Alla har inte sagt sitt")


async def test_the_head_of_it_does_not_decide_on_their_own(ward: Ward) -> None:
    gun = await staff_chat(ward, "itc")
    await gun.says(WANTED)
    await gun.presses("Skicka ansökan")
    ticket = await ward.house.store.tickets.numbered(NUMBER)
    assert ticket is not None
    assert ticket.course.proposer == "itc", "who covers them decides"
    await gun.presses_verb("application.grant", ticket=ticket.id, words="Ja.")
    gun.sees("Jag hittar inget ärende")


async def test_whoever_was_not_asked_has_no_say(ward: Ward) -> None:
    await examined(ward)
    maja = await helper(ward, "Maja")
    ticket = await ward.house.store.tickets.numbered(NUMBER)
    assert ticket is not None
    for verb in ("application.approve", "application.grant"):
        await maja.presses_verb(verb, ticket=ticket.id, words="Ja.")
        maja.sees("Jag hittar inget ärende")


async def test_a_consultant_begins_one_from_a_question_which_goes_on(ward: Ward) -> None:
    maja, agnes = await helper(ward, "Maja"), ward.chat("Agnes")
    await agnes.says("hur vattnar jag blommorna i entrén")
    await agnes.presses("Fråga en IT-konsult")
    await maja.says(NUMBER)
    await maja.presses("Mer")
    await maja.chooses("Vem ska ha det, eller frågas?", "Starta en auktorisationsansökan").presses("Skicka vidare")
    maja.sees(f"Ledde till {SECOND}", "Svara och lös")
    await agnes.looks()
    agnes.sees("En ansökan är startad", SECOND)
