"""What Teams offers in its list of commands (`manifest/`) is understood as it stands there."""

import json
from pathlib import Path

import pytest

from tests.conversations.chat import Ward

MANIFEST = Path(__file__).parents[2] / "manifest"
TEAMS = json.loads((MANIFEST / "manifest.json").read_text(encoding="utf-8"))["bots"][0]["commandLists"]
ENGLISH = json.loads((MANIFEST / "en.json").read_text(encoding="utf-8"))
SEEN = (
    ("Din dag, mån 23/11", "Your day, Mon 23 Nov"),
    ("Vad vill du ha hjälp med?", "What can I help you with?"),
    ("Nyheter", "News"),
    ("Länkar", "Links"),
    ("Du har inga ärenden", "You have no tickets"),
    ("Ditt kort: tid och innehåll", "Your card: time and content"),
)
"""What each command of a personal chat shows, in their order."""


@pytest.mark.parametrize(("number", "seen"), [*enumerate(SEEN)])
async def test_each_command_shows_what_it_says(ward: Ward, number: int, seen: tuple[str, str]) -> None:
    assert len(TEAMS[0]["commands"]) == len(SEEN)
    agnes, omar = ward.chat("Agnes"), ward.chat("Omar")
    await agnes.says(TEAMS[0]["commands"][number]["title"])
    agnes.sees(seen[0])
    await omar.says(ENGLISH[f"bots[0].commandLists[0].commands[{number}].title"])
    omar.sees(seen[1])
