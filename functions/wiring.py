"""Where the rooms are joined: what differs between Azure, this machine and the tests is said here, and nowhere else."""

import asyncio
import gc
import logging
from collections.abc import Awaitable, Callable, Generator
from contextlib import AsyncExitStack, contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from bot import content
from bot.app.edited import Edited
from bot.app.kollegan import Kollegan
from bot.app.morning import alerts
from bot.app.tickets.timing import cover, watch
from bot.doors import Doors
from bot.library import Catalogue, measured_bounds
from bot.library.intents import Interpreter
from bot.library.reranker import Reranked
from bot.region import Region
from bot.store import Store
from bot.teams.post import Post
from functions.doorbell import Doorbell
from functions.doorway import opened_door
from functions.second_opinion import with_second_opinion
from functions.settings import Identity, Settings
from functions.sweeping import each_by_itself
from functions.telemetry import MORNING_ALERTS, OLDEST_ERRAND, Telemetry

if TYPE_CHECKING:
    from bot.teams.door import Door
    from bot.teams.mornings import Mornings
    from bot.teams.outbox import Outbox
    from functions.findings import Patient

Token = Callable[[str], Awaitable[str]]
Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Signed:
    """Only Teams may call, with the tokens that it signs for `identity`; what we send carries `token`.

    The bells wake another process for what this one leaves unsent; `password` signs in to PostgreSQL.
    """

    identity: Identity
    token: Token
    bell: Doorbell | None = None
    morning_bell: Doorbell | None = None
    password: Callable[[], Awaitable[str]] | None = None
    telemetry: Telemetry = field(default_factory=Telemetry)


@dataclass(frozen=True, slots=True)
class Unsigned:
    """Whoever reaches the process may call, and messages go to this machine only: `make run`, and tests."""


@dataclass(frozen=True, slots=True)
class House:
    """Kollegan, ready to answer."""

    kollegan: Kollegan
    store: Store
    post: Post
    door: "Door"
    doors: Doors
    outbox: "Outbox"
    mornings: "Mornings"
    bell: Doorbell | None = None
    morning_bell: Doorbell | None = None
    telemetry: Telemetry = field(default_factory=Telemetry)
    patient: "Patient | None" = None

    async def check(self) -> None:
        """Raises whatever keeps Kollegan from answering."""
        await self.store.ping()

    async def sweep(self) -> None:
        """Do what time has made due, and send what is still to be sent."""
        await each_by_itself(lambda: watch(self.kollegan), lambda: cover(self.kollegan), self.outbox.run)

    async def bring_mornings(self) -> None:
        """Bring what is planned for this minute; the bell wakes another process, should this one die of it."""
        if self.morning_bell is not None and await self.mornings.are_near():
            self.morning_bell()
        await self.mornings.bring()

    async def tidy(self) -> None:
        """Forget what has been done for long."""
        await self.store.tidy(self.kollegan.clock())

    async def feel(self) -> None:
        """Measure how long something has waited, and how many things are to be looked at."""
        now = self.kollegan.clock()
        since = await self.store.errands.waiting_since()
        found = await alerts(self.store, self.kollegan.region.zone, now)
        waited = (now - since).total_seconds() if since else 0.0
        self.telemetry.pulse({OLDEST_ERRAND: waited, MORNING_ALERTS: float(len(found))})

    async def close(self) -> None:
        """Finish what is under way, and let go of everything."""
        try:
            await self.outbox.close()
            for bell in (self.bell, self.morning_bell):
                if bell is not None:
                    await bell.close()
            await self.post.close()
        finally:
            await self.store.close()
            self.telemetry.close()


def utc_now() -> datetime:
    """The time, in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Loaded:
    """A region's content, and what finds and tells apart in it. Nothing in it changes."""

    region: Region
    library: Catalogue | Reranked
    interpreter: Interpreter


async def build(
    settings: Settings, callers: Signed | Unsigned, clock: Clock = utc_now, loaded: Loaded | None = None
) -> House:
    """Load the content, where it is not `loaded` already, open the store, and join the rooms.

    Raises `BrokenContent` with all the problems of a region's content and `BrokenSettings` for a model that cannot be
    used, both before the store is touched, and `NoDatabase`. Nothing is left open then.
    """
    for room in ("bot", "cards", "functions"):
        logging.getLogger(room).setLevel(settings.log_level)
    with _collector_at_rest():
        loaded = loaded or await asyncio.to_thread(load, settings)
        async with AsyncExitStack() as opened:
            password = callers.password if isinstance(callers, Signed) else None
            store = await Store.open(settings.database, loaded.region.screening, password=password)
            opened.push_async_callback(store.close)
            await store.ready()
            post = _post(settings, callers)
            opened.push_async_callback(post.close)
            doors = Doors.of(loaded.region, await store.keys.of("doors"))
            base = settings.public_address
            shown = replace(loaded, region=doors.shown_at(base)) if base else loaded
            kollegan, outbox = _with_outbox(settings, callers, joined(shown, store, clock), store, post)
            await kollegan.fresh()
            await store.tickets.begin(loaded.region.next_ticket, loaded.region.zone)
            bells = (callers.bell, callers.morning_bell) if isinstance(callers, Signed) else (None, None)
            outbox.bell = bells[0] or outbox.bell
            identity = callers.identity if isinstance(callers, Signed) else None
            door = opened_door(settings, identity, kollegan, store, post)
            telemetry = callers.telemetry if isinstance(callers, Signed) else Telemetry()
            mornings = _mornings(settings, callers, kollegan, store, post)
            house = House(kollegan, store, post, door, doors, outbox, mornings, *bells, telemetry)
            opened.pop_all()
            return house


@contextmanager
def _collector_at_rest() -> Generator[None]:
    """What is built here stays for good: looking through it for garbage costs the start, and each turn, a tenth."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def _post(settings: Settings, callers: Signed | Unsigned) -> Post:
    if isinstance(callers, Unsigned):
        return Post(None)
    return Post(callers.token, frozenset({settings.service_origin}), callers.telemetry.heard)


def load(settings: Settings) -> Loaded:
    """The region's content. Raises `BrokenContent`, and `BrokenSettings` for a model that cannot be used."""
    region = content.load(settings.content_folder, films_shown_at=settings.films_shown_at)
    catalogue = Catalogue.of(region)
    return Loaded(region, with_second_opinion(catalogue, region, settings), Interpreter.of(region))


def joined(loaded: Loaded, store: Store, clock: Clock) -> Kollegan:
    """The region's content and what is remembered, ready to answer."""
    return Kollegan(
        Edited(loaded.region, store.edits),
        loaded.library,
        loaded.interpreter,
        measured_bounds(),
        store.people,
        store.learning,
        store.corrections,
        store.tickets,
        store.shown,
        store.channels,
        store.traces,
        store.votes,
        store.proposals,
        store.items,
        store.cards,
        clock,
    )


def _with_outbox(
    settings: Settings, callers: Signed | Unsigned, kollegan: Kollegan, store: Store, post: Post
) -> "tuple[Kollegan, Outbox]":
    """Each knows the other: what happens rings, and what is delivered is composed."""
    from bot import words
    from bot.app.deliver import compose
    from bot.app.tickets.missed import missed
    from bot.teams.chats import Chats
    from bot.teams.courier import Courier
    from bot.teams.outbox import Outbox
    from cards import draw

    drawn = partial(draw, films_inside=settings.films_inside_cards)
    chats = Chats(store, post, kollegan.clock, isinstance(callers, Signed))
    courier = Courier(store, post, chats, drawn, words.load(), kollegan.clock)
    # why a late look: what is missed rings too, and the bell is the outbox's own
    outbox = Outbox(
        store.errands, courier, partial(compose, kollegan), lambda errand: missed(ringing, errand), kollegan.clock
    )
    ringing = replace(kollegan, ring=outbox.ring)
    return ringing, outbox


def _mornings(
    settings: Settings, callers: Signed | Unsigned, kollegan: Kollegan, store: Store, post: Post
) -> "Mornings":
    from bot import words
    from bot.teams.mornings import Mornings
    from bot.teams.rounds import Habits
    from cards.morning import draw_morning
    from cards.morning_item import draw_closing
    from cards.remembered import Remembered

    drawn, habits = (
        partial(draw_morning, drawn=Remembered()),
        Habits(settings.digests_per_second, makes_chats=isinstance(callers, Signed)),
    )
    return Mornings(kollegan, store, post, drawn, draw_closing, words.load(), habits)
