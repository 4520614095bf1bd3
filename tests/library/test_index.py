"""What is found, how sure it is, and that an odd question breaks nothing."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from bot.library import Document, Library
from bot.privacy import Screened

CATALOGUE = (
    Document("signera", "Signera anteckningar", "osignerade anteckningar att signera sign notes"),
    Document("utdelning", "Signera läkemedelsutdelning", "ge läkemedel dela ut medicin medication"),
    Document("skrivare", "Lägg till en skrivare", "skriva ut på papper printer"),
    Document("vab", "Anmäl vård av barn", "vab sjukt barn child sick"),
)


@pytest.fixture(scope="module")
def library() -> Library:
    return Library.build(CATALOGUE)


def best(library: Library, question: str) -> str | None:
    ranked = library.rank(Screened(question))
    return ranked[0].id if ranked else None


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("hur signerar jag läkemedel", "utdelning"),
        ("HUR SIGNERAR JAG LÄKEMEDEL???", "utdelning"),
        ("signera lakemedel", "utdelning"),
        ("signera läkmedel", "utdelning"),
        ("läkemedels utdelningen", "utdelning"),
        ("osignerad anteckning", "signera"),
        ("where is the printer", "skrivare"),
        ("vab", "vab"),
    ],
)
def test_it_finds_what_is_meant_however_it_is_written(library: Library, question: str, expected: str) -> None:
    assert best(library, question) == expected


@pytest.mark.parametrize(
    "question", ["", "   ", "?!", "vad kan jag", "what is it", "🙂", "+", '"', "AND OR NOT", "a:b^2~"]
)
def test_a_question_that_says_nothing_finds_nothing(library: Library, question: str) -> None:
    assert library.rank(Screened(question)) == ()


def test_scores_are_shares_and_come_best_first(library: Library) -> None:
    scores = [row.score for row in library.rank(Screened("signera läkemedel på papper"))]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)


def test_words_that_nobody_has_written_make_it_less_sure(library: Library) -> None:
    plain = library.rank(Screened("signera läkemedel"))[0]
    strange = library.rank(Screened("signera läkemedel bakom xylofonen"))[0]
    assert strange.id == plain.id
    assert strange.score < plain.score


def test_politeness_changes_nothing(library: Library) -> None:
    assert library.rank(Screened("hej, signera läkemedel tack")) == library.rank(Screened("signera läkemedel"))


def test_no_more_than_asked_for(library: Library) -> None:
    assert len(library.rank(Screened("signera läkemedel skrivare barn"), limit=2)) == 2


def test_an_empty_catalogue_answers_nothing() -> None:
    assert Library.build(()).rank(Screened("signera läkemedel")) == ()


def test_many_threads_read_one_library(library: Library) -> None:
    questions = [Screened("signera läkemedel"), Screened("vab"), Screened("printer")] * 50
    expected = [library.rank(question) for question in questions]
    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(library.rank, questions)) == expected


def test_ten_thousand_documents_keep_their_ids() -> None:
    library = Library.build(Document(f"d{n}", f"ämne{n:05}", "om något alldeles vanligt") for n in range(10_000))
    assert best(library, "ämne07341") == "d7341"
