"""People with chats, in a store, who want their morning; and a worker that brings it."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta

from bot.actions.arriving import Reference
from bot.ids import ConversationId, PersonId, TenantId
from bot.mornings.delivery import Wanted, Why
from bot.mornings.plan import Planned
from bot.people import Person
from bot.replies.reply import Card
from bot.store import Store
from bot.teams.letters import Compose, Drawn, Due
from bot.teams.outgoing import encoded, message
from bot.teams.post import Post
from bot.teams.rounds import Habits, Worker
from tests.fake_teams.identity import TENANT

MONDAY = date(2026, 11, 23)
START = datetime(2026, 11, 23, 5, 30, tzinfo=UTC)


def at(person: str, service_url: str) -> Reference:
    """Somebody's own chat."""
    return Reference(ConversationId(f"a:{person}"), service_url, TenantId(TENANT), "28:kollegan", "sv-SE")


async def employ(store: Store, service_url: str, people: Sequence[str]) -> None:
    """The region names them, and they have written to Kollegan once."""
    await store.people.take_over([Person(PersonId(each), "Somebody", "sv") for each in people])
    for each in people:
        store.references.note(PersonId(each), at(each, service_url), START - timedelta(days=1))
    await store.references.close()


async def plan(store: Store, people: Sequence[str], due: datetime, day: date = MONDAY) -> None:
    """They all want it then."""
    rows = [Planned(Wanted(PersonId(each), day, due), due, int(due.timestamp())) for each in people]
    async with store.database.together() as connection:
        await store.mornings.add(connection, rows)


async def hello(due: Sequence[Due]) -> Drawn:
    """Everybody gets a card with their own id in it; but for those who have nothing, as their id says."""
    nothing = {each.leased.person for each in due if each.leased.person.startswith("nothing")}
    return lambda each: Why.NOTHING if each.leased.person in nothing else _card(each)


def _card(due: Due) -> bytes:
    if due.leased.person == "broken":
        raise LookupError("no such thing")
    body = [{"type": "TextBlock", "text": due.leased.person}]
    return encoded(message(Card({"type": "AdaptiveCard", "version": "1.5", "body": body}, "2 nyheter")))


def running_from(start: datetime) -> Callable[[], datetime]:
    """A clock that shows `start` now, and runs on."""
    ahead = start - datetime.now(UTC)
    return lambda: datetime.now(UTC) + ahead


LEASE = timedelta(seconds=6)


def worker(
    store: Store,
    post: Post,
    clock: Callable[[], datetime],
    per_second: float = 1000,
    compose: Compose = hello,
    call: float = 3.0,
    *,
    makes_chats: bool = False,
) -> Worker:
    """Somebody who is quick, and does not hold what they lease for long."""
    return Worker(store, post, compose, clock, Habits(per_second, LEASE, call, makes_chats))
