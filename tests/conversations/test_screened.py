"""What must not get in."""

from pathlib import Path

import pytest

from tests.conversations.chat import Ward


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
