"""Who works where and as what, from a file: `python -m functions.people import FILE.csv [--database URL]`.

The file is UTF-8, with `,` or `;` between its columns `id,name,roles,units,language,guest,upn,shift`. `id` is the
person's Entra object id. `roles` and `units` hold ids of the region's content, with spaces or `|` between them; a unit
that is left again carries its last day: `med-avd7/2026-12-18`. `language` (sv, en), `guest` (yes, no), `upn` (who they
are in Teams) and `shift` (one of the region's, which says when their digest comes) may be left out: whoever is known
already keeps theirs then. An empty cell of them means the region's own language, no guest, and that the region does
not say.
Everything is checked before anything is imported.
"""

import argparse
import asyncio
import sys
from collections.abc import Sequence
from pathlib import Path

from bot.content import load
from bot.errors import BrokenContent, BrokenSettings, NoDatabase
from bot.store import Store
from functions import people_file
from functions.command_line import database
from functions.people_file import PeopleFile
from functions.settings import read as read_settings


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line; 0 where all went well, 1 where something is wrong and nothing was imported."""
    asked = _parser().parse_args(arguments)
    try:
        settings = read_settings()
        file = people_file.read(asked.file, load(asked.content or settings.content_folder))
    except (BrokenContent, BrokenSettings) as broken:
        print(*broken.problems, sep="\n", file=sys.stderr)
        print(f"Nothing was imported: {len(broken.problems)} to mend.", file=sys.stderr)
        return 1
    try:
        print(asyncio.run(_take_over(asked.database or settings.database, file)))
    except NoDatabase as fault:
        print(f"Nothing was imported: {fault}.", file=sys.stderr)
        return 1
    return 0


async def _take_over(database: str, file: PeopleFile) -> str:
    store = await Store.open(database)
    try:
        await store.migrate()
        taken = await store.people.take_over(file.people, file.unsaid)
    finally:
        await store.close()
    return f"{taken.new} new, {taken.changed} changed, {taken.unchanged} unchanged"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m functions.people", description="Who works where, and as what.")
    commands = parser.add_subparsers(required=True, metavar="import")
    importing = commands.add_parser("import", help="take over a file, after checking all of it")
    importing.add_argument("file", type=Path, metavar="FILE.csv")
    importing.add_argument("--database", type=database, metavar="URL", help="otherwise KOLLEGAN_DATABASE")
    importing.add_argument("--content", type=Path, metavar="FOLDER", help="otherwise KOLLEGAN_CONTENT")
    return parser


if __name__ == "__main__":
    sys.exit(main())
