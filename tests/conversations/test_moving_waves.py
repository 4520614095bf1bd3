"""Karin moves a wave: who is told is said before, each of them is told once, and for ten minutes it can be undone."""

from datetime import UTC, datetime, timedelta

from tests.conversations.chat import Chat, Ward
from tests.conversations.conftest import Clock
from tests.conversations.test_putting_right import brought

NOVA, MAIL = "NOVA – mobil dokumentation på vårdavdelning", "Mejlflytten – en adress per medarbetare"
TUESDAY = datetime(2026, 11, 24, 5, 30, tzinfo=UTC)


async def moved(ward: Ward) -> Chat:
    karin = ward.chat("Karin")
    await karin.says("vi flyttar våg 2 nova två veckor")
    karin.sees("Flytta våg 2?", NOVA, "Var: 1 februari 2027 – 26 februari 2027")
    karin.sees("Blir: 15 februari 2027 – 12 mars 2027")
    karin.sees("Centraloperation, Kirurgavdelning 3 får veta det i nästa morgonkort: 1 person.")
    await karin.presses("Flytta vågen")
    return karin


async def test_she_sees_the_days_and_the_units_before_and_after(ward: Ward) -> None:
    karin = await moved(ward)
    karin.sees("Våg 2 är flyttad", "Blir: 15 februari 2027 – 12 mars 2027", "Gäller från mån 23/11 06.35.", "Ångra")


async def test_the_tools_start_moves_along_and_is_said(ward: Ward, clock: Clock) -> None:
    karin, britt = ward.chat("Karin"), ward.chat("Britt")
    await karin.says("uppdatera våg 4 mejlflytten till 18 jan")
    karin.sees("Blir: 18 januari 2027 – 5 februari 2027", ": 2 personer.")
    karin.sees("Kirurgavdelning 3", "Kvinnokliniken", "Ortopedmottagningen", "Ögonmottagningen", "Öron-näsa-hals")
    karin.sees("Det nya verktyget börjar gälla samma dag för Område kirurgi och ortopedi.")
    await karin.presses("Flytta vågen")
    clock.now += timedelta(minutes=10)
    await britt.presses_verb("howto.show", topic="outlook-migrering", question="min nya mejl")
    britt.sees("18 januari")


async def test_those_concerned_are_told_once_in_their_next_digest(ward: Ward, clock: Clock) -> None:
    sami, agnes = ward.chat("Sami"), ward.chat("Agnes")
    await sami.installs()
    await agnes.installs()
    await ward.house.store.references.close()
    await moved(ward)
    clock.now += timedelta(minutes=15)
    await ward.house.mornings.plan()
    await brought(ward, clock, TUESDAY)
    await sami.looks_at("Din dag")
    sami.sees(f"Flyttat: {NOVA}", "Våg 2 startar mån 15/2.", "Gäller Kirurgavdelning 3.")
    await sami.presses(NOVA)
    sami.sees("Våg 2 startar mån 15/2.")
    await agnes.looks_at("Din dag")
    agnes.does_not_see("Flyttat")
    await sami.says("idag")
    sami.does_not_see("Flyttat")


async def test_moved_twice_before_the_digest_it_is_one_line_with_the_last_date(ward: Ward, clock: Clock) -> None:
    karin, sami = await moved(ward), ward.chat("Sami")
    await karin.says("flytta våg 2 nova till 2027-03-01")
    karin.sees("Var: 15 februari 2027 – 12 mars 2027", "Blir: 1 mars 2027 – 26 mars 2027")
    await karin.presses("Flytta vågen")
    clock.now += timedelta(minutes=10)
    await sami.says("idag")
    sami.sees("Våg 2 startar mån 1/3.").does_not_see("15/2")


async def test_undone_within_ten_minutes_nobody_is_told(ward: Ward, clock: Clock) -> None:
    karin, sami = await moved(ward), ward.chat("Sami")
    clock.now += timedelta(minutes=9)
    await karin.presses("Ångra")
    karin.sees("Ångrat", "Ingen har fått veta något.")
    clock.now += timedelta(minutes=5)
    await sami.says("idag")
    sami.does_not_see("Flyttat")
    await karin.says("flytta våg 2 nova en vecka")
    karin.sees("Var: 1 februari 2027 – 26 februari 2027", "Blir: 8 februari 2027")


async def test_pressed_twice_it_is_moved_once(ward: Ward) -> None:
    karin = ward.chat("Karin")
    await karin.says("flytta våg 2 nova två veckor")
    asked = karin.shown[-1]
    await karin.presses("Flytta vågen")
    karin.shown.append(asked)
    await karin.presses("Flytta vågen")
    karin.sees("Våg 2 är flyttad", "15 februari 2027")
    assert [edit.version for edit in ward.house.store.edits.known] == [1]


async def test_what_is_not_clear_is_asked_about(ward: Ward) -> None:
    karin = ward.chat("Karin")
    for said in (
        "flytta våg 9 nova två veckor",
        "flytta våg 2 nova till 32 januari",
        "flytta våg 2 nova 99 veckor bakåt",
    ):
        await karin.says(said)
        karin.sees("Vilken våg menar du?")


async def test_who_leads_no_rollout_moves_nothing(ward: Ward) -> None:
    maja = ward.chat("Maja")
    await maja.says("flytta våg 2 nova två veckor")
    maja.does_not_see("Flytta våg 2?")
    await maja.presses_verb("wave.move", rollout="nova-mobil", wave="2", by="2027-02-15", version="0")
    maja.sees("Det kan jag inte göra åt dig")
    assert ward.house.store.edits.known == []
