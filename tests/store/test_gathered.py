"""Writes that nobody waits for are not lost."""

import asyncio
import gc
from collections.abc import Mapping

import pytest
from sqlalchemy.exc import OperationalError

from bot.store import gathered
from bot.store.gathered import Gathered


class Paper:
    """Where notes end up; it can be taken away."""

    def __init__(self, fault: Exception | None = None) -> None:
        self.batches: list[dict[str, int]] = []
        self.fault = fault or OperationalError("write", {}, OSError("no paper"))
        self.there = True

    async def write(self, notes: Mapping[str, int]) -> None:
        if not self.there:
            raise self.fault
        self.batches.append(dict(notes))


async def test_what_comes_together_is_written_together() -> None:
    paper = Paper()
    notes = Gathered(paper.write)
    notes.add("a", 1)
    notes.add("b", 2)
    notes.add("a", 3)
    await asyncio.sleep(gathered.LATEST * 2)
    assert paper.batches == [{"a": 3, "b": 2}]


async def test_nothing_to_write_writes_nothing() -> None:
    paper = Paper()
    await Gathered(paper.write).close()
    assert paper.batches == []


async def test_a_note_waits_for_a_database_that_comes_back() -> None:
    paper = Paper()
    notes = Gathered(paper.write)
    paper.there = False
    notes.add("a", 1)
    notes.add("b", 1)
    with pytest.raises(OperationalError):
        await notes.flush()
    notes.add("b", 2)
    paper.there = True
    await notes.close()
    assert paper.batches == [{"a": 1, "b": 2}]


async def test_a_database_that_fails_is_asked_again_later(caplog: pytest.LogCaptureFixture) -> None:
    paper = Paper()
    notes = Gathered(paper.write, retry=0.05)
    paper.there = False
    notes.add("a", 1)
    await asyncio.sleep(gathered.LATEST * 2)
    assert "1 notes wait: OperationalError" in caplog.text
    paper.there = True
    await asyncio.sleep(0.2)
    assert paper.batches == [{"a": 1}]


class DriversOwn(Exception):
    """What a driver raises while it connects: SQLAlchemy hands it on as it is."""


@pytest.mark.parametrize("fault", [ConnectionRefusedError("Agnes"), TimeoutError("Agnes"), DriversOwn("Agnes")])
async def test_what_a_driver_raises_loses_no_note_and_prints_nothing(
    fault: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    paper = Paper(fault)
    notes = Gathered(paper.write, retry=0.05)
    paper.there = False
    notes.add("a", 1)
    await asyncio.sleep(gathered.LATEST * 1.5)
    paper.there = True
    await asyncio.sleep(0.2)
    assert paper.batches == [{"a": 1}]
    del notes
    gc.collect()
    assert f"1 notes wait: {type(fault).__name__}" in caplog.text
    assert "Agnes" not in caplog.text


async def test_the_end_waits_for_a_write_that_is_under_way_and_does_not_cut_it_off() -> None:
    steps: list[str] = []
    begun = asyncio.Event()

    async def slow(notes: Mapping[str, int]) -> None:
        steps.append("begun")
        begun.set()
        await asyncio.sleep(0.1)
        steps.extend(notes)

    notes = Gathered(slow)
    notes.add("a", 1)
    await begun.wait()
    await notes.close()
    assert steps == ["begun", "a"]
