"""Keys that this installation has made for itself: random, kept here, and the same in every process."""

import secrets

from sqlalchemy import bindparam, select

from bot.store.database import Database
from bot.store.tables import keys

BYTES = 32
_GET = select(keys.c.value).where(keys.c.name == bindparam("of_name"))


class Keys:
    """The keys, by name."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._add = database.insert(keys).on_conflict_do_nothing()

    async def of(self, name: str) -> bytes:
        """The key of this name; made by whoever asks first."""
        row = await self._database.first(_GET, {"of_name": name})
        if row is None:
            await self._database.change(self._add, {"name": name, "value": secrets.token_bytes(BYTES)})
            row = await self._database.first(_GET, {"of_name": name})
        if row is None:
            raise LookupError(f"no key {name}")
        return bytes(row.value)
