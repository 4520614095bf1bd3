"""One's day, asked for and pressed."""

from datetime import UTC, datetime

from bot.store.items import Deed
from tests.conversations.chat import Ward
from tests.conversations.conftest import MORNING, Clock

QUESTION = "hur vattnar jag blommorna i entrén"
CUTOVER = datetime(2026, 12, 7, 5, 31, tzinfo=UTC)


async def test_agnes_asks_for_her_day(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("idag")
    agnes.sees("Din dag, mån 23/11", "Viktigt: Byte av ärendehantering fredag 4 december", "Spela filmen (62 s)")
    agnes.sees("För dig som är sjuksköterska på Hälso- och sjukvårdsförvaltningen.", "Visa fler (5)")
    agnes.sees("COSMIC läsläge under servicefönster", "sön 29/11 01.00–04.00", "APT avdelning 5", "3 olästa")
    agnes.does_not_see("NOVA startar", "Nya personlarm", "Attestera före årsbrytet", "Serviceportalen")


async def test_her_links_are_a_press_away(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("idag")
    agnes.does_not_see("COSMIC ›")
    await agnes.presses("Länkar")
    await agnes.presses("COSMIC")
    assert agnes.opened == ["https://cosmic.regionexempel.example"]


async def test_what_she_asks_for_by_name_is_shown_whole(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("mina länkar")
    agnes.sees("Länkar", "COSMIC", "Lärportalen", "Felanmäl medicinteknik").does_not_see("Bilder (Sectra)")
    await agnes.says("kalender")
    agnes.sees("Kalender", "APT avdelning 5", "tors 26/11 14.00–16.00")


async def test_a_wish_among_other_words_names_its_section_too(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("har vi apt den här veckan")
    agnes.sees("Kalender", "APT avdelning 5")


async def test_one_item_is_opened_read_and_does_not_come_back(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("idag")
    await agnes.presses("Labsvar försenade i söndags kväll")
    agnes.sees("Kontrollera att allt är vidimerat", "Spela filmen (64 s)")
    await agnes.presses("Läst")
    agnes.sees("En nyhet är läst", "Mobilt SITHS ersätter").does_not_see("Labsvar försenade")
    await agnes.says("idag")
    agnes.does_not_see("Labsvar försenade", "En nyhet är läst")
    counts = await ward.house.store.items.counts(datetime(2026, 11, 23, tzinfo=UTC).date())
    assert counts == {("n-labfel", Deed.OPENED): 1, ("n-labfel", Deed.READ): 1}


async def test_all_that_is_shown_is_read_at_one_press_and_undone(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("idag")
    await agnes.presses("Markera läst")
    agnes.sees("3 nyheter är lästa", "Mobilt SITHS").does_not_see("Byte av ärendehantering")
    await agnes.presses("Ångra")
    agnes.sees("som förut", "Byte av ärendehantering").does_not_see("Mobilt SITHS ersätter")


async def test_what_must_be_known_is_read_never_put_away(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("idag")
    await agnes.presses("Byte av ärendehantering fredag 4 december")
    agnes.does_not_see("Inte relevant")
    await agnes.presses_verb("morning.not-relevant", item="n-1177-byte")
    agnes.sees("Det gäller inte längre")


async def test_what_is_not_relevant_does_not_come_back(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("idag")
    await agnes.presses("Våg 3 av mejlflytten pågår")
    await agnes.presses("Inte relevant")
    agnes.sees("Den kommer inte igen", "Mejlflytten – en adress per medarbetare").does_not_see("Våg 3 av mejlflytten")


async def test_show_more_shows_all(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("idag")
    await agnes.presses("Visa fler (5)")
    agnes.sees("Idé blev verklighet", "Boka en kvart")
    await agnes.presses("Tillbaka")
    agnes.sees("Din dag")


async def test_a_button_for_what_is_somebody_elses_opens_nothing(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.presses_verb("morning.open", section="news", item="n-raindance-arsbryt")
    agnes.sees("Det gäller inte längre")
    await agnes.presses_verb("morning.read", items="n-raindance-arsbryt")
    agnes.sees("Det gäller inte längre")


async def test_the_morning_after_a_change(ward: Ward, clock: Clock) -> None:
    clock.now = CUTOVER
    agnes, vera = ward.chat("Agnes"), ward.chat("Vera")
    await agnes.says("idag")
    agnes.sees("Nytt personalverktyg för 1177-ärenden", "Gör så här först:", "Bilagor större än 10 MB")
    agnes.sees("Spela filmen (86 s)").does_not_see("Avisering på sms")
    await vera.says("idag")
    vera.does_not_see("Gör så här först:")


async def test_one_rollout_says_what_happens_where(ward: Ward) -> None:
    sami = ward.chat("Sami")
    await sami.says("idag")
    sami.sees("Gäller Kirurgavdelning 3, Medicinavdelning 7.")
    await sami.presses("Mejlflytten – en adress per medarbetare")
    sami.sees("Våg 3 pågår till fre 27/11.", "Gäller Medicinavdelning 7.", "Läs mer på sidan")


async def test_what_is_down_says_whom_to_call(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("idag")
    await agnes.presses("COSMIC läsläge under servicefönster")
    agnes.sees("sön 29/11 01.00–04.00", "Dokumentera på reservblankett", "0980-31 92 11", "Spela filmen (88 s)")


async def test_a_manager_sees_how_their_unit_stands(ward: Ward) -> None:
    vera = ward.chat("Vera")
    await vera.says(QUESTION)
    await vera.presses("Fråga en IT-konsult")
    await vera.says("idag")
    vera.sees("Din enhet", "Norrby hälsocentral: 1 öppet ärende.", "Dina ärenden", QUESTION)


async def test_a_consultants_day_begins_with_the_queue(ward: Ward) -> None:
    agnes, maja = ward.chat("Agnes"), ward.chat("Maja")
    await agnes.says(QUESTION)
    await agnes.presses("Fråga en IT-konsult")
    await maja.says("idag")
    maja.sees("Din kö", QUESTION, "Medicinavdelning 5")
    await maja.presses(QUESTION)
    maja.sees("Svara och lös")


async def test_in_a_channel_nobodys_day_is_shown(ward: Ward) -> None:
    channel = ward.channel("avd5", "Agnes")
    await channel.mentions("visa mitt morgonkort")
    channel.does_not_see("Byte av ärendehantering")


async def test_a_guest_is_refused(ward: Ward) -> None:
    gaby = ward.chat("Gaby")
    await gaby.says("idag")
    gaby.sees("bara för regionens egen personal").does_not_see("Nyheter")


async def test_a_time_is_kept_and_said_back(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("skicka 05.45")
    agnes.sees("Sparat", "Nästa kort kommer tis 24/11 kl. 05.45.")
    agnes_now = await ward.house.store.people.find(agnes.person.id)
    assert agnes_now is not None
    assert agnes_now.preferences.send_at is not None


async def test_a_time_in_the_quiet_hours_is_refused(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("skicka 03.15")
    agnes.sees("Jag skickar bara mellan 05.30 och 21.30.", "Nästa kort kommer mån 23/11 kl. 06.30.")


async def test_stop_just_works_and_begins_again(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("sluta skicka")
    agnes.sees("Sparat", "Jag skickar inget.")
    await agnes.presses("Börja skicka")
    agnes.sees("Nästa kort kommer mån 23/11 kl. 06.30.")


async def test_a_pause_and_its_end(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("pausa till 7 januari")
    agnes.sees("Nästa kort kommer tors 7/1 kl. 06.30.")


async def test_only_weekdays(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("skicka varje dag")
    agnes.sees("Sparat")
    await agnes.says("bara vardagar")
    agnes.sees("Nästa kort kommer mån 23/11 kl. 06.30.")


async def test_a_night_shift_is_proposed_and_saved(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("jobbar natt hela veckan")
    agnes.sees("Spara, så kommer kortet 20.30.")
    await agnes.presses("Spara")
    agnes.sees("Nästa kort kommer mån 23/11 kl. 20.30.")


async def test_what_is_chosen_on_the_card_holds(ward: Ward) -> None:
    omar = ward.chat("Omar")
    await omar.says("settings")
    omar.sees("Your card: time and content", "The next card comes Mon 23 Nov at 13:15.")
    await omar.chooses("Your shift", "Night 20:30").chooses("Days", "Weekends").presses("Save")
    omar.sees("Saved", "The next card comes Sat 28 Nov at 20:30.")


async def test_a_topic_that_is_not_wanted_is_left_out(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("inställningar")
    await agnes.presses("Välj innehåll")
    agnes.shown[-1].filled["topics"] = "news,links"
    await agnes.presses("Spara")
    await agnes.says("idag")
    agnes.sees("Nyheter", "Länkar").does_not_see("Kalender", "Planerade avbrott", "Dagens film")


async def test_what_is_kept_is_another_question(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("vad har du sparat om mig")
    agnes.does_not_see("Ditt kort: tid och innehåll")
    assert ward.house.kollegan.clock() == MORNING
