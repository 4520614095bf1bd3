"""Brings the database to this version of the program: `python -m functions.migrate`, before the program is deployed.

It runs as who owns the tables, and `--for ROLE` lets the role of the running program use them: it may read and write
what is in them, and changes none. A database of Azure's without a password in its address is signed in to as whoever is
signed in here: `az login`, a pipeline's federated identity, or a managed identity.
"""

import argparse
import asyncio
import sys
from collections.abc import Sequence
from urllib.parse import urlsplit

from bot.errors import NoDatabase, NotDelivered
from bot.store import Store
from functions.command_line import database
from functions.identity import BotToken, signed_in
from functions.settings import is_passwordless, read


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line; 0 where the tables are as this version wants them, else 1 with one line."""
    asked = _parser().parse_args(arguments)
    try:
        print(asyncio.run(migrate(asked.database or read().database, asked.role)))
    except (NoDatabase, NotDelivered) as fault:
        print(fault, file=sys.stderr)
        return 1
    return 0


async def migrate(url: str, role: str | None = None) -> str:
    """Migrate the database at `url`; where it stood, and where it stands.

    Raises `NoDatabase`, and `NotDelivered` where nobody is signed in who could be given a token.
    """
    password = BotToken(signed_in, longest=60, of="the database") if is_passwordless(url) else None
    if password is not None:
        await password()  # why: asking several ways of signing in takes longer than a connection waits
    store = await Store.open(url, password=password)
    try:
        before = await store.database.version()
        await store.migrate(role)
        after = await store.database.version()
    finally:
        await store.close()
    return f"{urlsplit(url).path.rpartition('/')[2]}: {before or 'nothing'} → {after}"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m functions.migrate", description="Brings the database up to date.")
    parser.add_argument("--database", type=database, metavar="URL", help="otherwise KOLLEGAN_DATABASE")
    parser.add_argument("--for", dest="role", metavar="ROLE", help="PostgreSQL's role of the running program")
    return parser


if __name__ == "__main__":
    sys.exit(main())
