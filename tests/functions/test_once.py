"""The house is built on first use, and once."""

import asyncio

import pytest

from functions.once import Once


class Builder:
    """Builds slowly, and remembers how often."""

    def __init__(self, *faults: Exception) -> None:
        self.faults = list(faults)
        self.times = 0

    async def __call__(self) -> str:
        self.times += 1
        await asyncio.sleep(0.01)
        if self.faults:
            raise self.faults.pop()
        return f"house {self.times}"


async def test_nothing_is_built_before_somebody_asks() -> None:
    builder = Builder()
    Once(builder)
    assert builder.times == 0


async def test_who_asks_while_it_is_built_gets_the_same_one() -> None:
    builder = Builder()
    once = Once(builder)
    houses = await asyncio.gather(*(once() for _ in range(20)))
    assert set(houses) == {"house 1"}
    assert await once() == "house 1"


async def test_after_a_failure_the_next_one_tries_again() -> None:
    once = Once(Builder(ConnectionError("the database is away")))
    with pytest.raises(ConnectionError):
        await once()
    assert await once() == "house 2"
