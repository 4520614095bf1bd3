"""Weights are fitted on examples: what tells right from wrong comes to count, what does not, does not."""

from dataclasses import replace

import pytest

from bot.ids import HowToId
from bot.library.nearness import CONFIDENCE_FEATURES, RANKING_FEATURES, Nearness, evidence
from bot.library.weights import measured_weights
from functions.training.newton import solved
from functions.training.ranking import Example, fit, folds


def near(name: str, by_phrase: float) -> Nearness:
    return Nearness(name, 0.3, 0.3, by_phrase, 0.3, 0.3)


GAP = replace(near("gap", 0.2), is_gap=True)


def example(topic: str | None, by_words: float) -> Example:
    """Two how-tos and a gap: a phrase says which how-to it is, and its letters whether it is any."""
    rows = (replace(near("a", 0.8), by_words=by_words), near("b", 0.2), GAP)
    return Example(rows, HowToId(topic) if topic else None)


EXAMPLES = [example("a", 0.9), example(None, 0.1)] * 10


def test_what_tells_them_apart_is_what_counts() -> None:
    weights = dict(
        zip(RANKING_FEATURES, fit([example("a", 0.3), example("b", 0.3), example("a", 0.3)]).ranking, strict=True)
    )
    assert weights["by_phrase"] > 1
    assert all(abs(weights[name]) < 0.01 for name in ("by_meaning", "by_pairs", "by_habit", "for_role"))


def test_it_is_sure_where_that_was_right_before() -> None:
    weights = fit(EXAMPLES)
    right, wrong = (evidence(one.near, weights.shares(one.near)) for one in EXAMPLES[:2])
    assert weights.confidence_in(right) > 0.9
    assert weights.confidence_in(wrong) < 0.1


def test_what_counts_for_nothing_changes_nothing() -> None:
    assert fit([*EXAMPLES, replace(example("b", 0.9), counts=0.0)]).bias == pytest.approx(fit(EXAMPLES).bias, abs=0.2)


def test_the_same_examples_come_to_the_same_weights() -> None:
    assert fit(EXAMPLES) == fit(EXAMPLES)


def test_each_is_judged_once_by_what_was_fitted_on_the_others() -> None:
    seen = list(folds(EXAMPLES, 4))
    assert sorted(at for _, places in seen for at in places) == list(range(len(EXAMPLES)))
    assert all(len(others) + len(places) == len(EXAMPLES) for others, places in seen)


def test_equations_are_solved() -> None:
    assert solved([[4.0, 2.0], [2.0, 3.0]], [10.0, 9.0]) == pytest.approx([1.5, 2.0])


def test_the_measured_weights_trust_what_a_person_would() -> None:
    weights = measured_weights()
    assert all(weight > 0 for weight in weights.ranking)
    named = dict(zip(CONFIDENCE_FEATURES, weights.confidence, strict=True))
    assert named["share"] > 0
    assert named["nearly_said"] > 0
    assert named["gap_ahead"] < 0
