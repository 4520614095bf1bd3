"""When something new comes to where one works: which wave, from when to when, and what holds until then."""

from datetime import UTC, datetime

import pytest

from tests.conversations.chat import Ward
from tests.conversations.conftest import Clock


async def test_each_of_two_units_has_its_own_date(ward: Ward) -> None:
    sami = ward.chat("Sami")
    await sami.says("när får trean nova")
    sami.sees("NOVA – mobil dokumentation på vårdavdelning", "Införandet pågår i regionen.")
    sami.sees("Kirurgavdelning 3: startar 1 februari 2027 (våg 2), klart 26 februari 2027.")
    sami.sees("Medicinavdelning 7: startar 30 november 2026 (våg 1), klart 18 december 2026.")
    sami.sees("Ej för er enhet", "Pilot medicinavdelning 5: klart sedan 30 september 2026 (pilot).")


async def test_while_it_runs_it_says_until_when(ward: Ward, clock: Clock) -> None:
    clock.now = datetime(2026, 12, 1, 9, tzinfo=UTC)
    yusuf = ward.chat("Yusuf")
    await yusuf.says("är det vi på sjuan som börjar med nova först eller iva")
    yusuf.sees("Medicinavdelning 7: pågår till 18 december 2026 (våg 1).")


async def test_where_it_was_piloted_it_is_done_and_others_dates_are_not_theirs(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("när kommer nova till oss")
    agnes.sees("Medicinavdelning 5: klart sedan 30 september 2026 (pilot).")
    agnes.sees("Ej för er enhet", "Medicin: startar 30 november 2026 (våg 1)")
    await agnes.presses("Visa hur du gör (73 s)")
    agnes.sees("Spela filmen (73 s)")


async def test_a_unit_in_no_wave_is_told_so(ward: Ward) -> None:
    vera = ward.chat("Vera")
    await vera.says("när får vi nova")
    vera.sees("Norrby hälsocentral är inte med i någon våg än.", "Ej för er enhet", "Kirurgi: startar 1 februari 2027")


async def test_until_the_date_the_old_tool_holds_and_what_to_do_first_is_said(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("när byter vi till nya 1177-verktyget")
    agnes.sees("Medicinavdelning 5: startar 4 december 2026 (våg 1), klart 7 december 2026.")
    agnes.sees("Sedan hos er: Efterregistrering och stöd: startar 7 december 2026 (våg 2)")
    agnes.sees("Gäller er från 7 december; till dess: Gamla ärendehanteringen.")
    agnes.sees("Gör så här först, den 7 december:", "Logga in på personal.1177")


async def test_who_asks_when_the_old_one_closes_is_told_and_gets_the_film_about_it(ward: Ward) -> None:
    britt = ward.chat("Britt")
    await britt.says("när stänger det gamla 1177")
    britt.sees("avslutas i gamla verktyget senast 20 december")
    await britt.presses("Visa hur du gör (62 s)")
    britt.sees("Hitta gamla ärenden under bytet av personalverktyg")


async def test_the_pilot_has_the_new_tool_already_and_no_first_day(ward: Ward) -> None:
    vera = ward.chat("Vera")
    await vera.says("när byter vi till nya 1177-verktyget")
    vera.sees("Norrby hälsocentral: klart sedan 20 november 2026 (pilot).", "avslutas i gamla verktyget")
    vera.does_not_see("Gäller er från", "Gör så här först", "Sedan hos er")


async def test_what_is_for_other_roles_says_so_and_nothing_of_what_to_do(ward: Ward) -> None:
    niklas = ward.chat("Niklas")
    await niklas.says("när byter vi till nya 1177-verktyget")
    niklas.sees("Det gäller andra roller än din.").does_not_see("Gör så här först", "Gäller er från")


async def test_without_waves_it_says_what_is_planned_and_what_is_not_decided(ward: Ward) -> None:
    vera = ward.chat("Vera")
    await vera.says("hur ligger akutrummet till, finns det nåt datum")
    vera.sees(
        "Piloten är planerad till 1 juni 2027. När det kommer till alla är inte bestämt.", "Just nu utreds behovet."
    )
    vera.sees("Öppna sidan").does_not_see("Ej för er enhet", "Visa hur du gör")


@pytest.mark.parametrize(
    "asked", ["vilka införanden berör norrby före jul", "vilka nya system är på väg till hälsocentralen i vinter"]
)
async def test_where_none_is_named_four_at_most_come_soonest_first(ward: Ward, asked: str) -> None:
    vera = ward.chat("Vera")
    await vera.says(asked)
    vera.sees("På gång hos er", "Norrby hälsocentral: startar 18 januari 2027 (våg 2), klart 26 februari 2027.")
    vera.sees("3 till finns i översikten.", "Menar du något annat?", "Öppna sidan")
    told = vera.shown[-1].text()
    places = [told.index(name) for name in ("Mobilt SITHS", "COSMIC-uppgradering", "Nya larm", "Digitala kallelser")]
    assert places == sorted(places)


async def test_in_english_it_is_the_same(ward: Ward) -> None:
    omar = ward.chat("Omar", locale="en-GB")
    await omar.says("when does skype disappear")
    omar.sees("runs until 18 December 2026 (wave 2).", "Book new meetings in Teams.", "Not for your unit")


@pytest.mark.parametrize(
    ("asked", "stop"),
    [("stängs heroma nåt i veckan", "Heroma stängt."), ("är journalen avstängd nån natt i helgen", "COSMIC läsläge")],
)
async def test_what_is_closed_for_a_time_is_no_rollout(ward: Ward, asked: str, stop: str) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says(asked)
    agnes.sees("Planerade avbrott", stop).does_not_see("våg")


async def test_mail_is_the_mailboxes_move_and_not_skype(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("när flyttas vår mejl")
    agnes.sees("Mejlflytten", "Medicinavdelning 5: pågår till 27 november 2026 (våg 3).").does_not_see("Skype")


async def test_where_others_read_the_waves_are_told_and_nothing_of_ones_own(ward: Ward) -> None:
    channel = ward.channel("avdelning5", "Agnes")
    await channel.mentions("när kommer nova till oss")
    channel.sees("Så kommer det till enheterna", "Medicin: startar 30 november 2026 (våg 1)", "Visa hur du gör (73 s)")
    channel.does_not_see("Ej för er enhet", "Medicinavdelning 5:")
    await channel.mentions("vilka nya system är på väg till femman i vinter")
    channel.sees("På gång i regionen").does_not_see("hos er")
