"""An idea is looked after in the open: where it is, whose it is, until when, and why."""

import asyncio
from datetime import timedelta

from bot.app.tickets.stepping import step_with
from bot.desk.course import Link
from bot.desk.course_steps import Merge
from bot.desk.ticket import Actor, Side
from tests.conversations.chat import Chat, Ward
from tests.conversations.conftest import Clock
from tests.conversations.staff import helper, staff_chat

NUMBER, SECOND = "IT-2026-00873", "IT-2026-00874"
IDEA = "det borde finnas en rondlista i nova, ronden skrivs ut på papper och stämmer inte efter lunch"
SAME = "tänk om rondlistan fanns i nova så slapp vi papper på ronden"


async def proposes(ward: Ward, name: str = "Sami", idea: str = IDEA) -> Chat:
    chat = ward.chat(name)
    await chat.says(idea)
    await chat.presses("Skicka idén")
    return chat


async def opens(chat: Chat, number: str = NUMBER) -> Chat:
    await chat.says(number)
    return chat


async def moves_on(arvid: Chat, button: str, words: str, **chosen: str) -> Chat:
    arvid.fills("Skriv till förslagsställaren", words)
    for label, choice in chosen.items():
        arvid.chooses({"unit": "På vilken enhet testas det?", "by": "Senast när?"}[label], choice)
    await arvid.presses(button)
    return arvid


async def evaluated(arvid: Chat) -> Chat:
    await moves_on(await opens(arvid), "Börja bedöma", "Tack! Vi tittar på den.")
    await moves_on(arvid, "Börja testa", "Vi provar.", unit="Medicinmottagningen")
    return await moves_on(arvid, "Utvärdera", "Testet är klart.")


async def test_who_proposed_it_sees_at_every_step_who_has_it_and_until_when(ward: Ward) -> None:
    arvid, sami = await helper(ward, "Arvid"), await proposes(ward)
    sami.sees(NUMBER, "Arvid Demoström")
    await moves_on(await opens(arvid), "Börja bedöma", "Tack! Vi tar upp den.", by="21 december")
    await sami.looks()
    sami.sees("Din idé bedöms nu av Arvid Demoström, senast 21 december", "Tack! Vi tar upp den.")
    await moves_on(arvid, "Börja testa", "Vi provar i december.", unit="Medicinmottagningen")
    await sami.looks()
    sami.sees("Din idé testas nu", "Testas på Medicinmottagningen.", "Vi provar i december.")
    await opens(sami)
    sami.sees("Din idé testas nu, Arvid Demoström håller i det, senast 7 december")


async def test_a_test_has_a_unit_and_every_step_its_words(ward: Ward) -> None:
    arvid, _ = await helper(ward, "Arvid"), await proposes(ward)
    await (await opens(arvid)).presses("Börja bedöma")
    arvid.sees("Skriv något i fältet först")
    await moves_on(arvid, "Börja bedöma", "Tack!")
    await moves_on(arvid, "Börja testa", "Vi provar.")
    arvid.sees("Välj i listan först")


async def test_it_is_ended_early_with_a_reason(ward: Ward) -> None:
    arvid, sami = await helper(ward, "Arvid"), await proposes(ward)
    await (await opens(arvid)).fills("Skriv till förslagsställaren", "Det kommer redan i vår.").presses("Avsluta")
    await sami.looks()
    sami.sees("Din idé är avslutad", "Det kommer redan i vår.")


async def test_its_owner_is_warned_before_the_second_working_day_ends_and_the_head_of_it_is_told_after(
    ward: Ward, clock: Clock
) -> None:
    arvid, gun = await helper(ward, "Arvid"), await staff_chat(ward, "itc")
    await proposes(ward)
    clock.now += timedelta(days=2, hours=4)
    await ward.house.sweep()
    await arvid.looks_at("Ett ärende behöver snart svar")
    clock.now += timedelta(hours=7)
    await ward.house.sweep()
    await gun.looks_at("Ett ärende har inte fått svar i tid")


async def test_its_owner_is_reminded_when_the_day_of_its_stage_has_come(ward: Ward, clock: Clock) -> None:
    arvid = await helper(ward, "Arvid")
    await proposes(ward)
    await moves_on(await opens(arvid), "Börja bedöma", "Tack!", by="30 november")
    clock.now += timedelta(days=7, hours=2)
    before = len((await arvid.looks()).shown)
    await ward.house.sweep()
    await ward.house.sweep()
    await arvid.looks()
    arvid.sees("Ett steg ska vara klart i dag").has_seen(before + 1)


async def signs(chat: Chat, *gates: str) -> Chat:
    await (await opens(chat)).presses("Visa trösklarna")
    for gate in gates:
        chat.chooses("Vilken tröskel?", gate).fills("Skriv varför", "Det är gjort.")
        await chat.presses("Signera")
    return chat


async def test_it_is_handed_over_when_all_eight_gates_are_signed_and_not_before(ward: Ward) -> None:
    arvid, karin, petra = [await helper(ward, name) for name in ("Arvid", "Karin", "Petra")]
    nora, gun = [await staff_chat(ward, member) for member in ("rp-sak", "itc")]
    sami = await proposes(ward)
    await evaluated(arvid)
    await nora.looks_at("Ett ärende är på nästa steg")
    await signs(arvid, "Behov och nytta beskrivna")
    arvid.sees("7 trösklar är kvar", "Arvid Demoström", "Det är gjort.").does_not_see("Lämna över")
    await signs(nora, "Juridik, informationsklass och dataskydd bedömda")
    await signs(
        karin,
        "Testad i liten skala (pilotenhet) med mätning",
        "Demonstrationsfilm, rutin och superanvändare på plats",
    )
    await signs(petra, "Mottagande förvaltning, resursperson och ersättare utsedda")
    await signs(
        gun,
        "Arkitektur och standard godkänd",
        "Auktorisationsansökan beviljad",
        "Uppföljning och nyttohemtagning planerad",
    )
    gun.sees("Alla trösklar är klara").does_not_see("Lämna över")
    await (await opens(arvid)).presses("Visa trösklarna")
    arvid.chooses("Vem tar emot?", "Område kirurgi och ortopedi").chooses("Resursperson", "Ida Fältsten")
    await arvid.chooses("Ersättare", "Petra Mallström").fills("Skriv varför", "Nu är den er.").presses("Lämna över")
    await petra.looks_at("En idé lämnas över")
    await sami.looks()
    sami.sees("Din idé lämnas över till Område kirurgi och ortopedi", "Resursperson: Ida Fältsten", "Nu är den er.")


async def test_a_signature_is_taken_back_with_a_reason_and_both_stay_in_its_history(ward: Ward) -> None:
    arvid = await helper(ward, "Arvid")
    await proposes(ward)
    await evaluated(arvid)
    await signs(arvid, "Behov och nytta beskrivna")
    arvid.chooses("Vilken tröskel?", "Behov och nytta beskrivna").fills("Skriv varför", "Nyttan är inte räknad.")
    await arvid.presses("Ta tillbaka")
    arvid.sees("8 trösklar är kvar")
    await arvid.presses("Tillbaka till idén")
    arvid.sees("Det är gjort.", "Nyttan är inte räknad.")


async def test_nobody_signs_what_is_not_theirs_to_sign(ward: Ward) -> None:
    arvid, karin = await helper(ward, "Arvid"), await helper(ward, "Karin")
    await proposes(ward)
    await evaluated(arvid)
    ticket = await ward.house.store.tickets.numbered(NUMBER)
    assert ticket is not None
    await karin.presses_verb("idea.sign", ticket=ticket.id, gate="g2-juridik", words="Det ordnar sig.")
    karin.sees("Jag hittar inget ärende")
    await signs(arvid)
    arvid.sees("8 trösklar är kvar")


async def test_who_has_the_same_idea_votes_once_and_may_take_it_back(ward: Ward) -> None:
    await proposes(ward)
    agnes = ward.chat("Agnes")
    await agnes.says(SAME)
    agnes.sees("Någon har haft samma idé", NUMBER).does_not_see("Sami", "Kirurgavdelning 3")
    await agnes.presses("Rösta")
    agnes.sees("Din röst är räknad", "en röst")
    ticket = await ward.house.store.tickets.numbered(NUMBER)
    assert ticket is not None
    await agnes.presses_verb("idea.vote", ticket=ticket.id)
    agnes.sees("en röst")
    await agnes.presses("Ta tillbaka rösten")
    agnes.sees("Din röst är borttagen", "Ingen röst är kvar")


async def by_form(ward: Ward, name: str, title: str, problem: str, helped: str) -> Chat:
    chat = ward.chat(name)
    await chat.says("idé")
    chat.fills("Rubrik", title).fills("Vilket problem löser det?", problem).fills("Vem hjälps?", helped)
    await chat.chooses("Hur ofta uppstår det?", "Varje dag").presses("Skicka idén")
    return chat


async def test_a_button_from_before_another_had_the_idea_shows_theirs_first_too(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says(SAME)
    await proposes(ward)
    await agnes.presses("Skicka idén")
    agnes.sees("Någon har haft samma idé", NUMBER)
    await agnes.presses("Min är en annan")
    agnes.sees(SECOND)


async def test_two_that_only_share_the_form_s_own_words_are_not_the_same(ward: Ward) -> None:
    arvid = await helper(ward, "Arvid")
    await by_form(ward, "Sami", "Rondlista i NOVA", "Ronden skrivs ut på papper.", "Sjuksköterskor och läkare")
    await by_form(ward, "Agnes", "Karta över rondvagnar", "Ingen hittar dem på kvällen.", "Undersköterskor")
    await (await opens(arvid, SECOND)).presses("Mer")
    assert f"Slå ihop med {NUMBER}" not in str(arvid.shown[-1].content)


async def test_nobody_votes_for_their_own(ward: Ward) -> None:
    sami = await proposes(ward)
    await sami.says(SAME)
    sami.does_not_see("Någon har haft samma idé")
    ticket = await ward.house.store.tickets.numbered(NUMBER)
    assert ticket is not None
    await sami.presses_verb("idea.vote", ticket=ticket.id)
    assert await ward.house.store.votes.count(ticket.id) == 0


async def test_of_two_that_are_the_same_one_goes_on_and_both_proposers_hear_how_it_goes(ward: Ward) -> None:
    arvid, sami, agnes, omar = await helper(ward, "Arvid"), await proposes(ward), ward.chat("Agnes"), ward.chat("Omar")
    await agnes.says(SAME)
    await agnes.presses("Min är en annan")
    agnes.sees(SECOND)
    first, second = [await ward.house.store.tickets.numbered(number) for number in (NUMBER, SECOND)]
    assert first is not None
    assert second is not None
    for ticket in (first, second):
        await omar.presses_verb("idea.vote", ticket=ticket.id)
    await opens(arvid, SECOND)
    await arvid.presses("Mer")
    await arvid.chooses("Vem ska ha det, eller frågas?", f"Slå ihop med {NUMBER}").presses("Skicka vidare")
    arvid.sees("Avslutat", f"Hör ihop med {NUMBER}")
    await agnes.looks()
    agnes.sees("Din idé hör ihop med en annan", NUMBER)
    assert await ward.house.store.votes.count(first.id) == 2, "Omar once, and Agnes who had it too"
    await moves_on(await opens(arvid), "Börja bedöma", "Två har sett det.")
    for chat in (sami, agnes):
        await chat.looks()
        chat.sees("Din idé bedöms nu av Arvid Demoström", "Två har sett det.")
    agnes.does_not_see("Visa ärendet")


async def test_two_presses_that_cross_end_one_of_the_two_and_never_both(ward: Ward) -> None:
    await helper(ward, "Arvid")
    await proposes(ward)
    agnes = ward.chat("Agnes")
    await agnes.says(SAME)
    await agnes.presses("Min är en annan")
    one, other = [await ward.house.store.tickets.numbered(number) for number in (NUMBER, SECOND)]
    assert one is not None
    assert other is not None
    arvid, kollegan = Actor(Side.STAFF, "ds"), ward.house.kollegan
    crossed = ((one, other), (other, one))
    merges = [step_with(kollegan, ends.id, Merge(Link(on.id, on.number)), arvid) for ends, on in crossed]
    done = await asyncio.gather(*merges)
    assert sorted(type(outcome).__name__ for outcome in done) == ["Changed", "Denied"]
    now = [await ward.house.store.tickets.numbered(number) for number in (NUMBER, SECOND)]
    assert [ticket.is_open for ticket in now if ticket is not None].count(True) == 1


async def test_a_question_that_is_an_idea_rather_becomes_one_and_the_asker_is_told_once(ward: Ward) -> None:
    maja, agnes = await helper(ward, "Maja"), ward.chat("Agnes")
    await agnes.says("hur vattnar jag blommorna i entrén")
    await agnes.presses("Fråga en IT-konsult")
    await opens(maja)
    await maja.presses("Mer")
    seen = len(agnes.shown)
    await maja.chooses("Vem ska ha det, eller frågas?", "Gör om till en idé").presses("Skicka vidare")
    maja.sees("Löst", f"Ledde till {SECOND}")
    await agnes.looks()
    agnes.sees("Ditt ärende blev en idé", SECOND).has_seen(seen + 1)
    await opens(agnes, SECOND)
    agnes.sees("Arvid Demoström har din idé", f"Kommer från {NUMBER}")
