"""A form for each kind of ticket: reached by a button or by its name, checked kindly, and sent once."""

from bot.store.traces import HeldBack
from tests.conversations.chat import Chat, Ward
from tests.conversations.conftest import MORNING

NUMBER = "IT-2026-00873"


async def fault(ward: Ward) -> Chat:
    agnes = ward.chat("Agnes")
    await agnes.says("skrivaren på expeditionen är trasig")
    await agnes.presses("Formulär")
    return agnes


async def test_a_form_stands_beside_the_button_with_what_was_written(ward: Ward) -> None:
    agnes = await fault(ward)
    agnes.sees("Felanmälan", "Vad händer?", "Hur många drabbas?", "Bråttom? Ring 0980-31 92 11.")
    assert agnes.shown[-1].inputs()["field.vad_hander"] == "skrivaren på expeditionen är trasig"


async def test_what_is_missing_is_named_and_nothing_is_lost(ward: Ward) -> None:
    agnes = await fault(ward)
    agnes.chooses("Hur många drabbas?", "Flera av oss").fills("Var eller vilken dator? (frivilligt)", "rum 4")
    await agnes.presses("Skicka felanmälan")
    agnes.sees("Titta på det här igen:", "Sedan när?").does_not_see(NUMBER)
    held = agnes.shown[-1].inputs()
    assert held["field.plats_eller_dator"] == "rum 4"
    assert held["field.hur_manga"] == "flera"
    agnes.chooses("Sedan när?", "I dag").chooses("Hindrar det vården av patient just nu?", "Nej")
    await agnes.presses("Skicka felanmälan")
    agnes.sees(NUMBER, "skrivaren på expeditionen är trasig", "Sedan när? I dag", "Hur många drabbas? Flera av oss")


async def test_a_form_sent_twice_is_one_ticket(ward: Ward) -> None:
    agnes = await fault(ward)
    agnes.chooses("Hur många drabbas?", "Bara jag").chooses("Sedan när?", "Nyss")
    agnes.chooses("Hindrar det vården av patient just nu?", "Nej")
    form = agnes.shown[-1]
    await agnes.presses("Skicka felanmälan")
    agnes.sees(NUMBER)
    agnes.shown.append(form)
    await agnes.presses("Skicka felanmälan")
    agnes.sees("Du har redan ett ärende om det: " + NUMBER)


async def test_where_the_form_says_that_care_is_stopped_the_number_stands_first(ward: Ward) -> None:
    agnes = await fault(ward)
    agnes.chooses("Hur många drabbas?", "Bara jag").chooses("Sedan när?", "Nyss")
    await agnes.chooses("Hindrar det vården av patient just nu?", "Ja").presses("Skicka felanmälan")
    agnes.sees("Ring 0980-31 92 11 nu", NUMBER)


async def test_a_request_is_called_by_its_name_and_goes_where_its_kind_goes(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("beställa")
    agnes.sees("Beställning", "Vad gäller det?")
    agnes.chooses("Vad gäller det?", "Utrustning").fills("Beskriv vad du behöver", "En skärm till expeditionen")
    await agnes.fills("När behövs det? (frivilligt)", "2026-12-01").presses("Skicka beställningen")
    agnes.sees("Maja Provberg tar hand om din beställning", "Vad gäller det? Utrustning", "En skärm till expeditionen")


async def test_an_application_has_its_own_form(ward: Ward) -> None:
    vera = ward.chat("Vera")
    await vera.says("ansökan")
    vera.sees("Ansökan om ny IT-lösning", "Lösningens namn")
    vera.fills("Lösningens namn", "Sårkoll").fills("Vad ska den användas till?", "Följa sår med bild")
    vera.fills("Vilka ska använda den?", "Distriktssköterskor").chooses("Hanterar den patientuppgifter?", "Ja")
    vera.fills("Leverantör", "Exempelbolaget").fills("Kontaktperson", "Verksamhetschefen")
    await vera.presses("Skicka ansökan")
    vera.sees(NUMBER, "Sårkoll", "Hanterar den patientuppgifter? Ja")


async def test_an_idea_and_a_fault_report_are_called_by_their_names_in_english_too(ward: Ward) -> None:
    omar = ward.chat("Omar")
    await omar.says("report a fault")
    omar.sees("Fault report", "What happens?")
    await omar.says("idea")
    omar.sees("Idea", "What problem does it solve?")


async def test_every_field_passes_the_screen_and_the_form_stays(ward: Ward) -> None:
    agnes = await fault(ward)
    agnes.fills("Vad har du provat? (frivilligt)", "19121212-1212 loggades ut")
    form = agnes.shown[-1]
    await agnes.presses("Skicka felanmälan")
    agnes.sees("Det du skrev sparades inte").does_not_see("1212")
    assert agnes.heard
    agnes.shown.append(form)
    agnes.chooses("Hur många drabbas?", "Bara jag").chooses("Sedan när?", "Nyss")
    agnes.chooses("Hindrar det vården av patient just nu?", "Nej").fills("Vad har du provat? (frivilligt)", "starta om")
    await agnes.presses("Skicka felanmälan")
    agnes.sees(NUMBER).does_not_see("1212")


async def test_what_seems_to_tell_of_a_patient_is_to_be_mended_on_the_card(ward: Ward) -> None:
    agnes = await fault(ward)
    agnes.fills("Vad har du provat? (frivilligt)", "patienten Anna Testsson fick vänta")
    await agnes.presses("Skicka felanmälan")
    agnes.sees("Något på kortet bör bort", "Ändra det på kortet").does_not_see("Testsson", "svara på resten")


async def test_a_form_of_a_kind_that_there_is_not_is_too_old(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.presses_verb("form.send", kind="poem", nonce="1")
    agnes.sees("Den knappen är för gammal")


async def test_a_number_parted_between_two_fields_is_kept_by_none_of_them(ward: Ward) -> None:
    agnes = await fault(ward)
    agnes.fills("Vad har du provat? (frivilligt)", "121212").fills("Var eller vilken dator? (frivilligt)", "1212")
    form = agnes.shown[-1]
    await agnes.presses("Skicka felanmälan")
    agnes.sees("Det du skrev sparades inte", "Ändra det på kortet").does_not_see("1212", NUMBER)
    agnes.shown.append(form)
    await ward.house.store.traces.flush()
    assert await ward.house.store.traces.counted(MORNING) == [HeldBack("personnummer", "block", 1, 1)]


async def test_nor_is_one_that_stands_beside_other_numbers(ward: Ward) -> None:
    agnes = await fault(ward)
    agnes.fills("Var eller vilken dator? (frivilligt)", "1212").fills("Vad händer?", "skrivaren på rum 7 efter 121212")
    agnes.chooses("Hur många drabbas?", "Bara jag").chooses("Sedan när?", "Nyss")
    await agnes.chooses("Hindrar det vården av patient just nu?", "Nej").presses("Skicka felanmälan")
    agnes.sees("Det du skrev sparades inte").does_not_see("1212", NUMBER)
