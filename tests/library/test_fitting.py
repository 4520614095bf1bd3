"""Weights are fitted on examples: what tells right from wrong comes to count, what does not, does not."""

from bot.ids import HowToId
from bot.library.fitting import Example, fit, folds
from bot.library.nearness import CONFIDENCE_FEATURES, Nearness
from bot.library.weights import measured_weights


def near(name: str, by_phrase: float) -> Nearness:
    return Nearness(HowToId(name), 0.3, by_phrase, 0.3, for_role=True)


def example(topic: str | None, covered: float) -> Example:
    """Two how-tos that differ in their nearest phrase only; how much of the question is covered is what to trust."""

    def evidence(first: Nearness, share: float) -> tuple[float, ...]:
        return tuple({"share": share, "covered_share": covered}.get(name, 0.0) for name in CONFIDENCE_FEATURES)

    return Example((near("a", 0.8), near("b", 0.2)), evidence, HowToId(topic) if topic else None)


EXAMPLES = [example("a", 0.9), example(None, 0.1)] * 10


def test_the_feature_that_tells_them_apart_is_the_one_that_counts() -> None:
    ranking = fit(EXAMPLES).ranking
    assert ranking[1] > 1
    assert all(abs(weight) < 0.01 for weight in (ranking[0], *ranking[2:]))


def test_it_is_sure_where_the_words_are_covered() -> None:
    weights = fit(EXAMPLES)
    covered, not_covered = (one.evidence(one.near[0], 0.9) for one in EXAMPLES[:2])
    assert weights.confidence_in(covered) > 0.9
    assert weights.confidence_in(not_covered) < 0.1


def test_the_same_examples_come_to_the_same_weights() -> None:
    assert fit(EXAMPLES) == fit(EXAMPLES)


def test_each_is_judged_once_by_what_was_fitted_on_the_others() -> None:
    seen = list(folds(EXAMPLES, 4))
    assert sorted(at for _, places in seen for at in places) == list(range(len(EXAMPLES)))
    assert all(len(others) + len(places) == len(EXAMPLES) for others, places in seen)


def test_the_measured_weights_trust_what_a_person_would() -> None:
    weights = measured_weights()
    assert all(weight > 0 for weight in weights.ranking)
    named = dict(zip(CONFIDENCE_FEATURES, weights.confidence, strict=True))
    assert named["share"] > 0
    assert named["nearly_said"] > 0
    assert named["covered_share"] > 0
