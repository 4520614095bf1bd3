"""When to speak is measured: what a calibration comes to."""

from datetime import date

from bot.howto import HowTo, Match, Video
from bot.ids import AreaId, HowToId, PersonId, RoleId, SystemId
from bot.language import Text
from bot.library.bounds import measured, measured_for_documents
from bot.people import Person
from bot.privacy import Screened
from functions.training.bounds import Group, Labelled, Outcome, calibrate, count, told

ANYBODY = Person(PersonId("p"), "", "sv")


def how_to(name: str) -> HowTo:
    return HowTo(
        id=HowToId(name),
        title=Text(name),
        system=SystemId("cosmic"),
        area=AreaId("vardsystem"),
        roles=frozenset[RoleId](),
        phrases=(),
        answer=Text(name),
        steps=(),
        video=Video(f"https://film.example/w/{name}", 58, ("sv",)),
        owner="k-vard",
        reviewed=date(2026, 1, 12),
    )


RIGHT, OTHER = how_to("right"), how_to("other")


def labelled(score: float, topic: HowTo | None, group: Group | None = None) -> Labelled:
    matches = (Match(RIGHT, score), Match(OTHER, 0.4 * score))
    meant = Group.ANSWERABLE if topic else Group.UNANSWERABLE
    return Labelled(Screened("?"), ANYBODY, matches, topic.id if topic else None, group or meant)


def test_it_speaks_where_it_is_right_and_is_silent_where_it_is_not() -> None:
    messages = [labelled(0.8, RIGHT), labelled(0.7, RIGHT), labelled(0.3, None), labelled(0.2, OTHER)]
    bounds = calibrate(messages)
    assert 0.3 < bounds.near <= bounds.sure <= 0.7
    counts = count(messages, bounds)
    assert counts[Group.ANSWERABLE] == {Outcome.RIGHT_FILM: 2, Outcome.SILENCE: 1}
    assert counts[Group.UNANSWERABLE] == {Outcome.SILENCE: 1}


def test_where_nothing_is_ever_right_it_keeps_silent() -> None:
    messages = [labelled(0.4, None), labelled(0.3, OTHER)]
    counts = count(messages, calibrate(messages))
    assert counts[Group.ANSWERABLE] + counts[Group.UNANSWERABLE] == {Outcome.SILENCE: 2}


def test_few_wrong_films_matter_more_than_many_right_ones() -> None:
    right = [labelled(0.6, RIGHT) for _ in range(50)]
    unanswerable = [labelled(0.7, None) for _ in range(2)]
    counts = count([*right, *unanswerable], calibrate([*right, *unanswerable]))
    assert counts[Group.UNANSWERABLE][Outcome.WRONG_FILM] == 0
    assert counts[Group.ANSWERABLE][Outcome.RIGHT_CHOICES] == 50


def test_what_a_calibration_comes_to_is_told_in_numbers() -> None:
    messages = [labelled(0.8, RIGHT), labelled(0.3, OTHER), labelled(0.2, None)]
    figures = told(messages, calibrate(messages))
    assert figures["right_first"] == 0.5
    assert figures["right_among_three"] == 1.0


def test_the_measured_bounds_are_shares_in_order() -> None:
    for bounds in (measured(), measured_for_documents()):
        assert 0 < bounds.near <= bounds.sure < 1
        assert 0 < bounds.apart <= 0.1
