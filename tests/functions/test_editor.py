"""What editors do from the command line."""

import asyncio
import json
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.ids import AreaId, HowToId, PersonId, RoleId, TicketId, UnitId
from bot.learned import Deed, Note, OfFilm, ProposedHowTo, Unmet, Why
from bot.library.alike import Phrase
from bot.privacy import Screened, screen
from bot.privacy.trace import Trace
from bot.store import Store
from bot.store.items import Deed as Pressed
from functions.editor import main

NOW, TODAY = datetime(2026, 11, 23, 5, 30, tzinfo=UTC), date(2026, 11, 23)
FILM, OTHER = "cosmic-vidimera", "cosmic-diktat"
ODD = "gurkan kvackar blorpigt"

Output = pytest.CaptureFixture[str]
Editor = Callable[..., tuple[int, str, str]]


@pytest.fixture
def database(tmp_path: Path) -> str:
    return f"sqlite+aiosqlite:///{tmp_path}/kollegan.db"


@pytest.fixture
def editor(database: str, capsys: Output) -> Editor:
    def run(*arguments: str) -> tuple[int, str, str]:
        ended = main([*arguments, "--database", database, "--at", NOW.isoformat()])
        said = capsys.readouterr()
        return ended, said.out, said.err

    return run


def unmet(text: str, why: Why = Why.NO_FILM, wrong: str | None = None, unit: str = "kir-avd3") -> Unmet:
    screened = screen(text)
    assert isinstance(screened, Screened)
    film = HowToId(wrong) if wrong else None
    return Unmet(Phrase.of(text).key, screened, why, film, AreaId("vardsystem"), UnitId(unit), RoleId("sjukskoterska"))


def learned(database: str, notes: Sequence[Note], people: int = 5) -> None:
    """As many people have done each of these today."""

    async def write() -> None:
        store = await Store.open(database)
        await store.migrate()
        for number in range(people):
            for note in notes:
                store.learning.note(note, PersonId(str(number)), TODAY, NOW)
        await store.close()

    asyncio.run(write())


def test_the_report_says_what_to_film_what_went_wrong_and_what_to_read_through(database: str, editor: Editor) -> None:
    film = HowToId(FILM)
    asked, failed = (OfFilm(film, AreaId("vardsystem"), deed) for deed in (Deed.ASKED, Deed.NOT_SOLVED))
    learned(database, [unmet(ODD), unmet("boka tolk", Why.WRONG_FILM, FILM), asked, failed])
    learned(database, [unmet("hemligt ovanligt")], people=1)
    ended, said, _ = editor("report")
    assert ended == 0
    assert f"5  «{ODD}» (last 2026-11-23; vardsystem; kir-avd3 5, sjukskoterska 5)" in said
    assert "Left without an answer, by area\n    11  vardsystem" in said
    assert "and 1 questions that were asked fewer than five times" in said
    assert "hemligt" not in said
    assert f"«boka tolk»: {FILM} 5" in said
    assert f"   5    0    0    5  {FILM}" in said
    assert "2025-10-14  cosmic-diktat (k-vard)" in said
    assert said.endswith("Held back by the screen: how often, of how many people, five at least\n  nothing\n")


def test_the_report_says_how_often_the_screen_held_something_back(database: str, editor: Editor) -> None:
    async def write() -> None:
        store = await Store.open(database)
        await store.migrate()
        for person in ("1", "2", "3", "4", "5", "5"):
            store.traces.note(Trace(NOW, "personal", person, ("personnummer",), "block", 30))
        store.traces.note(Trace(NOW, "personal", "1", ("namn_vard",), "warn", 30))
        await store.close()

    asyncio.run(write())
    _, said, _ = editor("report")
    assert "   5    5  personnummer (stopped)" in said
    assert "namn_vard" not in said


def test_the_report_says_what_was_pressed_and_never_of_a_few(database: str, editor: Editor) -> None:
    async def write() -> None:
        store = await Store.open(database)
        await store.migrate()
        for deed, times in ((Pressed.OPENED, 12), (Pressed.PLAYED, 7), (Pressed.READ, 4)):
            for _ in range(times):
                store.items.note("n-labfel", deed, TODAY)
        await store.close()

    asyncio.run(write())
    assert "\n    12    7  few    0  n-labfel" in editor("report")[1]
    (row,) = json.loads(editor("report", "--json")[1])["items"]
    assert row == {"item": "n-labfel", "opened": 12, "played": 7, "read": None, "not_relevant": 0}


def test_the_report_of_a_unit_holds_what_was_asked_there_and_below(database: str, editor: Editor) -> None:
    learned(database, [unmet(ODD), unmet("boka tolk", unit="med-avd5")])
    found = json.loads(editor("report", "--unit", "kir-avd3", "--json")[1])
    assert [gap["text"] for gap in found["gaps"]] == [ODD]


def test_the_report_is_also_for_programs(database: str, editor: Editor) -> None:
    learned(database, [unmet(ODD)])
    found = json.loads(editor("report", "--weeks", "1", "--json")[1])
    assert (found["since"], found["until"]) == ("2026-11-16", "2026-11-23")
    assert found["gaps"][0]["why"] == [["no film", 5]]
    assert {row["how_to"] for row in found["stale"]} >= {OTHER}


def test_a_dry_run_says_what_changes_and_keeps_nothing(database: str, editor: Editor) -> None:
    learned(database, [unmet(ODD)])
    learned(database, [unmet("gurkor kvackade blorpgt")], people=2)
    ended, said, _ = editor("pin", "gurka kvackar blorpigt", FILM, "--dry-run")
    assert ended == 0
    assert f"5 «{ODD}» (recorded): no film becomes {FILM}" in said
    assert "and 2 questions that were asked fewer than five times" in said
    assert "Nothing is kept." in said
    assert editor("list")[1] == "No corrections.\n"


def test_a_dry_run_warns_of_the_catalogues_own_phrases_and_of_other_corrections(editor: Editor) -> None:
    editor("pin", "vidimera", OTHER, "--by", "redaktör")
    _, said, _ = editor("never", "vidimera", OTHER, "--dry-run")
    assert "«vidimera» (correction 1): cosmic-diktat becomes" in said
    assert "«vidimera» (a phrase of cosmic-vidimera): cosmic-diktat becomes" in said


def test_what_is_pinned_is_listed_and_can_be_undone(editor: Editor) -> None:
    assert "Correction 1." in editor("pin", ODD, FILM, "--by", "redaktör")[1]
    assert editor("list")[1] == f"   1  2026-11-23  redaktör  pin «{ODD}» {FILM}\n"
    assert editor("undo")[1] == "Correction 1 is undone.\n"
    assert editor("list")[1] == "No corrections.\n"
    ended, _, problem = editor("undo")
    assert (ended, problem) == (2, "There is nothing to undo.\n")


def test_a_banner_has_an_end_in_the_regions_own_time(editor: Editor) -> None:
    ended, _, _ = editor("banner", "Vi felsöker.", "--until", "2026-11-23T12:00", "--system", "cosmic", "--by", "r")
    assert ended == 0
    assert "banner over cosmic until 2026-11-23 11:00 UTC: Vi felsöker." in editor("list")[1]
    assert editor("banner", "Sent", "--until", "2026-11-23T06:00")[0] == 2


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (("pin", ODD, "nowhere"), "No how-to is called nowhere."),
        (("pin", "pat 19121212-1212", FILM), "The screen stops this text: personnummer."),
        (("banner", "pat 19121212-1212", "--until", "2027-01-01"), "The screen stops this text: personnummer."),
        (("banner", "Hej", "--until", "2027-01-01", "--area", "nowhere"), "No area is called nowhere."),
        (("report", "--unit", "nowhere"), "No unit is called nowhere."),
    ],
)
def test_what_cannot_be_done_is_said_in_plain_words(arguments: Sequence[str], problem: str, editor: Editor) -> None:
    ended, _, said = editor(*arguments)
    assert (ended, said) == (2, f"{problem}\n")


def proposed(database: str) -> None:
    """A consultant has proposed what they answered."""

    async def write() -> None:
        store = await Store.open(database)
        await store.migrate()
        words = [screen(text) for text in ("Hur vattnar jag blommorna?", "Ring vaktmästeriet: 'krukorna'.")]
        title, answer = [text for text in words if isinstance(text, Screened)]
        how_to = ProposedHowTo(TicketId("t1"), title, answer, "sv", "ik-slut", area=AreaId("teknik"))
        await store.proposals.propose(how_to, NOW)
        await store.close()

    asyncio.run(write())


def test_what_a_consultant_proposes_is_listed_until_an_editor_has_said_yes_or_no(editor: Editor, database: str) -> None:
    proposed(database)
    _, said, _ = editor("proposals")
    assert "1  2026-11-23  ik-slut  teknik  «Hur vattnar jag blommorna?»" in said
    assert "Ring vaktmästeriet" in said
    _, said, _ = editor("accept", "1", "--by", "Wilma")
    assert "sv: 'Ring vaktmästeriet: ''krukorna''.'" in said
    assert "film" in said
    assert editor("decline", "1")[::2] == (2, "No proposal 1 waits.\n")
    assert editor("proposals")[1] == "No how-tos are proposed.\n"


def test_a_declined_proposal_is_gone_from_the_list(editor: Editor, database: str) -> None:
    proposed(database)
    assert editor("decline", "1")[1] == "Proposal 1 is declined.\n"
    assert json.loads(editor("proposals", "--json")[1]) == []
