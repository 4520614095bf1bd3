"""The benchmark of the morning, at a size that takes seconds; how fast it is, a quiet machine says (`make soak`)."""

import json

import pytest

from benchmarks.morning import main

PROMISED = {"rate_ratio", "limit", "max_per_second", "lost", "duplicates", "uncertain", "reconciled", "cpu_s_per_1000"}


def test_nobody_is_lost_and_nobody_gets_two(capsys: pytest.CaptureFixture[str]) -> None:
    figures = main(["--people", "600", "--limit", "200", "--workers", "2"])
    assert json.loads(capsys.readouterr().out.splitlines()[-1]) == figures
    assert figures.keys() >= PROMISED | {"peak_mb"}
    assert (figures["lost"], figures["duplicates"], figures["reconciled"]) == (0, 0, True)
    assert int(str(figures["max_per_second"])) <= 200


def test_where_teams_makes_trouble_what_came_twice_is_reported() -> None:
    figures = main(["--people", "600", "--limit", "200", "--faults"])
    assert (figures["lost"], figures["duplicates_not_counted"], figures["reconciled"]) == (0, 0, True)
    assert figures["faults"]


def test_a_morning_is_planned_and_drawn_without_being_sent() -> None:
    figures = main(["--people", "2000"])
    assert (figures["planned"], figures["planned_late"], figures["digests"]) == (2000, 0, 2000)
    assert 0.9 < float(str(figures["on_time_ratio"])) <= 1
