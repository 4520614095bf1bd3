"""What labelled messages score, as `functions.ask --score` tells it."""

import json
from pathlib import Path

import pytest

from functions.ask import main
from functions.questions import Understood
from functions.training.scoring import Scored, figures

LABELS = {"intent": "howto", "topic": "a", "area": "x", "logic": "styr", "priority": None, "sensitive_action": "none"}
RIGHT = Understood("1", "howto", "a", ("a", "b"), "x", "styr")


def test_the_wrong_film_is_counted_apart_from_none() -> None:
    wrong = Understood("2", "howto", "b", ("b", "a"), "x", "styr")
    silent = Understood("3", "howto", None, ("b", "c"), None, None)
    told = figures([Scored(LABELS, made) for made in (RIGHT, wrong, silent, silent)])
    assert told["right_film_first"] == {"share": 0.25, "of": 4}
    assert told["right_film_among_three"] == {"share": 0.5, "of": 4}
    assert told["wrong_film_answerable"] == {"share": 0.25, "of": 4}
    assert told["area"] == {"share": 0.5, "of": 4}


def test_a_film_for_what_is_no_question_is_counted() -> None:
    labels = LABELS | {"intent": "incident", "topic": None, "priority": "P1"}
    told = figures([Scored(labels, RIGHT)])
    assert told["film_for_other_kinds"] == {"share": 1.0, "of": 1}
    assert told["p1_found"] == {"share": 0.0, "of": 1}
    assert told["right_film_first"]["of"] == 0


def test_a_file_of_labelled_messages_is_scored_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    message = {"id": "1", "text": "hur signerar jag läkemedel", "lang": "sv", "role": "sjukskoterska", "unit": None}
    topic = {"topic": "cosmic-lakemedel-utdelning", "area": "vardsystem"}
    (tmp_path / "one.jsonl").write_text(json.dumps(message | LABELS | topic), encoding="utf-8")
    assert main(["--score", str(tmp_path / "one.jsonl")]) == 0
    assert json.loads(capsys.readouterr().out)["right_film_shown"] == {"share": 1.0, "of": 1}
