"""The benchmark of the desk, at a size that takes seconds: many tickets cost what few do."""

import json

import pytest

from benchmarks.desk import main


def test_what_a_consultant_asks_for_costs_the_same_however_many_tickets_there_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    figures = main(20_000, rounds=40)
    assert json.loads(capsys.readouterr().out.splitlines()[-1]) == figures
    assert figures["tickets"] == 20_000
    for name in ("mine_ratio", "unclaimed_ratio", "open_ratio"):
        assert 0 < float(figures[name]) <= 3
