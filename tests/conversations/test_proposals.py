"""What a consultant answered one may help others: proposed in one press, without who asked."""

from bot.learned import ProposedHowTo
from tests.conversations.chat import Chat, Ward
from tests.conversations.staff import helper

NUMBER, QUESTION, ANSWER = "IT-2026-00873", "hur vattnar jag blommorna i entrén", "Ring vaktmästeriet, de sköter dem."


async def resolved(ward: Ward, answer: str = ANSWER) -> Chat:
    maja, agnes = await helper(ward, "Maja"), ward.chat("Agnes")
    await agnes.says(QUESTION)
    await agnes.presses("Fråga en IT-konsult")
    await maja.says(NUMBER)
    await maja.fills("Skriv här", answer).presses("Svara och lös")
    return maja


async def waiting(ward: Ward) -> list[ProposedHowTo]:
    return [each.proposed for each in await ward.house.store.proposals.waiting()]


async def test_the_question_and_the_consultants_words_wait_for_an_editor_and_who_asked_does_not(ward: Ward) -> None:
    maja = await resolved(ward)
    await maja.presses("Föreslå som instruktion")
    maja.sees("Förslaget är skickat", "Vem som frågade följer inte med")
    (proposed,) = await waiting(ward)
    assert (proposed.title.text, proposed.answer.text, proposed.made_by) == (QUESTION, ANSWER, "ik-slut")


async def test_pressed_twice_it_is_proposed_once(ward: Ward) -> None:
    maja = await resolved(ward)
    ticket = await ward.house.store.tickets.numbered(NUMBER)
    assert ticket is not None
    for _ in range(2):
        await maja.presses_verb("howto.propose", ticket=ticket.id)
    maja.sees("Förslaget är skickat")
    assert len(await waiting(ward)) == 1


async def test_what_somebody_was_left_out_of_is_not_proposed(ward: Ward) -> None:
    maja = await resolved(ward, "Det gäller [namn], ring enheten.")
    await maja.presses("Föreslå som instruktion")
    maja.sees("Det går inte att föreslå", "Inget är sparat")
    assert await waiting(ward) == []


async def test_only_whoever_answered_proposes_it(ward: Ward) -> None:
    await resolved(ward)
    ticket = await ward.house.store.tickets.numbered(NUMBER)
    assert ticket is not None
    for name in ("Agnes", "Fatima", "Leila"):
        other = ward.chat(name)
        await other.presses_verb("howto.propose", ticket=ticket.id)
        other.sees("Jag hittar inget ärende")
    assert await waiting(ward) == []


async def test_nobody_is_answered_with_it(ward: Ward) -> None:
    maja, omar = await resolved(ward), ward.chat("Omar")
    await maja.presses("Föreslå som instruktion")
    await omar.says(QUESTION)
    omar.does_not_see("vaktmästeriet")
