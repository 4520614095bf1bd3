"""A model of the region's own has a say in which how-to comes first, and none in how sure Kollegan is at most."""

import logging
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from bot.content import load
from bot.errors import BrokenModel
from bot.ids import HowToId
from bot.library import Catalogue, Ranked
from bot.library.model import Model
from bot.library.reranker import Reranked
from bot.privacy import Screened
from bot.region import Region
from functions.settings import ROOT, Settings
from tests.library.models import TAKES, boundless, favouring, number_of, saved, stumbling

INPUTS = "its inputs are not question and document, each int64 [1, N]"
QUESTION = Screened("hur signerar jag läkemedel")
FIRST, OTHER, OTHERS_GRAM = "cosmic-lakemedel-utdelning", "cosmic-lakemedel-ordinera", "_ord"


@cache
def region() -> Region:
    return load(Settings().content_folder)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue.of(region())


def reranked(catalogue: Catalogue, model: Path) -> Reranked:
    return Reranked.of(catalogue, Model.load(model), region().how_tos.values())


def by_id(rows: tuple[Ranked, ...]) -> dict[str, float]:
    return {row.id: row.score for row in rows}


def test_what_the_model_favours_comes_first(catalogue: Catalogue, tmp_path: Path) -> None:
    by_words = catalogue.rank(QUESTION)
    assert by_words[0].id == FIRST
    assert OTHER in by_id(by_words)
    assert reranked(catalogue, favouring(tmp_path / "model.onnx", OTHERS_GRAM)).rank(QUESTION)[0].id == OTHER


def test_no_model_makes_a_how_to_surer_than_the_words_do(catalogue: Catalogue, tmp_path: Path) -> None:
    by_words = by_id(catalogue.rank(QUESTION))
    with_model = by_id(reranked(catalogue, favouring(tmp_path / "model.onnx", OTHERS_GRAM)).rank(QUESTION))
    assert with_model.keys() == by_words.keys()
    assert with_model[OTHER] == by_words[OTHER]
    assert with_model[FIRST] < by_words[FIRST] / 1000


def test_a_model_without_an_opinion_changes_nothing(catalogue: Catalogue, tmp_path: Path) -> None:
    indifferent = reranked(catalogue, favouring(tmp_path / "model.onnx", OTHERS_GRAM, by=0.0))
    assert indifferent.rank(QUESTION) == catalogue.rank(QUESTION)


def test_what_is_left_out_and_how_many_are_asked_for_hold(catalogue: Catalogue, tmp_path: Path) -> None:
    ours = reranked(catalogue, favouring(tmp_path / "model.onnx", OTHERS_GRAM))
    rows = ours.rank(QUESTION, without=frozenset({HowToId(OTHER)}), limit=2)
    assert len(rows) == 2
    assert OTHER not in by_id(rows)


def test_a_question_that_finds_nothing_is_none_for_the_model(catalogue: Catalogue, tmp_path: Path) -> None:
    assert reranked(catalogue, favouring(tmp_path / "model.onnx", OTHERS_GRAM)).rank(Screened("?!")) == ()


def test_where_the_model_fails_the_words_decide_and_the_log_holds_none_of_them(
    catalogue: Catalogue, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    for model in (stumbling(tmp_path / "a.onnx"), boundless(tmp_path / "b.onnx", OTHERS_GRAM)):
        caplog.clear()
        with caplog.at_level(logging.DEBUG):
            assert reranked(catalogue, model).rank(QUESTION) == catalogue.rank(QUESTION)
        [entry] = caplog.messages
        assert entry.startswith("The re-ranker failed, and the words alone decide: ")
        assert "signerar" not in caplog.text


def test_a_model_reads_a_texts_grams_as_the_document_says(tmp_path: Path) -> None:
    model = Model.load(favouring(tmp_path / "model.onnx", OTHERS_GRAM))
    [ids] = model.ids("Hur signerar?").tolist()
    assert ids[:7] == [number_of(gram) for gram in ("_sig", "sign", "igne", "gner", "nera", "erar", "rar_")]
    assert ids[7:] == [0] * 57


def test_what_is_wrong_with_a_models_file_is_said(tmp_path: Path) -> None:
    text = tmp_path / "text.onnx"
    text.write_text("not a model", encoding="utf-8")
    one = "one = Constant <value_float = 1.0> () score = Identity(one)"
    wrong = {
        tmp_path / "none.onnx": f"there is no file {tmp_path / 'none.onnx'}",
        text: f"{text} holds no model that onnxruntime can read",
        saved(tmp_path / "inputs.onnx", one, "int64[1, 64] text"): INPUTS,
        saved(tmp_path / "two.onnx", "score = Cast <to = 1> (document)", TAKES): "gives no score for two empty texts",
    }
    for file, said in wrong.items():
        with pytest.raises(BrokenModel) as caught:
            Model.load(file)
        assert str(caught.value) == said


def test_onnxruntime_is_asked_for_only_where_there_is_a_model_and_named_where_it_is_missing() -> None:
    code = (
        "import sys; from pathlib import Path; import functions.wiring; from bot.library.model import Model\n"
        "print('onnxruntime' in sys.modules); sys.modules['onnxruntime'] = None\n"
        "try: Model.load(Path('model.onnx'))\n"
        "except Exception as broken: print(type(broken).__name__, broken)"
    )
    process = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert process.stdout.splitlines() == [
        "False",
        "BrokenModel needs the package onnxruntime, which is not installed",
    ]
