"""The command that measures what the cues weigh judges by what the weights have not seen."""

from pathlib import Path

import pytest

from bot.ids import AreaId
from bot.intent import Intent
from bot.library.intents.features import Seen
from bot.library.intents.weights import read, write
from functions.training.kinds import Claims, Lesson, fit
from functions.training.teaching import Taught, folds, judged


def taught(number: int) -> Taught:
    seen = Seen(frozenset(), (), None, {}, ())
    return Taught(str(number), seen, Intent.HOW_TO, AreaId("vardsystem"))


def test_no_message_is_judged_by_weights_that_have_seen_it() -> None:
    messages = [taught(number) for number in range(13)]
    judged_once: list[str] = []
    for known, unseen in folds(messages):
        assert not {one.id for one in known} & {one.id for one in unseen}
        judged_once += [one.id for one in unseen]
    assert sorted(judged_once) == sorted(one.id for one in messages)


def test_what_is_confused_is_counted() -> None:
    found = judged([("idea", "idea"), ("idea", "request"), ("human", "human"), ("idea", "request")])
    assert found.share == 0.5
    assert found.confused == {("idea", "request"): 2}


CLAIMS = Claims({"borde": ("idea",), "tack": ("smalltalk",)}, weight=2.0, hold=1.0)


def test_a_cue_that_no_message_fires_keeps_what_it_claims() -> None:
    weights = fit([Lesson({"tack": 1.0}, "smalltalk")] * 5, ["idea", "smalltalk"], CLAIMS)
    shares = weights.shares({"borde": 1.0})
    assert shares["idea"] > 0.7


def test_a_cue_that_claims_the_wrong_thing_is_put_right_by_messages() -> None:
    weights = fit([Lesson({"borde": 1.0}, "smalltalk")] * 50, ["idea", "smalltalk"], CLAIMS)
    assert weights.shares({"borde": 1.0})["smalltalk"] > 0.8


def test_shares_are_shares() -> None:
    weights = fit([Lesson({"tack": 1.0}, "smalltalk")], ["idea", "smalltalk"], CLAIMS)
    for features in ({}, {"tack": 1.0}, {"never seen": 1.0}):
        assert abs(sum(weights.shares(features).values()) - 1) < 1e-9


def test_weights_that_are_kept_decide_as_they_did(tmp_path: Path) -> None:
    lessons = [Lesson({"tack": 1.0, "#tack": 0.3}, "smalltalk"), Lesson({"borde": 1.0, "#bord": 0.3}, "idea")] * 9
    fitted = fit(lessons, ["idea", "smalltalk"], CLAIMS)
    write({}, {"intent": fitted}, tmp_path / "weights.json")
    kept = read(tmp_path / "weights.json")["intent"]
    for features in ({"tack": 1.0}, {"borde": 1.0, "#bord": 0.3}, {}):
        assert kept.shares(features)["idea"] == pytest.approx(fitted.shares(features)["idea"], abs=0.05)
