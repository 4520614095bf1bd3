"""What must not get in."""

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.store.traces import HeldBack
from tests.conversations.chat import Ward
from tests.conversations.conftest import MORNING, Clock


def kept_in(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.iterdir())


@pytest.mark.parametrize("number", ["19121212-1212", "121212-1212", "20121212 1212", "191212121212", "12 12 12 - 1212"])
async def test_a_personal_number_is_stopped_and_not_repeated(ward: Ward, number: str, tmp_path: Path) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says(f"pat {number} får fel dos i listan")
    agnes.sees("Ditt meddelande stoppades", "Ta bort").does_not_see(number, "1212")
    await ward.house.close()
    kept = kept_in(tmp_path)
    assert number.encode() not in kept
    assert b"fel dos" not in kept


async def test_a_password_is_stopped_and_to_be_changed(ward: Ward) -> None:
    omar = ward.chat("Omar")
    await omar.says("my password is Exempel-Sommar-9 and it still says wrong")
    omar.sees("Your message was stopped", "Change the password").does_not_see("Exempel-Sommar-9")


async def test_a_number_typed_into_a_button_s_data_is_stopped_too(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    data = {"action": "ask.question", "question": "19121212-1212"}
    value = {"action": {"type": "Action.Execute", "verb": "ask.question", "data": data}}
    answer = await agnes.sends({"type": "invoke", "name": "adaptiveCard/action", "value": value})
    assert "Ditt meddelande stoppades" in str(answer)
    assert "1212" not in str(answer)


async def test_after_a_stop_the_question_without_the_number_is_answered(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("19121212-1212 hur signerar jag läkemedel")
    agnes.sees("Ditt meddelande stoppades")
    await agnes.says("hur signerar jag läkemedel")
    agnes.sees("Spela filmen (69 s)")


async def test_a_name_is_taken_out_and_the_rest_is_answered_when_the_person_says_so(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("hur signerar jag läkemedel för patienten Anna Hittepasson")
    agnes.has_seen(cards=1).sees("Ska jag ta bort", "hur signerar jag läkemedel för patienten [namn]")
    agnes.does_not_see("Anna", "Spela filmen")
    await agnes.presses("Ja, svara på resten")
    agnes.sees("Spela filmen (69 s)").does_not_see("Anna")


async def test_until_the_button_is_pressed_nothing_is_answered_or_kept(ward: Ward, tmp_path: Path) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("kaffeautomaten vägrar patienten Anna Hittepasson")
    agnes.has_seen(cards=1)
    await ward.house.close()
    assert b"kaffeautomaten" not in kept_in(tmp_path)
    assert b"Hittepasson" not in kept_in(tmp_path)


async def test_the_rest_is_screened_again(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    data = {"action": "ask.rest", "question": "patienten Anna Hittepasson 19121212-1212"}
    value = {"action": {"type": "Action.Execute", "verb": "ask.rest", "data": data}}
    answer = await agnes.sends({"type": "invoke", "name": "adaptiveCard/action", "value": value})
    assert "Ditt meddelande stoppades" in str(answer)
    assert "Hittepasson" not in str(answer)


async def test_where_nothing_is_left_the_question_is_asked_for_again(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("19121212-1213")
    agnes.sees("Skriv din fråga igen").does_not_see("1213", "Ja, svara på resten")


async def test_a_protected_identity_is_for_the_telephone(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("vi har en med skyddad identitet, hur bokar vi utan att det syns")
    agnes.sees("Ring Servicecenter 0980-31 92 10", "Ja, svara på resten").does_not_see("skyddad identitet")


async def test_stopped_three_times_in_a_row_somebody_is_given_a_number_to_call(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    for _ in range(2):
        await agnes.says("pat 19121212-1212")
        agnes.does_not_see("0980-31 92 10")
    await agnes.says("pat 19121212-1212")
    agnes.sees("Ring Servicecenter 0980-31 92 10")
    await agnes.says("hej")
    await agnes.says("pat 19121212-1212")
    agnes.sees("Ditt meddelande stoppades").does_not_see("0980-31 92 10")


async def test_an_edited_message_passes_the_same_screen(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("kaffeautomaten xyzzy", id="17")
    edited = {"type": "messageUpdate", "id": "17", "text": "kaffeautomaten 19121212-1212"}
    await agnes.sends(edited | {"channelData": {"eventType": "editMessage", "tenant": {"id": "t"}}})
    agnes.sees("Ditt meddelande stoppades").does_not_see("1212")


QUOTES = (
    {"contentType": "messageReference", "content": '{"messageId": "1", "messagePreview": "pat 19121212-1212 syns ej"}'},
    {"contentType": "messageReference", "content": {"messagePreview": "pat <b>19121212</b>-1212"}},
    {"contentType": "messageReference", "content": "pat 19121212-1212"},
    {
        "contentType": "text/html",
        "content": "<blockquote><p>pat <b>19121212</b>-1212</p></blockquote><p>hur gör jag</p>",
    },
    {
        "contentType": "text/html",
        "content": '<p>hur gör jag <a href="https://journal.example/19121212-1212">här</a></p>',
    },
    {"contentType": "text/html", "content": '<p>hur gör jag</p><img alt="19121212-1212" src="x">'},
)
FILE = {"contentType": "application/vnd.microsoft.teams.file.download.info", "name": "pat_19121212_1212.pdf"}


async def test_of_a_guest_nothing_is_kept(ward: Ward) -> None:
    gaby = ward.chat("Gaby")
    await gaby.says("pat 19121212-1212 får fel dos")
    gaby.sees("Jag finns bara för regionens egen personal")
    await ward.house.store.traces.flush()
    assert await ward.house.store.traces.counted(MORNING) == []


@pytest.mark.parametrize("attached", [*QUOTES, FILE])
async def test_a_quoted_message_and_the_name_of_a_file_pass_the_same_screen(
    ward: Ward, tmp_path: Path, attached: Mapping[str, object]
) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("hur gör jag med det här", attachments=[attached])
    agnes.sees("Ditt meddelande stoppades").does_not_see("1212")
    await ward.house.close()
    kept = kept_in(tmp_path)
    assert not any(number in kept for number in (b"19121212-1212", b"19121212_1212", b"19121212</b>"))


async def test_a_file_is_judged_where_the_words_are_held_too(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("patienten Anna Testsson syns inte i nova", attachments=[FILE])
    agnes.sees("Ditt meddelande stoppades").does_not_see("Testsson", "1212")


async def test_words_and_a_file_that_tell_only_together_are_stopped(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("var är svaret för 19121212", attachments=[FILE | {"name": "1212.pdf"}])
    agnes.sees("Ditt meddelande stoppades").does_not_see("1212")


async def test_beside_a_harmless_quote_the_words_are_answered(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    quote = {"contentType": "messageReference", "content": {"messagePreview": "Vilken menar du?"}}
    await agnes.says("hur signerar jag läkemedel", attachments=[quote])
    agnes.sees("Spela filmen (69 s)")


async def test_who_wrote_a_quote_and_who_is_called_may_stand_beside_care(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    quote = (
        '<blockquote itemtype="http://schema.skype.com/Reply" itemid="1763879100000">'
        '<strong itemprop="mri" itemid="8:orgid:1">Anna Provberg</strong><p itemprop="preview">ta insulin med</p>'
        '</blockquote><p><span itemtype="http://schema.skype.com/Mention">Kollegan</span> hur signerar jag</p>'
    )
    await agnes.says("hur signerar jag läkemedel", attachments=[{"contentType": "text/html", "content": quote}])
    agnes.sees("Spela filmen (69 s)")


async def test_a_helper_may_be_named_in_a_question_about_care(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("Petra Mallström visade en patient i journalen xyzzy")
    agnes.does_not_see("Ska jag ta bort")


async def questions_kept(ward: Ward) -> list[str]:
    await ward.house.store.learning.flush()
    return [tally.unmet.text.text for tally in await ward.house.store.learning.unmet(date.min)]


async def test_a_deleted_message_takes_its_question_along(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("hur vattnar jag gurkan i entrén", id="17")
    agnes.sees("ingen film")
    assert await questions_kept(ward) == ["hur vattnar jag gurkan i entrén"]
    deletion = {"type": "messageDelete", "id": "17", "channelData": {"eventType": "softDeleteMessage"}}
    await agnes.sends(deletion)
    assert await questions_kept(ward) == []
    agnes.has_seen(1)


async def test_an_edited_message_takes_its_earlier_version_along(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("hur vattnar jag gurkan i entrén", id="17")
    edited = {"type": "messageUpdate", "id": "17", "text": "hur målar jag gurkan i entrén"}
    await agnes.sends(edited | {"timestamp": "2026-11-23T05:26:00.000Z"})
    assert await questions_kept(ward) == ["hur målar jag gurkan i entrén"]
    await agnes.sends({"type": "messageDelete", "id": "17"})
    assert await questions_kept(ward) == []


async def test_an_emptied_message_takes_its_question_along(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("hur vattnar jag gurkan i entrén", id="17")
    assert await questions_kept(ward) == ["hur vattnar jag gurkan i entrén"]
    await agnes.sends({"type": "messageUpdate", "id": "17", "text": "", "timestamp": "2026-11-23T05:26:00.000Z"})
    assert await questions_kept(ward) == []
    agnes.has_seen(1)


async def test_of_a_stop_is_kept_that_it_happened(ward: Ward, clock: Clock) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("pat 19121212-1212 får fel dos")
    clock.now += timedelta(minutes=1)
    await agnes.says("patienten Anna Exempelsson syns inte")
    await agnes.presses_verb("ask.question", question="pat 19121212-1212")
    await ward.house.store.traces.flush()
    counted = await ward.house.store.traces.counted(MORNING)
    assert counted == [HeldBack("personnummer", "block", 2, 1), HeldBack("namn_vard", "warn", 1, 1)]


async def test_a_quote_inside_the_message_passes_the_same_screen(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("<blockquote>pat 19121212-<b>1212</b></blockquote>hur gör jag")
    agnes.sees("Ditt meddelande stoppades").does_not_see("1212")
