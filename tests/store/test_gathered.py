"""Writes that nobody waits for are not lost."""

import asyncio
from collections.abc import Mapping

import pytest
from sqlalchemy.exc import OperationalError

from bot.store import gathered
from bot.store.gathered import Gathered


class Paper:
    """Where notes end up; it can be taken away."""

    def __init__(self) -> None:
        self.batches: list[dict[str, int]] = []
        self.there = True

    async def write(self, notes: Mapping[str, int]) -> None:
        if not self.there:
            raise OperationalError("write", {}, OSError("no paper"))
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
