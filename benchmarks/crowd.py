"""A region's people, each with a chat of their own, who all want their morning now."""

from datetime import UTC, date, datetime
from itertools import islice

from sqlalchemy import insert

from bot.ids import PersonId
from bot.mornings.delivery import Wanted
from bot.mornings.plan import Planned
from bot.store import Store
from bot.store.tables import people, references

TENANT = "7a3e0000-0000-4000-8000-000000000001"
AT_ONCE = 5_000


def name_of(place: int) -> str:
    """The id of the person in this place."""
    return f"00000000-0000-4000-8000-{place:012}"


def place_of(person: str) -> int:
    """The place of the person with this id."""
    return int(person.rpartition("-")[2])


async def employ(store: Store, size: int, service_url: str) -> None:
    """So many people, each of whom has written to Kollegan once."""
    now = datetime.now(UTC)
    for start in range(0, size, AT_ONCE):
        names = [name_of(place) for place in range(start, min(start + AT_ONCE, size))]
        known = [{"id": name, "name": "Somebody", "language": "sv", "upn": ""} for name in names]
        chats = [
            {
                "person": name,
                "conversation": f"a:{name}",
                "service_url": service_url,
                "tenant": TENANT,
                "bot": "28:kollegan",
                "locale": "sv-SE",
                "noted_at": now,
            }
            for name in names
        ]
        await store.database.change_all(insert(people), known)
        await store.database.change_all(insert(references), chats)


async def want(store: Store, size: int, day: date, now: datetime) -> None:
    """They all want it now."""
    second, places = int(now.timestamp()), iter(range(size))
    while batch := list(islice(places, AT_ONCE)):
        rows = [Planned(Wanted(PersonId(name_of(place)), day, now), now, second) for place in batch]
        async with store.database.together() as connection:
            await store.mornings.add(connection, rows)
