"""Which how-to comes nearest, and how likely it is to be the answer."""

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from bot.content import load
from bot.howto import Chapter, HowTo, KnownGap, Video
from bot.ids import AreaId, HowToId, RoleId, SystemId
from bot.language import Text
from bot.library import Catalogue, Ranked, measured_bounds
from bot.library.catalogue import phrases_of
from bot.privacy import Screened
from bot.region import Region

NURSE, PHYSICIAN = RoleId("sjukskoterska"), RoleId("lakare")


@cache
def region() -> Region:
    return load(Path("content/region-exempel"))


@cache
def catalogue() -> Catalogue:
    return Catalogue.of(region())


def best(question: str, *roles: RoleId) -> Ranked:
    return catalogue().rank(Screened(question), frozenset(roles))[0]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("signera lm utdelning hur", "cosmic-lakemedel-utdelning"),
        ("lakemedels utdelningen signera", "cosmic-lakemedel-utdelning"),
        ("räkningen ska godkännas, hur", "raindance-attest"),
        ("kosmic login", "cosmic-logga-in"),
        ("how do i renew a prescription", "cosmic-erecept"),
        ("barnet är sjukt, hur anmäler jag", "heroma-franvaro"),
    ],
)
def test_what_is_meant_is_found_however_it_is_said(question: str, expected: str) -> None:
    assert best(question).id == expected


def test_the_catalogues_own_titles_are_as_good_as_certain() -> None:
    titles = [(how_to.id, how_to.title.sv) for how_to in region().how_tos.values()]
    found = [(topic, best(title)) for topic, title in titles]
    assert [topic for topic, ranked in found if ranked.id != topic] == []
    assert sum(ranked.score > 0.8 for _, ranked in found) >= len(found) - 3


@pytest.mark.parametrize("question", ["", "?!", "vad kan jag", "hej hej", "🙂"])
def test_a_question_that_says_nothing_finds_nothing(question: str) -> None:
    assert catalogue().rank(Screened(question)) == ()


@pytest.mark.parametrize("question", ["hur bygger jag en raket", "what is the capital of peru", "asdf qwer"])
def test_what_no_how_to_is_about_is_likely_to_be_none(question: str) -> None:
    assert all(ranked.score < 0.3 for ranked in catalogue().rank(Screened(question)))


def test_likelihoods_come_best_first_and_no_more_than_asked_for() -> None:
    ranked = catalogue().rank(Screened("skriva ut"), limit=4)
    assert len(ranked) == 4
    scores = [row.score for row in ranked]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)


def test_a_role_decides_where_nothing_else_does() -> None:
    share = {role: best("signera", role) for role in (NURSE, PHYSICIAN)}
    likely = {ranked.id for ranked in share.values()}
    assert likely <= {"cosmic-signera", "cosmic-lakemedel-utdelning", "cosmic-vidimera"}


def test_one_that_is_left_out_is_as_if_it_were_not_there() -> None:
    question = Screened("hur signerar jag läkemedel")
    first = catalogue().rank(question)[0]
    others = catalogue().rank(question, without=frozenset({HowToId(first.id)}))
    assert first.id not in {ranked.id for ranked in others}
    assert others[0].score < first.score


def test_every_word_that_its_editor_wrote_counts_in_both_languages() -> None:
    how_to = HowTo(
        id=HowToId("vab"),
        title=Text("Anmäl vab", "Report child sick"),
        system=SystemId("heroma"),
        area=AreaId("administrativa"),
        roles=frozenset[RoleId](),
        phrases=("sjukt barn", "care of child"),
        answer=Text("Anmäl i Heroma."),
        steps=(Text("Logga in.", "Log in."), Text("Spara.")),
        video=Video("https://film.example/w/vab", 40, ("sv",), chapters=(Chapter(0, Text("Öppna Heroma")),)),
        owner="k-adm",
        reviewed=date(2026, 1, 12),
    )
    assert set(phrases_of(how_to)) == {
        "sjukt barn",
        "care of child",
        "Anmäl vab",
        "Report child sick",
        "Anmäl i Heroma.",
        "Logga in.",
        "Log in.",
        "Spara.",
        "Öppna Heroma",
    }


def test_an_empty_catalogue_answers_nothing() -> None:
    empty = Catalogue.build((), region().glossary, region().systems.values())
    assert empty.rank(Screened("signera läkemedel")) == ()


def gaps() -> list[tuple[KnownGap, str]]:
    return [(gap, gap.title.sv) for gap in region().known_gaps]


def test_what_no_film_answers_yet_comes_before_every_how_to() -> None:
    asked = [(gap, catalogue().look(Screened(title), frozenset())) for gap, title in gaps()]
    shares = [(gap, near, catalogue().weights.shares(near)) for gap, near in asked]
    first = [(gap.id, max(zip(share, near, strict=True), key=lambda row: row[0])[1].id) for gap, near, share in shares]
    assert sum(gap == found for gap, found in first) >= 0.97 * len(first)


def test_nothing_is_shown_as_the_answer_to_what_no_film_answers_yet() -> None:
    sure = measured_bounds().sure
    shown = [gap.id for gap, title in gaps() if any(row.score >= sure for row in catalogue().rank(Screened(title)))]
    assert shown == []


def test_were_it_not_known_as_a_gap_a_how_to_would_seem_likelier() -> None:
    question = Screened("rätta en anteckning som redan är signerad")
    unknowing = Catalogue.of(replace(region(), known_gaps=()))
    assert unknowing.rank(question)[0].score > 2 * catalogue().rank(question)[0].score
