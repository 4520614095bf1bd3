"""Which tool a unit uses today, what is closed just now, and where in its life a system is."""

from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.content import load
from bot.ids import HowToId, PersonId, RoleId, UnitId
from bot.people import Membership, Person
from bot.region import Region
from bot.rollouts import Both, Circumstances, NotYet, Over

STOCKHOLM = ZoneInfo("Europe/Stockholm")
CASES, OLD_CASES = HowToId("1177-arende"), HowToId("1177-gamla-arenden")
WARD, PILOT = UnitId("med-avd5"), UnitId("hc-norrby")


@cache
def region() -> Region:
    return load(Path("content/region-exempel"))


def nurse(*units: UnitId) -> Person:
    return Person(
        PersonId("p"),
        "",
        "sv",
        roles=frozenset({RoleId("sjukskoterska")}),
        memberships=tuple(Membership(unit) for unit in units),
    )


def around(how_to: HowToId, at: str, *units: UnitId) -> Circumstances:
    """At a local time, for a nurse of these units."""
    now = datetime.fromisoformat(at).replace(tzinfo=STOCKHOLM).astimezone(UTC)
    return region().circumstances(region().how_tos[how_to], nurse(*units), now)


def starts(how_to: HowToId, at: str, *units: UnitId) -> date | None:
    tool = around(how_to, at, *units).tool
    return tool.start if isinstance(tool, NotYet) else None


def test_before_the_units_date_the_new_tools_film_says_when_it_applies_and_what_holds_until_then() -> None:
    tool = around(CASES, "2026-12-01T10:00", WARD).tool
    assert isinstance(tool, NotYet)
    assert (tool.start, tool.how_to, tool.unit) == (date(2026, 12, 7), OLD_CASES, None)
    assert tool.old is not None
    assert tool.old.sv == "Gamla ärendehanteringen"


def test_the_old_tools_film_says_nothing_while_the_old_tool_is_all_there_is() -> None:
    assert around(OLD_CASES, "2026-12-01T10:00", WARD).tool is None


@pytest.mark.parametrize("at", ["2026-12-04T17:30", "2026-12-06T12:00", "2026-12-07T05:59"])
def test_while_it_is_changed_none_of_the_tools_is_open_and_none_is_named_instead(at: str) -> None:
    for how_to in (CASES, OLD_CASES):
        here = around(how_to, at, WARD)
        assert here.closed is not None
        assert here.closed.until == datetime(2026, 12, 7, 6, 0, tzinfo=STOCKHOLM)
        assert "telefon" in here.closed.impact.sv
        assert here.tool in (None, NotYet(date(2026, 12, 7), None))


@pytest.mark.parametrize("at", ["2026-12-04T17:29", "2026-12-07T06:00"])
def test_it_is_closed_by_the_minute(at: str) -> None:
    assert around(CASES, at, WARD).closed is None


def test_who_has_not_said_where_they_work_is_told_what_is_closed() -> None:
    assert around(CASES, "2026-12-05T10:00").closed is not None


def test_what_is_closed_elsewhere_is_not_told() -> None:
    phone = HowToId("telefoni-hanvisning")
    assert around(phone, "2026-12-09T06:10", PILOT).closed is not None
    assert around(phone, "2026-12-09T06:10", WARD).closed is None


def test_what_shows_what_to_do_meanwhile_is_near_but_not_beside_itself() -> None:
    routine = HowToId("cosmic-reservrutin")
    for how_to, meanwhile in ((HowToId("cosmic-signera"), routine), (routine, None)):
        closed = around(how_to, "2026-11-29T02:00", WARD).closed
        assert closed is not None
        assert closed.how_to == meanwhile


@pytest.mark.parametrize("at", ["2026-12-07T08:00", "2026-12-08T10:00", "2026-12-20T23:00"])
def test_then_the_new_one_holds_and_the_rule_says_what_of_the_old_is_open(at: str) -> None:
    for how_to, other in ((CASES, OLD_CASES), (OLD_CASES, CASES)):
        tool = around(how_to, at, WARD).tool
        assert isinstance(tool, Both)
        assert tool.how_to == other
        assert "20 december" in tool.rule.sv


def test_afterwards_only_the_old_cases_are_spoken_of_and_can_be_read() -> None:
    assert around(CASES, "2026-12-21T10:00", WARD).tool is None
    tool = around(OLD_CASES, "2026-12-21T10:00", WARD).tool
    assert isinstance(tool, Over)
    assert (tool.until, tool.how_to) == (date(2026, 12, 20), CASES)
    assert "läsbara" in tool.rule.sv


def test_the_nearest_units_date_counts() -> None:
    assert starts(CASES, "2026-12-01T10:00", PILOT) is None
    assert starts(CASES, "2026-10-11T10:00", PILOT) == date(2026, 10, 12)


def test_of_two_units_the_one_that_still_waits_is_named() -> None:
    tool = around(CASES, "2026-12-01T10:00", PILOT, WARD).tool
    assert isinstance(tool, NotYet)
    assert (tool.unit, tool.start) == ("Medicinavdelning 5", date(2026, 12, 7))
    assert isinstance(around(CASES, "2026-12-08T10:00", PILOT, WARD).tool, Both)


def test_of_nobodys_unit_the_regions_own_date_counts() -> None:
    assert starts(CASES, "2026-12-01T10:00") == date(2026, 12, 7)


def test_a_tool_is_in_use_from_its_units_date_and_the_old_one_until_its_last_day() -> None:
    here = region()
    for how_to, unit, day, expected in (
        (CASES, WARD, date(2026, 12, 6), False),
        (CASES, WARD, date(2026, 12, 7), True),
        (CASES, PILOT, date(2026, 12, 1), True),
        (OLD_CASES, WARD, date(2026, 12, 1), True),
        (OLD_CASES, WARD, date(2026, 12, 20), True),
        (OLD_CASES, WARD, date(2026, 12, 21), False),
        (HowToId("cosmic-signera"), WARD, date(2026, 12, 1), True),
    ):
        assert here.is_in_use(how_to, nurse(unit), day) is expected


def test_a_system_near_its_end_says_so_under_its_answers() -> None:
    lifecycle = around(HowToId("obstetrix-graviditet"), "2026-11-23T10:00", WARD).lifecycle
    assert lifecycle is not None
    assert "ersätts" in lifecycle.sv
    assert around(HowToId("cosmic-signera"), "2026-11-23T10:00", WARD) == Circumstances()
