"""A day in which many people write what they must not, everywhere they can; then everything written is searched."""

import json
import logging
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from bot.store.tables import metadata
from tests.conversations.chat import Chat, Ward

NUMBERS = ("19121212-1212", "121212+1212", "20010101 2383", "701063-2391", "20010101M238", "l9121212-12I2")
SECRETS = ("Exempel-Sommar-9", "739104", "84629175")
NAMES = ("Hittepasson", "Testlundius")
SAID: Sequence[str] = (
    *(f"pat {number} får fel dos i listan" for number in NUMBERS),
    f"mitt lösenord är {SECRETS[0]} men det går inte",
    f"min pin {SECRETS[1]} funkar inte, puk {SECRETS[2]}",
    "patienten Anna Hittepasson syns inte på vår översikt",
    "pat Karin Testlundius ligger kvar hos oss",
    "hur signerar jag läkemedel",
    "kaffeautomaten blinkar xyzzy",
    "hur vattnar jag gurkan i entrén",
    "hej",
)


def traces(place: str, written: str) -> list[str]:
    """Which of the planted things stand in it. In a database digits of all kinds lie side by side: only whole ones."""
    found = [planted for planted in (*NUMBERS, *SECRETS, *NAMES) if planted in written]
    digits = "" if place.startswith("database") else "".join(sign for sign in written if sign.isdigit())
    return found + [number for number in ("191212121212", "200101012383", "7010632391") if number in digits]


def kept_in(folder: Path) -> str:
    """Every file in the folder, byte by byte."""
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file()).decode("latin-1")


async def says_everywhere(chat: Chat, text: str) -> list[object]:
    """As a message, as an edit, and in the data of every button that holds a question. What presses are answered."""
    await chat.says(text, id="m")
    edit = {"type": "messageUpdate", "id": "m", "text": text, "timestamp": "2026-11-23T05:26:00.000Z"}
    await chat.sends(edit | {"channelData": {"eventType": "editMessage", "tenant": {"id": "t"}}})
    answers: list[object] = []
    for verb in ("ask.question", "ask.rest", "ask.consultant", "ask.none"):
        data = {"action": verb, "question": text}
        value = {"action": {"type": "Action.Execute", "verb": verb, "data": data}}
        answers.append(await chat.sends({"type": "invoke", "name": "adaptiveCard/action", "value": value}))
    await chat.sends({"type": "message", "value": {"action": "ask.question", "question": text}})
    return answers


def filled(database: Path) -> set[str]:
    """The tables that hold something."""
    with closing(sqlite3.connect(database)) as connection:
        return {name for name in metadata.tables if connection.execute(f"SELECT 1 FROM {name}").fetchone()}  # noqa: S608


async def test_nothing_that_was_written_holds_what_must_not_be_kept(
    ward: Ward, tmp_path: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    for room in (None, "bot", "cards", "functions"):
        caplog.set_level(logging.DEBUG, logger=room)
    # Teams takes seven messages a second in one conversation: each text has its own.
    agnes = ward.chat("Agnes")
    chats = [replace(agnes, conversation=f"a:{number}", shown=[], opened=[]) for number in range(len(SAID))]
    answers = [await says_everywhere(chat, text) for chat, text in zip(chats, SAID, strict=True)]
    await ward.house.store.learning.flush()
    await ward.house.store.traces.flush()
    as_it_runs = kept_in(tmp_path)
    await ward.house.close()
    printed = capfd.readouterr()
    posted = json.dumps([ward.teams.memory.shown(chat.conversation) for chat in chats], default=str, ensure_ascii=False)
    written = {
        "cards": posted,
        "answers": json.dumps(answers, ensure_ascii=False),
        "database with its journal": as_it_runs,
        "database": kept_in(tmp_path),
        "log": caplog.text,
        "out": printed.out + printed.err,
    }
    assert {place: traces(place, text) for place, text in written.items() if traces(place, text)} == {}
    # and that it looked where something is
    learned = {"questions", "question_days", "question_origins", "held_back", "film_days", "trouble_hours"}
    assert filled(tmp_path / "kollegan.db") >= learned
    assert all(written[place] for place in written if place != "out")
    assert "gurkan" in written["database"]
    assert any(record.levelno == logging.DEBUG for record in caplog.records)
