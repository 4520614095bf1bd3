"""Messages that no film answers: where they go, and what cannot wait."""

from datetime import UTC, datetime, timedelta

from tests.conversations.chat import Ward
from tests.conversations.conftest import Clock


async def test_when_care_is_at_stake_the_number_comes_first(ward: Ward) -> None:
    omar = ward.chat("Omar")
    await omar.says("akutliggaren har fryst hos alla")
    omar.sees("Call 0980-31 92 11 now").does_not_see("Play film")


async def test_the_number_is_that_of_whoever_answers_at_this_hour(ward: Ward, clock: Clock) -> None:
    omar = ward.chat("Omar")
    for moment, number in (
        (datetime(2026, 12, 23, 9, tzinfo=UTC), "0980-31 92 10"),
        (datetime(2026, 12, 25, 9, tzinfo=UTC), "0980-31 92 11"),
    ):
        clock.now = moment
        await omar.says("akutliggaren har fryst hos alla")
        omar.sees(f"Call {number} now")


async def test_an_incident_that_may_be_worse_is_asked_about_once(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("nova loggar ut mig hela tiden")
    agnes.sees("Hindrar det vården av patient just nu?")
    await agnes.presses("Ja")
    agnes.sees("Ring 0980-31 92 11 nu")


async def test_care_goes_on_and_the_service_desk_is_named(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("nova loggar ut mig hela tiden")
    await agnes.presses("Nej")
    agnes.sees("tar hand om din felanmälan", "0980-31 92 11")


async def test_a_medical_question_gets_no_answer(ward: Ward) -> None:
    omar = ward.chat("Omar")
    await omar.says("vilken dos cefotaxim vid sepsis")
    omar.sees("I cannot answer that", "medical questions").does_not_see("Play film")


async def test_an_idea_is_thanked_for(ward: Ward) -> None:
    yusuf = ward.chat("Yusuf")
    await yusuf.says("tänk om sökaren kunde läsa upp rumsnumret")
    yusuf.sees("Tack för idén", "Skicka idén").does_not_see("Spela filmen")


async def test_a_person_is_asked_for_and_a_number_given(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("kan jag få prata med en riktig människa")
    agnes.sees("Så når du en människa", "0980-31 92 11", "Maja Provberg får den.")
    await agnes.presses("Fråga en IT-konsult")
    agnes.sees("Maja Provberg tar hand om din fråga", "Vill du prata med någon nu? Ring 0980-31 92 11.")


async def test_a_second_wish_is_offered_as_a_button(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("hur signerar jag läkemedel. skicka morgonkortet kl 7 i stället")
    agnes.has_seen(2).sees("Du tog upp en sak till", "skicka morgonkortet kl 7 i stället")
    await agnes.presses("Svara på det")
    agnes.sees("Sparat", "kl. 07.00")


async def test_a_fault_is_a_press_away_from_a_ticket_with_what_is_known_filled_in(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("skrivaren på expeditionen är trasig")
    agnes.sees("Det låter som ett fel", "skrivaren på expeditionen är trasig", "Medicinavdelning 5")
    agnes.sees("Den hamnar i kön ”Incident”.")
    await agnes.presses("Skicka felanmälan")
    agnes.sees("IT-2026-00873", "Din felanmälan ligger i kön")


async def test_a_request_is_a_press_away_from_the_unit_s_consultant(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("vi behöver en ny skärm till expeditionen")
    agnes.sees("Det ordnar en IT-konsult", "Maja Provberg får den.")
    await agnes.presses("Skicka beställningen")
    agnes.sees("Maja Provberg tar hand om din beställning")


async def test_known_trouble_is_told_before_anything_is_sent(ward: Ward, clock: Clock) -> None:
    clock.now += timedelta(hours=2)
    sami = ward.chat("Sami")
    await sami.says("utskriften på kirurgen hänger sig")
    sami.sees("Vi vet om det här", "Utskrift från hus 12 är långsam", "Använd skrivare på plan 4.")
    await sami.presses("Det är något annat")
    sami.sees("IT-2026-00873", "Din felanmälan")


async def test_my_tickets_are_shown_when_i_ask_how_it_goes(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("skrivaren på expeditionen är trasig")
    await agnes.presses("Skicka felanmälan")
    await agnes.says("hur går det med mitt ärende")
    agnes.sees("Ditt ärende", "skrivaren på expeditionen är trasig", "IT-2026-00873")
    await agnes.presses("Öppna")
    agnes.sees("Ligger i kön ”Incident”")


async def test_a_ticket_s_number_opens_it(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("skrivaren på expeditionen är trasig")
    await agnes.presses("Skicka felanmälan")
    await agnes.says("har någon tagit it-2026-00873?")
    agnes.sees("Ligger i kön ”Incident”", "skrivaren på expeditionen är trasig")


async def test_where_others_read_nothing_is_sent_and_the_own_chat_is_named(ward: Ward) -> None:
    channel = ward.channel("avdelning5", "Agnes")
    await channel.mentions("skrivaren på expeditionen är trasig")
    channel.sees("Skriv det till mig i vår egen chatt").does_not_see("Skicka felanmälan")


async def test_danger_goes_before_the_number_of_a_ticket(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("IT-2026-00871 akutliggaren har fryst hos alla, patienter drabbas")
    agnes.sees("Ring 0980-31 92 11 nu").does_not_see("Jag hittar inget ärende")


async def test_what_has_become_worse_since_goes_before_the_number_of_a_ticket(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("IT-2026-00871 nu har det blivit värre, hela avdelningen kommer inte in i cosmic")
    assert "Ring 0980-31 92 11 nu" in agnes.shown[0].text()


async def test_what_is_asked_beside_the_number_of_a_ticket_is_offered(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("skrivaren på expeditionen är trasig")
    await agnes.presses("Skicka felanmälan")
    await agnes.says("vad händer med IT-2026-00873? hur signerar jag läkemedel")
    assert "IT-2026-00873" in agnes.shown[-2].text()
    agnes.sees("Du tog upp en sak till", "hur signerar jag läkemedel")


async def test_danger_goes_before_the_question_beside_it(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("hej! cosmic är nere för alla, hur gör man reservrutinen")
    assert "Ring 0980-31 92 11 nu" in agnes.shown[0].text()
    agnes.has_seen(3).sees("Du tog upp en sak till", "hur gör man reservrutinen")


async def test_a_typed_yes_is_told_to_press_the_button(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("nova loggar ut mig hela tiden")
    await agnes.says("ja det gör det")
    agnes.sees("Tryck på en knapp i kortet ovanför", "Ring 0980-31 92 11").does_not_see("Spela filmen")


async def test_a_sigh_a_number_or_a_name_gets_no_film(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    for said in ("2", "yes", "nope", "fan", "dum bot", "12 12"):
        await agnes.says(said)
        agnes.does_not_see("Spela filmen")


async def test_help_says_what_can_be_asked(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("meny")
    agnes.sees("Vad vill du ha hjälp med?", "Prova att fråga")


async def test_a_nurse_who_certifies_a_patient_gets_no_film_of_something_else(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("sjukskriva patient")
    agnes.does_not_see("videobesök")


async def test_in_a_channel_the_question_about_care_is_answered(ward: Ward) -> None:
    channel = ward.channel("avdelning5", "Agnes")
    await channel.mentions("nova loggar ut mig hela tiden")
    await channel.presses("Ja")
    channel.sees("Ring 0980-31 92 11 nu")
