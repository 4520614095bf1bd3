"""What an editor is told of a folder that is broken: every problem, and nothing else."""

from pathlib import Path

import pytest

from bot.content import Checked, check, load, problems_of
from bot.content.draft import draft_of
from bot.content.files import NAMES, Files, read
from bot.content.warnings import warnings_of
from bot.errors import BrokenContent
from tests.content.breaks import ALL, SIGN, TEN
from tests.content.copies import DEMO, changed, copy_of_the_demo, with_file


@pytest.fixture(scope="module")
def demo() -> Files:
    return read(DEMO)


@pytest.mark.parametrize(("file", "old", "new", "problem"), ALL, ids=[problem.split(": ")[1] for *_, problem in ALL])
def test_one_break_is_one_problem(demo: Files, file: str, old: str, new: str, problem: str) -> None:
    broken = with_file(demo, file, changed(DEMO, file, old, new))
    assert [str(found) for found in problems_of(draft_of(broken))] == [problem]


def test_the_demo_has_neither_problems_nor_warnings() -> None:
    assert check(DEMO) == Checked((), ())


def test_ten_breaks_at_once_are_ten_problems_and_no_region(tmp_path: Path) -> None:
    region = copy_of_the_demo(tmp_path)
    for file, old, new, _ in TEN:
        (region / file).write_bytes(changed(region, file, old, new))
    with pytest.raises(BrokenContent) as caught:
        load(region)
    assert {str(problem) for problem in caught.value.problems} == {problem for *_, problem in TEN}
    assert len(caught.value.problems) == len(TEN)
    assert str(caught.value).count("\n") == len(TEN) - 1


def test_several_breaks_in_one_row_are_all_told(demo: Files) -> None:
    title = "    sv: Hitta och signera osignerade anteckningar"
    broken = changed(DEMO, "howto.yaml", title, "    sv: Signera `allt`").replace(
        SIGN.encode(), SIGN.replace("55", "130").replace("https", "http").encode()
    )
    found = [problem.field for problem in problems_of(draft_of(with_file(demo, "howto.yaml", broken)))]
    assert found == ["title.sv", "video.url", "video.seconds"]


def test_files_that_are_missing_are_all_named(tmp_path: Path) -> None:
    found = check(tmp_path).problems
    assert {problem.file for problem in found} == {path.name for path in DEMO.glob("*.yaml")}
    assert {str(problem) for problem in found} >= {"howto.yaml: -: file: a file of this name"}


@pytest.mark.parametrize("name", NAMES)
def test_what_points_into_a_file_that_cannot_be_read_is_no_problem_of_its_own(demo: Files, name: str) -> None:
    broken = with_file(demo, name, b"a: [")
    assert [problem.file for problem in problems_of(draft_of(broken))] == [name]


def test_a_section_by_another_name_is_both_missing_and_unknown(demo: Files) -> None:
    broken = with_file(demo, "effects.yaml", changed(DEMO, "effects.yaml", "report_rules:", "rules:"))
    assert [str(problem) for problem in problems_of(draft_of(broken))] == [
        "effects.yaml: -: report_rules: it to be there",
        "effects.yaml: -: rules: nothing of this name",
    ]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "news.yaml: -: file: named sections"),
        (b"- just\n- a list", "news.yaml: -: file: named sections"),
        (b"news: {}", "news.yaml: -: news: a list"),
        (b"news: [text]", "news.yaml: news[1]: -: named values"),
        (b"news: \xe5", "news.yaml: byte 6: file: UTF-8"),
    ],
)
def test_a_file_of_another_shape(demo: Files, content: bytes, problem: str) -> None:
    assert [str(found) for found in problems_of(draft_of(with_file(demo, "news.yaml", content)))] == [problem]


def test_units_that_go_round_in_a_circle(demo: Files) -> None:
    broken = changed(
        DEMO,
        "units.yaml",
        "kind: forvaltning, parent: region, aliases: [ruf]",
        "kind: stab, parent: ruf-skola, aliases: []",
    )
    assert [str(found) for found in problems_of(draft_of(with_file(demo, "units.yaml", broken)))] == [
        "units.yaml: ruf: parent: a way up to the region, not back to itself",
        "units.yaml: ruf-skola: parent: a way up to the region, not back to itself",
    ]


def test_ideas_without_an_owner_at_home_are_a_warning(demo: Files) -> None:
    broken = changed(DEMO, "units.yaml", "innovation_owner_unit: it-ehalsa ", "innovation_owner_unit: fouu ")
    draft = draft_of(with_file(demo, "units.yaml", broken))
    assert problems_of(draft) == ()
    assert [str(found) for found in warnings_of(draft)] == [
        "units.yaml: governance: innovation_owner_unit: a unit where a coordinator is at home; until then ds owns ideas"
    ]


def test_a_transcript_that_no_film_has_is_a_warning(demo: Files) -> None:
    draft = draft_of(with_file(demo, "transcripts/extra.sv.vtt", b"WEBVTT"))
    assert [str(found) for found in warnings_of(draft)] == ["transcripts/extra.sv.vtt: -: file: a how-to that names it"]


def test_the_question_of_care_in_swedish_only_is_a_warning(demo: Files) -> None:
    line = '  ask_if_unsure_en: "Is it stopping patient care right now?"\n'
    draft = draft_of(with_file(demo, "routing.yaml", changed(DEMO, "routing.yaml", line, "")))
    assert [str(found) for found in warnings_of(draft)] == [
        "routing.yaml: priority_rules: ask_if_unsure_en: the question in English too"
    ]
