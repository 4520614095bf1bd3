"""A process that makes a ticket, and is killed where it would have begun to send what is to be sent of it.

`python -m tests.conversations.dying URL PERSON QUESTION`
"""

import asyncio
import os
import signal
import sys
from dataclasses import replace

from bot.app.directing import understood_of
from bot.app.tickets.making import make
from bot.ids import PersonId
from bot.privacy import Screened, screen
from functions.settings import Settings
from functions.wiring import Unsigned, build
from tests.conversations.conftest import MORNING


async def main(url: str, person: str, question: str) -> None:
    """Never returns."""
    house = await build(Settings(database=url), Unsigned(), lambda: MORNING)
    kollegan = replace(house.kollegan, ring=lambda: os.kill(os.getpid(), signal.SIGKILL))
    asker, words = await kollegan.people.find(PersonId(person)), screen(question)
    assert asker is not None
    assert isinstance(words, Screened)
    await make(kollegan, words, asker, understood_of(kollegan, words, asker))


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
