"""The command line by which editors test a catalogue."""

import json
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import cast

import pytest

from functions.ask import main

CONTENT = Path(__file__).parent.parent / "content" / "region-exempel"
KEYS = ["id", "intent", "topic", "topics", "area", "logic", "priority", "sensitive_action"]

Output = pytest.CaptureFixture[str]
Row = Mapping[str, object]


def asked(text: str, role: str | None = None, unit: str | None = None, lang: str = "sv") -> Row:
    return {"id": text, "text": text, "lang": lang, "role": role, "unit": unit}


def lines(path: Path, rows: Sequence[Row]) -> str:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return str(path)


def many(folder: Path, output: Output, rows: Sequence[Row], *more: str) -> list[Row]:
    assert main(["--jsonl", lines(folder / "questions.jsonl", rows), *more]) == 0
    return [json.loads(line) for line in output.readouterr().out.splitlines()]


def test_one_question_is_answered_as_the_card_would(capsys: Output) -> None:
    assert main(["hur signerar jag läkemedel", "--role", "sjukskoterska", "--unit", "med-avd5", "--lang", "sv"]) == 0
    said = capsys.readouterr().out
    assert "Signera utdelning av läkemedel" in said
    assert "(69 s)" in said


def test_a_locked_how_to_shows_its_note_and_no_steps(capsys: Output) -> None:
    assert main(["ordinera läkemedel", "--role", "underskoterska"]) == 0
    said = capsys.readouterr().out
    assert "Kräver förskrivarbehörighet" in said
    assert "https://" not in said


def test_nonsense_gets_no_film(capsys: Output) -> None:
    assert main(["vad är meningen med livet"]) == 0
    assert capsys.readouterr().out.startswith("No film about that.\n")


def test_what_the_screen_stops_is_not_repeated(capsys: Output) -> None:
    assert main(["pat 19121212-1212 får fel dos i listan"]) == 0
    assert capsys.readouterr().out == "Stopped: personnummer\n"


def test_many_questions_give_one_object_each_in_the_same_order(tmp_path: Path, capsys: Output) -> None:
    rows = many(
        tmp_path,
        capsys,
        [
            asked("hur signerar jag läkemedel", "sjukskoterska", "med-avd5"),
            asked("how do I log in to cosmic", lang="en"),
            asked("pat 19121212-1212 får fel dos", "sjukskoterska"),
            asked("vad är meningen med livet"),
            asked("english please"),
            asked("tack snälla, det löste sig"),
        ],
    )
    assert [list(row) for row in rows] == [KEYS] * 6
    told = [(row["intent"], row["topic"], row["area"], row["sensitive_action"]) for row in rows]
    assert told == [
        ("howto", "cosmic-lakemedel-utdelning", "vardsystem", "none"),
        ("howto", "cosmic-logga-in", "vardsystem", "none"),
        ("sensitive", None, None, "block"),
        ("out_of_scope", None, None, "none"),
        ("settings", None, None, "none"),
        ("smalltalk", None, None, "none"),
    ]


def test_the_answer_comes_first_in_a_ranking_of_at_most_ten(tmp_path: Path, capsys: Output) -> None:
    (row,) = many(tmp_path, capsys, [asked("hur signerar jag läkemedel", "sjukskoterska")])
    topics = cast("list[str]", row["topics"])
    assert topics[0] == row["topic"]
    assert len(topics) == 10


def test_a_locked_how_to_is_the_answer_all_the_same(tmp_path: Path, capsys: Output) -> None:
    (row,) = many(tmp_path, capsys, [asked("ordinera läkemedel", "underskoterska")])
    assert row["topic"] == "cosmic-lakemedel-ordinera"


def test_another_catalogue_is_ranked_in_its_place(tmp_path: Path, capsys: Output) -> None:
    catalogue = lines(
        tmp_path / "catalogue.jsonl",
        [
            {"id": "cykel", "title": "Byta däck", "text": "Så byter du däck på cykeln."},
            {"id": "kaffe", "title": "Koka kaffe", "text": "Vatten, filter och kaffe."},
        ],
    )
    rows = many(tmp_path, capsys, [asked("byta däck"), asked("koka kaffe")], "--catalogue", catalogue)
    assert [(row["topic"], row["area"]) for row in rows] == [("cykel", None), ("kaffe", None)]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (asked("hej", role="trollkarl"), "hej: no role is called trollkarl"),
        (asked("hej", unit="månen"), "hej: no unit is called månen"),
        ({"id": "q1"}, "q1: text is no text"),
    ],
)
def test_a_question_that_is_unclear_is_named(tmp_path: Path, capsys: Output, row: Row, expected: str) -> None:
    assert main(["--jsonl", lines(tmp_path / "questions.jsonl", [row])]) == 2
    assert capsys.readouterr().err == expected + "\n"


def test_a_line_that_is_no_json_is_named(tmp_path: Path, capsys: Output) -> None:
    path = tmp_path / "questions.jsonl"
    path.write_text("\nhej\n", encoding="utf-8")
    assert main(["--jsonl", str(path)]) == 2
    assert capsys.readouterr().err == "questions.jsonl, line 2: no JSON\n"


def test_a_file_that_is_no_text_is_named(tmp_path: Path, capsys: Output) -> None:
    path = tmp_path / "questions.jsonl"
    path.write_bytes('{"id": "1", "text": "låsa upp"}'.encode("latin-1"))
    assert main(["--jsonl", str(path)]) == 2
    assert capsys.readouterr().err == "questions.jsonl: no text in UTF-8\n"


def test_the_demo_regions_content_has_no_problems(capsys: Output) -> None:
    assert main(["--check", "--content", str(CONTENT)]) == 0
    assert "0 problems" in capsys.readouterr().out


def test_an_editor_is_told_all_problems_at_once(tmp_path: Path, capsys: Output) -> None:
    folder = tmp_path / "region"
    shutil.copytree(CONTENT, folder)
    how_tos = folder / "howto.yaml"
    broken = how_tos.read_text(encoding="utf-8").replace("  system: cosmic\n", "  system: kosmik\n", 1)
    how_tos.write_text(broken.replace("  owner: k-vard\n", "  owner: ingen\n", 1), encoding="utf-8")
    assert main(["--check", "--content", str(folder)]) == 1
    said = capsys.readouterr().out
    assert "kosmik" in said or "system" in said
    assert "owner" in said
