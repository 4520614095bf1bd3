"""How do I …"""

from tests.conversations.chat import Ward


async def test_a_nurse_asks_and_gets_one_film_with_its_length(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("signera lm utdelning hur")
    agnes.sees("Signera utdelning av läkemedel", "I Utdelningsvyn klickar du", "Spela filmen (69 s)", "Löste det?")
    agnes.does_not_see("Ordinera")
    await agnes.presses("Spela filmen (69 s)")
    assert agnes.opened == ["https://video.regionexempel.example/w/cosmic-lakemedel-utdelning"]
    agnes.has_seen(cards=1)


async def test_the_film_opens_where_the_question_is_answered_and_says_so(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("glömt att signera en utdelning av läkemedel")
    agnes.sees("Signera utdelning av läkemedel", "Börjar vid 0:41.")
    await agnes.presses("Spela filmen (69 s)")
    assert agnes.opened == ["https://video.regionexempel.example/w/cosmic-lakemedel-utdelning?t=41"]


async def test_the_steps_are_folded_until_asked_for(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("skriva in patient vårdplats")
    agnes.sees("Skriva in patient och hantera vårdplats").does_not_see("1.")
    await agnes.presses("Visa stegen")
    agnes.sees("1.")
    await agnes.presses("Visa stegen")
    agnes.does_not_see("1.")


async def test_it_helped(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("hur signerar jag läkemedel")
    await agnes.presses("Ja")
    agnes.sees("Signera utdelning av läkemedel", "Vad bra").does_not_see("Löste det?")


async def test_it_did_not_help_and_a_person_is_offered(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("hur signerar jag läkemedel")
    await agnes.presses("Nej")
    agnes.sees("Tråkigt", "Fråga en IT-konsult")
    await agnes.presses("Fråga en IT-konsult")
    agnes.has_seen(cards=3).sees("Maja Provberg tar hand om din fråga")


async def test_none_of_several_films_is_said_plainly_before_a_person_is_asked(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("fått ny telefon")
    await agnes.presses("Inget av dessa")
    agnes.sees("Jag har ingen film om det", "Fråga en IT-konsult").does_not_see("kö öppnar snart", "Film 1")
    await agnes.presses("Fråga en IT-konsult")
    agnes.sees("Maja Provberg tar hand om din fråga")


async def test_a_button_from_a_card_of_long_ago_says_so(ward: Ward) -> None:
    agnes, omar = ward.chat("Agnes"), ward.chat("Omar", locale="en-GB")
    await agnes.presses_verb("howto.rate", topic="cosmic-erecept")
    agnes.sees("Den knappen är för gammal", "Skriv frågan igen.")
    await omar.presses_verb("howto.show", question="no topic")
    omar.sees("That button is too old")


async def test_it_did_not_help_and_what_lies_next_to_it_does(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("fått ny telefon")
    await agnes.presses("Film 1 (56 s)")
    await agnes.presses("Nej")
    agnes.sees("Ta i bruk tjänstemobil och företagsportal", "Eller menade du")
    other = next(title for title in agnes.shown[-1].titles() if title.startswith("Film 1 ("))
    await agnes.presses(other)
    agnes.sees("Löste det?").does_not_see("Ta i bruk tjänstemobil och företagsportal")


async def test_nothing_in_the_catalogue_is_said_plainly(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("hur vattnar jag blommorna i entrén")
    agnes.sees("Jag har ingen film om det", "Fråga en IT-konsult").does_not_see("Spela filmen")


async def test_a_locum_asks_in_english_and_hears_that_the_film_is_swedish(ward: Ward) -> None:
    omar = ward.chat("Omar", locale="en-GB")
    await omar.says("acknowledge lab results")
    omar.sees("Acknowledge lab and radiology results", "Play film (64 s)", "Film in Swedish")
    omar.does_not_see("Löste det?")


async def test_a_nurse_sees_only_the_note_of_what_prescribers_do(ward: Ward) -> None:
    agnes, omar = ward.chat("Agnes"), ward.chat("Omar")
    await agnes.says("hur förnyar jag ett recept")
    agnes.sees("Skriva, förnya och skicka om e-recept", "Kräver förskrivarbehörighet")
    agnes.does_not_see("Spela filmen", "Visa stegen")
    await omar.says("hur förnyar jag ett recept")
    omar.sees("Write, renew and resend an e-prescription", "Play film (72 s)")


async def test_a_manager_who_is_also_a_nurse_may_do_what_managers_may(ward: Ward) -> None:
    bodil, agnes = ward.chat("Bodil"), ward.chat("Agnes")
    await bodil.says("lägga till eller ta bort medarbetare i 1177")
    bodil.sees("Lägga till eller ta bort medarbetare i 1177", "Spela filmen (55 s)")
    await agnes.says("lägga till eller ta bort medarbetare i 1177")
    agnes.sees("Görs av enhetens lokala administratör").does_not_see("Spela filmen")


async def test_several_come_close_and_the_person_chooses(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("etiketter")
    agnes.sees("Vilken menar du?", "Inget av dessa")


async def test_a_text_that_was_long_ago_read_through_says_so(ward: Ward) -> None:
    britt = ward.chat("Britt")
    await britt.says("skriva ut diktat")
    britt.sees("Diktera och skriva ut diktat", "14 oktober 2025")


async def test_an_old_client_presses_by_message(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("hur signerar jag läkemedel")
    await agnes.presses_in_an_old_client("Ja")
    agnes.has_seen(cards=2).sees("Vad bra")


async def test_the_same_message_sent_twice_is_answered_once(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    again = {"id": "1763878800000"}
    await agnes.says("hur signerar jag läkemedel", **again)
    await agnes.says("hur signerar jag läkemedel", **again)
    agnes.has_seen(cards=1)


async def test_an_edited_question_is_a_new_question(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("kaffeautomaten xyzzy", id="17")
    edited = {"type": "messageUpdate", "id": "17", "text": "hur signerar jag läkemedel"}
    await agnes.sends(edited | {"channelData": {"eventType": "editMessage", "tenant": {"id": "t"}}})
    agnes.has_seen(cards=2).sees("Signera utdelning av läkemedel")


async def test_the_second_of_two_questions_waits_behind_a_button(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("hur signerar jag läkemedel och hur byter jag lösenord till datorn")
    agnes.has_seen(cards=2).sees("byter jag lösenord")
    assert "Signera utdelning av läkemedel" in agnes.shown[0].text()
    await agnes.presses(agnes.shown[-1].titles()[0])
    agnes.sees("Byta eller återställa lösenord till datorn", "Löste det?")


async def test_one_word_that_names_a_topic_gets_the_one_film_about_it(ward: Ward) -> None:
    britt = ward.chat("Britt")
    await britt.says("diktat")
    britt.sees("Diktera och skriva ut diktat", "Löste det?")
    await britt.says("tolk")
    britt.sees("Jag har ingen film om det")
