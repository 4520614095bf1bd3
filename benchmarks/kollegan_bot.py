"""Kollegan as a web server with as many how-tos as asked for, unsigned, on a database file of its own."""

import asyncio
import sys
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from aiohttp import web

from benchmarks.catalogue import enlarged
from benchmarks.process import serve_forever
from bot.app.edited import Edited
from bot.content import personas
from bot.library import Catalogue
from bot.library.intents import Interpreter
from functions.azure import make_app
from functions.hosting import Hosted
from functions.settings import Settings
from functions.wiring import House, Unsigned, build


async def house_with(how_tos: int, folder: Path) -> House:
    """Kollegan, its catalogue enlarged, knowing the demo's people."""
    settings = Settings(database=f"sqlite+aiosqlite:///{folder / 'kollegan.db'}")
    house = await build(settings, Unsigned())
    await house.store.people.take_over([persona.person for persona in personas(settings.content_folder)])
    region = replace(house.kollegan.region, how_tos=enlarged(house.kollegan.region.how_tos, how_tos))
    library = Catalogue.of(region)
    edited, interpreter = Edited(region, house.store.edits), Interpreter.of(region)
    kollegan = replace(house.kollegan, edited=edited, library=library, interpreter=interpreter)
    return replace(house, kollegan=kollegan, door=replace(house.door, kollegan=kollegan))


async def main(how_tos: int) -> None:
    """Serve until the process ends."""
    with TemporaryDirectory() as folder:
        house = await house_with(how_tos, Path(folder))

        async def ready() -> House:
            return house

        app = web.Application()
        app.add_routes(Hosted.of(make_app(ready)).routes)
        await serve_forever(app)


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1])))
