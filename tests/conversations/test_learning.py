"""It learns, by people: what is counted of a day's questions, and what editors do about them."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

from bot.corrections import Banner, Never, Pin
from bot.ids import AreaId, HowToId, SystemId
from bot.language import Text
from bot.learned import Deed, Why
from bot.library.gaps import Gap, gaps
from bot.privacy import Screened, screen
from tests.conversations.chat import Chat, Ward
from tests.conversations.conftest import MORNING

TODAY = date(2026, 11, 23)
ADMINISTER, PRESCRIBE = HowToId("cosmic-lakemedel-utdelning"), HowToId("cosmic-erecept")
ODD = "hur vattnar jag gurkan i entrén"
UNCLEAR = "skriva ut"


def screened(text: str) -> Screened:
    verdict = screen(text)
    assert isinstance(verdict, Screened)
    return verdict


async def films(ward: Ward) -> Mapping[HowToId, Mapping[Deed, int]]:
    await ward.house.store.learning.flush()
    return await ward.house.store.learning.films(TODAY)


async def shown_gaps(ward: Ward) -> tuple[Gap, ...]:
    await ward.house.store.learning.flush()
    return gaps(await ward.house.store.learning.unmet(TODAY)).shown


async def corrects(ward: Ward, correction: Pin | Never | Banner) -> None:
    await ward.house.store.corrections.add(correction, MORNING, "redaktör")


async def five_ask(ward: Ward, text: str) -> list[Chat]:
    chats = [ward.chat(name) for name in ("Agnes", "Yusuf", "Britt", "Karin", "Vera")]
    for chat in chats:
        await chat.says(text)
    return chats


async def test_a_film_is_asked_for_and_helps_or_does_not(ward: Ward) -> None:
    agnes, yusuf = ward.chat("Agnes"), ward.chat("Yusuf")
    for chat, button in ((agnes, "Ja"), (yusuf, "Nej")):
        await chat.says("signera lm utdelning hur")
        await chat.presses(button)
    assert (await films(ward))[ADMINISTER] == {Deed.ASKED: 2, Deed.SOLVED: 1, Deed.NOT_SOLVED: 1}


async def test_pressing_twice_is_counted_once(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("signera lm utdelning hur")
    await agnes.presses_in_an_old_client("Ja")
    agnes.shown.pop()
    await agnes.presses_in_an_old_client("Ja")
    assert (await films(ward))[ADMINISTER][Deed.SOLVED] == 1


async def test_what_nobody_could_answer_becomes_a_gap_once_five_have_asked(ward: Ward) -> None:
    agnes, yusuf, britt = ward.chat("Agnes"), ward.chat("Yusuf"), ward.chat("Britt")
    await agnes.says(ODD)
    await agnes.says(ODD)
    await yusuf.says("Hej! Hur VATTNAR jag gurkan, i entrén?")
    assert await shown_gaps(ward) == ()
    for name in ("Omar", "Vera"):
        await ward.chat(name).says(ODD)
    assert await shown_gaps(ward) == ()
    await britt.says("i entrén gurkan hur vattnar jag")
    (gap,) = await shown_gaps(ward)
    assert (gap.text, gap.count, gap.why) == (ODD, 5, ((Why.NO_FILM, 5),))


async def test_none_of_these_is_a_gap_too(ward: Ward) -> None:
    for chat in (ward.chat("Agnes"), ward.chat("Bodil"), ward.chat("Britt")):
        await chat.says(UNCLEAR)
        await chat.presses("Inget av dessa")
    await ward.house.store.learning.flush()
    tallies = await ward.house.store.learning.unmet(TODAY)
    assert {(tally.unmet.text.text, tally.unmet.why) for tally in tallies} == {(UNCLEAR, Why.NONE_OF_THESE)}
    assert sum(tally.count for tally in tallies) == 3


async def test_the_wrong_film_is_remembered_with_its_question(ward: Ward) -> None:
    chats = await five_ask(ward, "signera lm utdelning hur")
    for chat in chats:
        await chat.presses("Nej")
    (gap,) = await shown_gaps(ward)
    assert gap.wrong == ((ADMINISTER, 5),)


async def test_what_the_screen_stopped_is_not_learned(ward: Ward) -> None:
    for chat in await five_ask(ward, "pat 19121212-1212 hur vattnar jag gurkan"):
        chat.sees("Ditt meddelande stoppades")
    await ward.house.store.learning.flush()
    assert await ward.house.store.learning.unmet(TODAY) == []


async def learned(ward: Ward, folder: Path) -> str:
    """Every row that tells what was asked."""
    await ward.house.store.learning.flush()
    with closing(sqlite3.connect(folder / "kollegan.db")) as connection:
        tables = ("questions", "question_days", "asked_hours", "question_origins")
        return str([connection.execute(f"SELECT * FROM {table}").fetchall() for table in tables])  # noqa: S608


async def test_of_a_question_without_a_film_no_number_is_kept_that_may_be_somebody_s(
    ward: Ward, tmp_path: Path
) -> None:
    agnes = ward.chat("Agnes")
    for text in (
        "gurkan 4711811218 vattnas hur",
        "gurkan 811218 målas hur",
        "-9876",
        "sista fyra 9876",
        "gurkan -9876",
    ):
        await agnes.says(text)
    kept = await learned(ward, tmp_path)
    assert "gurk" in kept
    assert [number for number in ("811218", "9876") if number in kept] == []


async def test_trouble_in_a_system_is_counted_by_the_hour(ward: Ward) -> None:
    await five_ask(ward, "cosmic har hängt sig för hela avdelningen")
    await ward.house.store.learning.flush()
    hours = await ward.house.store.learning.hours(MORNING - timedelta(hours=1))
    assert [(hour.system, hour.area, hour.count) for hour in hours] == [("cosmic", "vardsystem", 5)]
    assert await shown_gaps(ward) == ()


async def test_who_reports_trouble_reads_what_an_editor_has_said_about_it(ward: Ward) -> None:
    await corrects(ward, Banner(Text("Vi felsöker."), MORNING + timedelta(hours=3), system=SystemId("cosmic")))
    agnes = ward.chat("Agnes")
    await agnes.says("cosmic har hängt sig för mig")
    agnes.sees("Just nu: Vi felsöker.", "Hindrar det vården av patient just nu?")


async def test_an_editor_pins_a_phrase_and_the_next_nurse_gets_the_film(ward: Ward) -> None:
    (agnes, *_) = await five_ask(ward, ODD)
    agnes.sees("Jag har ingen film om det")
    await corrects(ward, Pin(screened("hur vattnar jag gurka i entrén"), ADMINISTER))
    yusuf = ward.chat("Yusuf")
    await yusuf.says("hur vatnar jag gurkan i entrén?")
    yusuf.sees("Signera utdelning av läkemedel", "Spela filmen (69 s)")
    await yusuf.says("hur dansar gurkan i entrén")
    yusuf.does_not_see("Signera utdelning av läkemedel")


async def test_a_pin_opens_no_locked_film(ward: Ward) -> None:
    await corrects(ward, Pin(screened(ODD), PRESCRIBE))
    agnes = ward.chat("Agnes")
    await agnes.says(ODD)
    agnes.sees("Kräver förskrivarbehörighet").does_not_see("Spela filmen")


async def test_a_pin_to_a_film_that_has_left_the_catalogue_is_as_none(ward: Ward) -> None:
    await corrects(ward, Pin(screened(ODD), HowToId("gone")))
    agnes = ward.chat("Agnes")
    await agnes.says(ODD)
    agnes.sees("Jag har ingen film om det")


async def test_never_this_one_is_not_even_offered(ward: Ward) -> None:
    await corrects(ward, Never(screened("signera lm utdelning"), ADMINISTER))
    agnes = ward.chat("Agnes")
    await agnes.says("signera lm utdelning hur")
    agnes.does_not_see("Signera utdelning av läkemedel")
    await agnes.says("signera läkemedel utdelning")
    agnes.sees("Signera utdelning av läkemedel")


async def test_a_banner_stands_above_what_it_is_about_until_it_ends(ward: Ward) -> None:
    slow = Text("Läkemedelslistan är långsam. Vi felsöker.", "The medication list is slow.")
    await corrects(ward, Banner(slow, MORNING + timedelta(hours=3), system=SystemId("cosmic")))
    agnes, omar = ward.chat("Agnes"), ward.chat("Omar", locale="en-GB")
    await agnes.says("signera lm utdelning hur")
    agnes.sees("Just nu: Läkemedelslistan är långsam.", "Spela filmen (69 s)")
    await agnes.presses("Ja")
    agnes.sees("Just nu: Läkemedelslistan är långsam.")
    await omar.says("acknowledge lab results")
    omar.sees("Right now: The medication list is slow.")
    await agnes.says("boka mötesrum i outlook")
    agnes.does_not_see("Just nu")


async def test_a_banner_that_has_ended_is_gone(ward: Ward) -> None:
    await corrects(ward, Banner(Text("Långsamt."), MORNING, area=AreaId("vardsystem")))
    agnes = ward.chat("Agnes")
    await agnes.says("signera lm utdelning hur")
    agnes.does_not_see("Just nu", "Långsamt")


async def test_where_there_is_no_film_the_banner_goes_by_the_system_that_is_named(ward: Ward) -> None:
    await corrects(ward, Banner(Text("Vi felsöker."), MORNING + timedelta(hours=3), system=SystemId("cosmic")))
    agnes = ward.chat("Agnes")
    await agnes.says("hur vattnar jag gurkan i cosmic")
    agnes.sees("Just nu: Vi felsöker.").does_not_see("Spela filmen")


async def test_who_deletes_a_message_takes_along_what_the_rest_of_it_was_counted_for(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    said = "pat Stina Exempelsson är inlagd, hur vattnar jag gurkan i entrén"
    await agnes.says(said, id="mess-1")
    await agnes.presses("Ja, svara på resten")
    agnes.sees("Jag har ingen film om det")
    await ward.house.store.learning.flush()
    assert len(await ward.house.store.learning.unmet(TODAY)) == 1
    await agnes.sends({"type": "messageDelete", "id": "mess-1"})
    await ward.house.store.learning.flush()
    assert await ward.house.store.learning.unmet(TODAY) == []
