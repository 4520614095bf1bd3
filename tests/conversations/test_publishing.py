"""Hugo publishes a news item from the chat: whom it reaches is said before, and it can be undone for ten minutes."""

from datetime import timedelta

from bot.editing.edits import Deed
from tests.conversations.chat import Chat, Ward
from tests.conversations.conftest import Clock

TITLE, BODY = "Ny rutin för vikt på rond", "Väg före kl. 7 och skriv in direkt."


async def written(ward: Ward, where: str = "avd 5, iva", name: str = "Hugo") -> Chat:
    """The form, filled in and looked at."""
    editor = ward.chat(name)
    await editor.says("publicera nyhet")
    editor.sees("Ny nyhet", "Skriv inga namn på patienter.")
    editor.fills("Rubrik", TITLE).fills("Vad ska de veta?", BODY)
    editor.fills("Var? Enheter eller områden, med komma emellan. Tomt: alla du når", where)
    await editor.presses("Förhandsgranska")
    return editor


async def published(ward: Ward, where: str = "avd 5, iva") -> Chat:
    hugo = await written(ward, where)
    await hugo.presses("Publicera")
    return hugo


async def test_who_and_how_many_are_said_before_it_is_published(ward: Ward) -> None:
    hugo = await written(ward)
    hugo.sees("Förhandsvisning", "Når 2 personer.", "Alla yrken. Intensivvårdsavdelningen, Medicinavdelning 5.")
    hugo.sees("Från mån 23/11 06.35 till och med mån 7/12.", TITLE, BODY)
    hugo.sees("Så ser det ut för Läkare, Intensivvårdsavdelningen:")
    agnes = ward.chat("Agnes")
    await agnes.says("idag")
    agnes.does_not_see(TITLE)


async def test_it_is_looked_at_as_a_chosen_role_and_unit(ward: Ward) -> None:
    hugo = await written(ward)
    hugo.chooses("Yrke", "Sjuksköterska").chooses("Enhet", "Medicinavdelning 5")
    await hugo.presses("Visa som")
    hugo.sees("Så ser det ut för Sjuksköterska, Medicinavdelning 5:", TITLE, "Byte av ärendehantering")
    hugo.sees("För att du arbetar på Medicinavdelning 5.")


async def test_it_is_seen_when_it_can_be_undone_no_longer(ward: Ward, clock: Clock) -> None:
    hugo, agnes, omar = await published(ward), ward.chat("Agnes"), ward.chat("Omar")
    hugo.sees("Nyheten är på väg", "Från mån 23/11 06.35", "Når 2 personer.", "Ångra")
    await agnes.says("nyheter")
    agnes.does_not_see(TITLE)
    clock.now += timedelta(minutes=10)
    await agnes.says("nyheter")
    agnes.sees(TITLE, BODY)
    await omar.says("news")
    omar.does_not_see(TITLE)


async def test_undone_within_ten_minutes_nobody_has_seen_it(ward: Ward, clock: Clock) -> None:
    hugo, agnes = await published(ward), ward.chat("Agnes")
    clock.now += timedelta(minutes=9)
    await hugo.presses("Ångra")
    hugo.sees("Ångrat", "Ingen har fått veta något.")
    clock.now += timedelta(minutes=5)
    await agnes.says("nyheter")
    agnes.does_not_see(TITLE)


async def test_undone_too_late_it_stays_and_can_be_withdrawn(ward: Ward, clock: Clock) -> None:
    hugo, agnes = await published(ward), ward.chat("Agnes")
    clock.now += timedelta(minutes=10)
    await hugo.presses("Ångra")
    hugo.sees("Det går inte att ångra längre")
    await agnes.says("nyheter")
    agnes.sees(TITLE)
    await hugo.presses("Dra tillbaka")
    await hugo.presses("Dra tillbaka")
    hugo.sees("Nyheten är tillbakadragen")
    await agnes.says("nyheter")
    agnes.does_not_see(TITLE)


async def test_pressed_twice_it_is_published_once(ward: Ward) -> None:
    hugo = await written(ward)
    preview = hugo.shown[-1]
    await hugo.presses("Publicera")
    hugo.shown.append(preview)
    await hugo.presses("Publicera")
    hugo.sees("Nyheten är på väg", "Ångra")
    known = ward.house.store.edits.known
    assert [(edit.version, edit.deed, edit.by) for edit in known] == [(1, Deed.PUBLISHED, hugo.person.id)]


async def test_it_waits_for_the_time_that_was_asked_for(ward: Ward, clock: Clock) -> None:
    hugo, agnes = ward.chat("Hugo"), ward.chat("Agnes")
    await hugo.says("publicera nyhet")
    await hugo.presses("Fler val")
    hugo.fills("Rubrik", TITLE).fills("Vad ska de veta?", BODY)
    hugo.fills("Från dag. Tomt: nu", "2026-11-25").fills("Klockan", "05:00")
    hugo.fills("Till och med. Tomt: två veckor", "2026-11-26")
    await hugo.presses("Förhandsgranska")
    hugo.sees("Alla yrken. Hela regionen.", "Från ons 25/11 05.00 till och med tors 26/11.")
    hugo.sees("läser engelska, och får den på svenska.")
    await hugo.presses("Publicera")
    clock.now += timedelta(days=1)
    await agnes.says("nyheter")
    agnes.does_not_see(TITLE)
    clock.now += timedelta(days=1)
    await agnes.says("nyheter")
    agnes.sees(TITLE)
    clock.now += timedelta(days=2)
    await agnes.says("nyheter")
    agnes.does_not_see(TITLE)


async def test_what_is_missing_is_named_and_what_was_written_stays(ward: Ward) -> None:
    hugo = ward.chat("Hugo")
    await hugo.says("publicera nyhet")
    hugo.fills("Vad ska de veta?", BODY)
    hugo.fills("Var? Enheter eller områden, med komma emellan. Tomt: alla du når", "avdelning 99")
    await hugo.presses("Förhandsgranska")
    hugo.sees("Rubriken ska finnas", "Jag känner inte igen alla enheter.")
    assert BODY in hugo.shown[-1].inputs().values()


async def test_what_tells_of_a_patient_is_stopped_and_kept_nowhere(ward: Ward) -> None:
    hugo = ward.chat("Hugo")
    await hugo.says("publicera nyhet")
    hugo.fills("Rubrik", "Glöm inte 19121212-1212").fills("Vad ska de veta?", BODY)
    await hugo.presses("Förhandsgranska")
    hugo.does_not_see("Förhandsvisning", "1212")
    assert ward.house.store.edits.known == []


async def test_a_rollouts_leader_reaches_the_units_of_its_waves_only(ward: Ward) -> None:
    karin = await written(ward, "avd 3", "Karin")
    karin.sees("Du kan inte nå dem.")
    karin.chooses("Införande", "NOVA – mobil dokumentation på vårdavdelning")
    await karin.presses("Förhandsgranska")
    karin.sees("Förhandsvisning", "Kirurgavdelning 3")
    await karin.presses("Ändra")
    karin.fills("Var? Enheter eller områden, med komma emellan. Tomt: alla du når", "hsf")
    await karin.presses("Förhandsgranska")
    karin.sees("Du kan inte nå dem.")


async def test_who_is_no_editor_gets_no_form(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("publicera nyhet")
    agnes.does_not_see("Förhandsgranska")
    await agnes.presses_verb("news.open")
    agnes.sees("Det kan jag inte göra åt dig")


async def test_in_a_channel_nothing_is_published(ward: Ward) -> None:
    channel = ward.channel("kommunikation", "Hugo")
    await channel.mentions("publicera nyhet")
    channel.does_not_see("Förhandsgranska")


async def test_somebody_elses_is_not_undone(ward: Ward) -> None:
    hugo, karin = await published(ward), ward.chat("Karin")
    (edit,) = ward.house.store.edits.known
    await karin.presses_verb("edit.undo", item=edit.item, version="1")
    karin.sees("Det har ändrats under tiden")
    await hugo.says("mina nyheter")
    hugo.sees(TITLE, "Syns från mån 23/11")
