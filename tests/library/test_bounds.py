"""When to speak is measured: what a calibration comes to."""

from datetime import date

from bot.howto import HowTo, Match, Video
from bot.ids import AreaId, HowToId, PersonId, RoleId, SystemId
from bot.language import Text
from bot.library.bounds import Labelled, Outcome, calibrate, count, measured
from bot.people import Person
from bot.privacy import Screened

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


def labelled(score: float, topic: HowTo | None) -> Labelled:
    return Labelled(Screened("?"), ANYBODY, (Match(RIGHT, score), Match(OTHER, 0.02)), topic.id if topic else None)


def test_it_speaks_where_it_is_right_and_is_silent_where_it_is_not() -> None:
    messages = [labelled(0.6, RIGHT), labelled(0.5, RIGHT), labelled(0.3, None), labelled(0.2, OTHER)]
    bounds = calibrate(messages)
    assert 0.3 < bounds.near <= bounds.sure <= 0.5
    assert count(messages, bounds) == {Outcome.RIGHT_FILM: 2, Outcome.SILENCE: 2}


def test_where_nothing_is_ever_right_it_keeps_silent() -> None:
    messages = [labelled(0.4, None), labelled(0.3, OTHER)]
    assert count(messages, calibrate(messages)) == {Outcome.SILENCE: 2}


def test_the_measured_bounds_are_shares_in_order() -> None:
    bounds = measured()
    assert 0 < bounds.near <= bounds.sure < 1
    assert 0 < bounds.apart < bounds.near
